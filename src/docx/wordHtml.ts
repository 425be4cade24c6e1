import type { NoticeAnnex, NoticeDocument } from "../notice/document";
import type { Paper } from "./buildDocx";
import { annexMark, compose, imprintOf, type Block, type Piece } from "./compose";
import { otherNames, type FontRole, type Fonts } from "./fonts";
import { issuerSize } from "./issuer";
import { character, linePitch, typeArea } from "./page";
import { red, styles, type Style } from "./styles";
import { escapeXml } from "./xml";

const points = (twips: number): string => `${twips / 20}pt`;

const family = (role: FontRole, fonts: Fonts): string =>
  [fonts[role], ...otherNames(role, fonts[role])].map((name) => `'${name}'`).join(",");

type Declarations = Readonly<Record<string, string>>;

/** An attribute; values are escaped, so that a font's quotes end nothing. */
const styleAttribute = (declarations: Declarations): string =>
  ` style="${escapeXml(
    Object.entries(declarations)
      .map(([name, value]) => `${name}:${value}`)
      .join(";"),
  )}"`;

/** mso-…: what Word reads and browsers do not. */
const paragraphCss = (style: Style, fonts: Fonts): Declarations => ({
  margin: "0",
  "text-align": style.align === "both" ? "justify" : style.align,
  "text-indent": style.indented === true ? points(2 * character) : "0",
  ...(style.indented === true ? { "mso-char-indent-count": "2.0" } : {}),
  "line-height": points(style.pitch),
  "mso-line-height-rule": "exactly",
  "mso-pagination": "none",
  "text-autospace": "none",
  "font-family": family(style.role, fonts),
  "font-size": `${style.size}pt`,
  ...(style.color === undefined ? {} : { color: `#${style.color}` }),
  ...(style.spacing === undefined ? {} : { "letter-spacing": points(style.spacing) }),
});

const tab = '<span style="mso-tab-count:1">&#9;</span>';
const textHtml = (text: string): string => escapeXml(text).replace(/\t/g, tab);

const pieceHtml = ({ text, tone }: Piece, fonts: Fonts): string => {
  if (tone === "bold") return `<b>${textHtml(text)}</b>`;
  if (tone === "plain") return textHtml(text);
  return `<span${styleAttribute({ "font-family": family("body", fonts) })}>${textHtml(text)}</span>`;
};

const blockHtml = (block: Block, fonts: Fonts): string => {
  const { level, lines, blanks, indent, align } = block;
  const issuer = issuerSize(block);
  const css: Declarations = {
    ...paragraphCss(styles[level], fonts),
    ...(blanks > 0 ? { "margin-top": points(blanks * linePitch) } : {}),
    ...(align === undefined ? {} : { "text-align": align }),
    ...(indent === undefined
      ? {}
      : {
          "margin-left": points(indent.left ?? 0),
          "margin-right": points(indent.right ?? 0),
          "text-indent": points(-(indent.hanging ?? 0)),
        }),
    ...(issuer === null ? {} : { "font-size": `${issuer.size}pt`, "line-height": points(issuer.pitch) }),
    ...(block.redLine ? { "border-bottom": `1pt solid #${red}`, "padding-bottom": "5pt" } : {}),
  };
  const content = lines.map((line) => line.map((piece) => pieceHtml(piece, fonts)).join("")).join("<br>");
  return `<p class="MsoNormal"${styleAttribute(css)}>${content}</p>`;
};

/** Pasted, 版记 stands where the text ends. */
const imprintHtml = (document: Pick<NoticeDocument, "paragraphs">, fonts: Fonts): string =>
  imprintOf(document)
    .map(({ level, text }, index, all) => {
      const css: Declarations = {
        ...paragraphCss(styles[level], fonts),
        "border-top": `${index === 0 ? 1 : 0.75}pt solid #000000`,
        ...(index === all.length - 1 ? { "border-bottom": "1pt solid #000000" } : {}),
        ...(level === "printed" ? { "tab-stops": `right ${points(typeArea.width)}` } : {}),
      };
      return `<p class="MsoNormal"${styleAttribute(css)}>${textHtml(text)}</p>`;
    })
    .join("");

/** A list that goes with the paper, behind it. */
const annexHtml = (annex: NoticeAnnex, mark: string, fonts: Fonts): string => {
  const paragraph = (id: "annexMark" | "title" | "annexCell", text: string, more: Declarations = {}): string =>
    `<p class="MsoNormal"${styleAttribute({ ...paragraphCss(styles[id], fonts), ...more })}>${textHtml(text).replace(/\n/g, "<br>")}</p>`;
  const border = styleAttribute({ border: "0.5pt solid #000000", padding: "1pt 3pt" });
  const row = (cells: readonly string[]): string =>
    `<tr>${cells.map((cell) => `<td${border}>${cell}</td>`).join("")}</tr>`;
  const headings = annex.headings.map((heading) =>
    paragraph("annexCell", heading, { "text-align": "center", "font-weight": "bold" }),
  );
  const body = annex.rows.map((cells) =>
    row(annex.headings.map((_, column) => paragraph("annexCell", cells[column] ?? ""))),
  );
  return (
    paragraph("annexMark", mark, { "page-break-before": "always" }) +
    paragraph("title", annex.title) +
    `<table${styleAttribute({ "border-collapse": "collapse", width: "100%" })}>${row(headings)}${body.join("")}</table>`
  );
};

/** The paper as Word takes it from the clipboard: a page of HTML whose every text is escaped. */
export const wordHtml = (document: Paper, fonts: Fonts): string =>
  `<html><head><meta charset="utf-8"></head><body>${compose(document)
    .map((block) => blockHtml(block, fonts))
    .join("")}${(document.annexes ?? [])
    .map((annex, index) => annexHtml(annex, annexMark(index, document), fonts))
    .join("")}${imprintHtml(document, fonts)}</body></html>`;
