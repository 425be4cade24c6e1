import { highestRow } from "../adopt/layout/textFit";
import type { ParagraphLevel } from "../notice/document";
import type { NoticeSheetRow } from "../notice/sheetRows";
import { runs } from "./runs";
import { columnPoints } from "./sheetLayout";

export interface Look {
  readonly font: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly align?: "Center" | "Right";
  /** Indents of the cell, about one character of text each. */
  readonly indent?: number;
}

/** Most paragraphs look so: it is set for all of them at once. */
export const bodyLook: Look = { font: "仿宋", size: 14, indent: 2 };

/** Fonts by GB/T 9704-2012 as far as a sheet goes: title 小标宋 (of which Windows has none, so 宋体 bold), levels 黑体, 楷体, 仿宋. */
const looks: Readonly<Record<ParagraphLevel, Look>> = {
  issuer: { font: "宋体", size: 24, bold: true, align: "Center" },
  docNo: { font: "仿宋", size: 14, align: "Center" },
  title: { font: "宋体", size: 20, bold: true, align: "Center" },
  addressee: { font: "仿宋", size: 14 },
  body: bodyLook,
  h1: { font: "黑体", size: 14, indent: 2 },
  h2: { font: "楷体", size: 14, indent: 2 },
  h3: { ...bodyLook, bold: true },
  h4: bodyLook,
  label: { ...bodyLook, bold: true },
  contact: bodyLook,
  attachment: bodyLook,
  signature: { font: "仿宋", size: 14, align: "Right" },
  date: { font: "仿宋", size: 14, align: "Right" },
  copyTo: { font: "仿宋", size: 14, indent: 1 },
  printed: { font: "仿宋", size: 14, indent: 1 },
};

export const lookOf = (level: ParagraphLevel): Look => looks[level];

export const textWidth = 84;

/**
 * Points that a paragraph needs at the width of column B: Excel does not fit the height of rows it did not draw yet. One that needs more than
 * the highest row is whole in the cell and in the pane, but not on the sheet.
 */
export const heightOf = ({ text, look }: Pick<NoticeSheetRow, "text" | "look">): number => {
  const { size } = lookOf(look);
  const charactersPerLine = Math.floor((columnPoints(textWidth) - 30) / size);
  const lines = text
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / charactersPerLine)), 0);
  return Math.min(highestRow, lines * size * 1.5 + 4);
};

/** Excel takes so many characters of addresses at once at the very least (how many more is undocumented and differs). */
const longestAddress = 250;

/** Addresses of column B for `getRanges`, each short enough, that cover the rows of each look but the body's. `firstRow` is 1-based. */
export const lookAreas = (
  rows: readonly Pick<NoticeSheetRow, "look">[],
  firstRow: number,
): ReadonlyMap<Look, readonly string[]> => {
  const areas = new Map<Look, string[]>();
  for (const [look, from, to] of runs(rows.map((row) => lookOf(row.look)))) {
    if (look === bodyLook) continue;
    const area = from === to ? `B${firstRow + from}` : `B${firstRow + from}:B${firstRow + to}`;
    const own = areas.get(look) ?? [];
    const last = own[own.length - 1];
    if (last !== undefined && last.length + area.length < longestAddress) own[own.length - 1] = `${last},${area}`;
    else own.push(area);
    areas.set(look, own);
  }
  return areas;
};
