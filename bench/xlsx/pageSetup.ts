import type { PageContent } from "../model/content";
import { DEFAULT_PAGE } from "../model/sidecar";
import { attributes, child, childrenOf, escapeXml, flag, numberOf, type XmlElement } from "./xml";

const PAPERS: Readonly<Record<string, number>> = {
  Letter: 1,
  Tabloid: 3,
  Legal: 5,
  Executive: 7,
  A3: 8,
  A4: 9,
  A5: 11,
  B4: 12,
  B5: 13,
};
const POINTS = 72;

/** @param sheet the worksheet element without its cells */
export function readPage(sheet: XmlElement): PageContent {
  const setup = child(sheet, "pageSetup");
  const margins = child(sheet, "pageMargins");
  const fit = flag(child(child(sheet, "sheetPr"), "pageSetUpPr"), "fitToPage", false);
  const texts = child(sheet, "headerFooter");
  const points = (name: keyof PageContent["margins"]): number => {
    const inches = numberOf(margins, name);
    return inches === undefined ? DEFAULT_PAGE.margins[name] : Math.round(inches * POINTS * 1000) / 1000;
  };
  const paper = numberOf(setup, "paperSize") ?? 9;
  const scale = numberOf(setup, "scale");
  const rowBreaks = childrenOf(child(sheet, "rowBreaks"), "brk").flatMap((brk) => {
    const row = numberOf(brk, "id");
    return row !== undefined && flag(brk, "man", false) ? [row] : [];
  });
  return {
    ...DEFAULT_PAGE,
    orientation: setup?.attributes["orientation"] === "landscape" ? "Landscape" : "Portrait",
    paperSize: Object.keys(PAPERS).find((name) => PAPERS[name] === paper) ?? String(paper),
    ...(fit
      ? { fitToWidth: numberOf(setup, "fitToWidth") ?? 1, fitToHeight: numberOf(setup, "fitToHeight") ?? 1 }
      : {}),
    ...(!fit && scale && scale !== 100 ? { scale } : {}),
    ...(rowBreaks.length > 0 ? { rowBreaks } : {}),
    centerHorizontally: flag(child(sheet, "printOptions"), "horizontalCentered", false),
    header: sections(child(texts, "oddHeader")?.text ?? ""),
    footer: sections(child(texts, "oddFooter")?.text ?? ""),
    margins: {
      top: points("top"),
      bottom: points("bottom"),
      left: points("left"),
      right: points("right"),
      header: points("header"),
      footer: points("footer"),
    },
  };
}

/** "&L左&C第 &P 页" → its three parts. Text before any mark stands in the middle. */
function sections(text: string): PageContent["header"] {
  const parts = { left: "", center: "", right: "" };
  let into: keyof typeof parts = "center";
  for (const [piece] of text.matchAll(/&&|&[LCR]|&.|[^&]+|&/gs)) {
    if (piece === "&L") into = "left";
    else if (piece === "&C") into = "center";
    else if (piece === "&R") into = "right";
    else parts[into] += piece;
  }
  return parts;
}

function joined({ left, center, right }: PageContent["header"]): string {
  return `${left ? `&L${left}` : ""}${center ? `&C${center}` : ""}${right ? `&R${right}` : ""}`;
}

/** The sheet's elements about printing, by name. `fitToPage` stands in sheetPr, see `isFitted`. */
export function pageElements(page: PageContent): [name: string, xml: string][] {
  const inches = (points: number): number => Math.round((points / POINTS) * 100000) / 100000;
  const { margins, header, footer } = page;
  const paper =
    PAPERS[Object.keys(PAPERS).find((name) => name.toLowerCase() === page.paperSize.toLowerCase()) ?? ""] ??
    (Number(page.paperSize) || 9);
  const fit = isFitted(page);
  const setup = attributes({
    paperSize: paper,
    scale: !fit && page.scale && page.scale !== 100 ? Math.round(page.scale) : undefined,
    fitToWidth: fit ? (page.fitToWidth ?? 0) : undefined,
    fitToHeight: fit ? (page.fitToHeight ?? 0) : undefined,
    orientation: page.orientation.toLowerCase(),
  });
  const texts = [
    joined(header) && `<oddHeader>${escapeXml(joined(header))}</oddHeader>`,
    joined(footer) && `<oddFooter>${escapeXml(joined(footer))}</oddFooter>`,
  ].join("");
  const elements: [string, string][] = [
    [
      "pageMargins",
      `<pageMargins${attributes({ left: inches(margins.left), right: inches(margins.right), top: inches(margins.top), bottom: inches(margins.bottom), header: inches(margins.header), footer: inches(margins.footer) })}/>`,
    ],
    ["pageSetup", `<pageSetup${setup}/>`],
  ];
  const breaks = page.rowBreaks ?? [];
  if (breaks.length > 0) {
    const each = breaks.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join("");
    elements.push([
      "rowBreaks",
      `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${each}</rowBreaks>`,
    ]);
  }
  if (page.centerHorizontally) elements.push(["printOptions", '<printOptions horizontalCentered="1"/>']);
  if (texts) elements.push(["headerFooter", `<headerFooter>${texts}</headerFooter>`]);
  return elements;
}

export const isFitted = (page: PageContent): boolean => page.fitToWidth !== undefined || page.fitToHeight !== undefined;
