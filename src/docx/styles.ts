import { words } from "../locales";
import type { ParagraphLevel } from "../notice/document";
import type { FontRole, Fonts } from "./fonts";
import {
  annexPitch,
  character,
  footerPitch,
  imprintPitch,
  linePitch,
  sizes,
  smallCharacter,
  tightening,
  titlePitch,
  typeArea,
} from "./page";
import { escapeXml } from "./xml";

export type StyleId = ParagraphLevel | "pageOdd" | "pageEven" | "foot" | "annexMark" | "annexCell";

export interface Style {
  readonly role: FontRole;
  /** Points. */
  readonly size: number;
  /** Twips between lines, exactly. */
  readonly pitch: number;
  readonly align: "left" | "center" | "right" | "both";
  /** The first line stands in by two characters. */
  readonly indented?: boolean;
  /** Characters of the style's own size. */
  readonly left?: number;
  readonly right?: number;
  readonly hanging?: number;
  readonly color?: string;
  /** Twips between characters. */
  readonly spacing?: number;
  /** Level in Word's navigation pane, from 0. */
  readonly outline?: number;
}

/** 红头 and its line. */
export const red = "FF0000";

const body: Style = {
  role: "body",
  size: sizes.body,
  pitch: linePitch,
  align: "both",
  indented: true,
  spacing: tightening,
};
const flush: Style = { ...body, indented: false };
const small: Style = { role: "body", size: sizes.small, pitch: imprintPitch, align: "both", left: 1, right: 1 };
const page: Style = { role: "number", size: sizes.small, pitch: footerPitch, align: "right", right: 1 };

/** GB/T 9704-2012 by paragraph. */
export const styles: Readonly<Record<StyleId, Style>> = {
  issuer: { role: "title", size: 54, pitch: 1240, align: "center", color: red },
  docNo: { ...flush, align: "center" },
  title: { role: "title", size: sizes.title, pitch: titlePitch, align: "center" },
  addressee: flush,
  body,
  h1: { ...body, role: "heading1", outline: 0 },
  h2: { ...body, role: "heading2", outline: 1 },
  h3: { ...body, outline: 2 },
  h4: { ...body, outline: 3 },
  label: body,
  contact: body,
  attachment: flush,
  signature: { ...flush, align: "left" },
  date: { ...flush, align: "left" },
  copyTo: { ...small, left: 4, hanging: 3 },
  printed: { ...small, align: "left" },
  pageOdd: page,
  pageEven: { ...page, align: "left", left: 1, right: 0 },
  foot: { ...flush, size: 1, pitch: 20 },
  annexMark: { ...flush, role: "heading1" },
  annexCell: { role: "body", size: sizes.list, pitch: annexPitch, align: "left" },
};

const names = (id: StyleId): string => {
  const { levelNames } = words("zh-CN").notice;
  const { styleNames } = words("zh-CN").paperFiles;
  return id in levelNames ? levelNames[id as ParagraphLevel] : styleNames[id as keyof typeof styleNames];
};

const indentXml = ({ size, spacing, indented = false, left = 0, right = 0, hanging = 0 }: Style): string => {
  const width = spacing === undefined ? size * 20 : character;
  const attributes = [
    left > 0 && `w:left="${left * width}"`,
    right > 0 && `w:right="${right * width}"`,
    hanging > 0 && `w:hanging="${hanging * width}"`,
    indented && `w:firstLineChars="200" w:firstLine="${2 * width}"`,
  ].filter((attribute) => attribute !== false);
  return attributes.length === 0 ? "" : `<w:ind ${attributes.join(" ")}/>`;
};

const dateTab = `<w:tabs><w:tab w:val="right" w:pos="${typeArea.width - smallCharacter}"/></w:tabs>`;

const styleXml = (id: StyleId, style: Style, fonts: Fonts): string => {
  const { role, size, pitch, align, spacing, color, outline } = style;
  const font = escapeXml(fonts[role]);
  const tabs = id === "printed" ? dateTab : "";
  // LibreOffice would give a line of another height two of the grid's lines
  const grid = pitch === linePitch ? "" : '<w:snapToGrid w:val="0"/>';
  return (
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${escapeXml(names(id))}"/>` +
    `<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${tabs}${grid}<w:spacing w:before="0" w:after="0" w:line="${pitch}" w:lineRule="exact"/>` +
    `${indentXml(style)}<w:jc w:val="${align}"/>${outline === undefined ? "" : `<w:outlineLvl w:val="${outline}"/>`}</w:pPr>` +
    `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}" w:hint="eastAsia"/>` +
    `${color === undefined ? "" : `<w:color w:val="${color}"/>`}${spacing === undefined ? "" : `<w:spacing w:val="${spacing}"/>`}` +
    `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/></w:rPr></w:style>`
  );
};

/**
 * word/styles.xml, written here because the library has no words for autoSpaceDE: Word would put a quarter of a character between Chinese and
 * digits, and 28 characters would not fit a line. No control of widows: a page has 22 lines.
 */
export const stylesXml = (fonts: Fonts): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>' +
  '<w:lang w:val="zh-CN" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl w:val="0"/>' +
  '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/></w:pPr></w:pPrDefault></w:docDefaults>' +
  `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:widowControl w:val="0"/>` +
  '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/></w:pPr></w:style>' +
  Object.entries(styles)
    .map(([id, style]) => styleXml(id as StyleId, style, fonts))
    .join("") +
  "</w:styles>";
