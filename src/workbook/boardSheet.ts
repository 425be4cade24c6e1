import {
  allNames,
  aspectAt,
  boardTerms,
  cancelledRows,
  cellAt,
  closedRows,
  firstName,
  inGroup,
  isOverdueKey,
  isRow,
  lightRows,
  nextAspectRow,
  overdueDaysOf,
  overdueKey,
  sum,
  unnamed,
  unnamedRows,
  withoutName,
  type BoardFigure,
} from "./boardFormulas";
import type { SheetNaming } from "./ledgerSheet";
import { columnPoints } from "./sheetLayout";
import { workingDayName } from "./settingCells";

export const boardSheetName = "看板";

/** Column A holds names and texts, B to J figures; hidden are K, the name to look for, and L, what the rows are worked out from. */
const figures: readonly (BoardFigure | "notBegun" | "rate")[] = [
  "total",
  "done",
  "inProgress",
  "longTerm",
  "notBegun",
  "moved",
  "rate",
  "overdue",
  "soon",
];
const figureHeadings = ["总数", "已完成", "正在整改", "长期整改", "尚未整改", "已移交", "完成率", "逾期", "临期"];

type Row = readonly (string | null)[];
const width = 12;

const rowOf = (cells: readonly (string | null)[], helper: string | null = null): Row => [
  ...Array.from({ length: width - 1 }, (_, index) => cells[index] ?? null),
  helper,
];

/** 100% only when all are done, 0% only when none is; without rows there is no rate. */
const rate = (row: number): string =>
  `=IF(N(B${row})=0,"—",IF(C${row}=B${row},1,IF(C${row}=0,0,MAX(0.001,MIN(0.999,ROUND(C${row}/B${row},3))))))`;

const figureCells = (table: "issues" | "measures", row: number, filter: readonly string[] = []): readonly string[] => {
  const terms = boardTerms(table);
  return figures.map((figure) => {
    if (figure === "rate") return rate(row);
    if (figure === "notBegun") return `=B${row}-C${row}-D${row}-E${row}-G${row}`;
    return `=${sum(terms[figure], ...filter)}`;
  });
};

const whenNamed = (row: number, cells: readonly string[]): readonly string[] =>
  cells.map((cell) => `=IF($A${row}="","",${cell.slice(1)})`);

const groupRow = (key: "aspect" | "leader" | "leadDept", name: string, helper: string, row: number): Row =>
  rowOf(
    [
      name,
      ...whenNamed(row, figureCells("issues", row, [inGroup(key, `$K${row}`)])),
      `=IF($A${row}="${unnamed}","",$A${row})`,
    ],
    helper,
  );

/** The first group after the last named one is 未填, when there are such rows. */
const orUnnamed = (key: string, row: number): string =>
  `IF(AND(A${row - 1}<>"",A${row - 1}<>"${unnamed}",${unnamedRows(key)}>0),"${unnamed}","")`;

/** 方面 in order of first appearance; L holds the row in 问题清单 of the first issue of the group. */
const aspectBlock = (first: number, count: number): readonly Row[] => [
  ...Array.from({ length: count }, (_, index) => {
    const row = first + index;
    const name = `=IF(${isRow(`L${row}`)},${aspectAt(`L${row}`)},${orUnnamed("aspect", row)})`;
    return groupRow("aspect", name, `=${nextAspectRow(`A$${first - 1}:A${row - 1}`)}`, row);
  }),
  rowOf(
    [`=IF(${isRow(`L${first + count}`)},"另有方面未列出（此处只列${count}个）","")`],
    `=${nextAspectRow(`A$${first - 1}:A${first + count - 1}`)}`,
  ),
];

/** Names in order of first appearance; L holds the names that are still to come. */
const nameBlock = (key: "leader" | "leadDept", first: number, count: number, noun: string): readonly Row[] => [
  ...Array.from({ length: count }, (_, index) => {
    const row = first + index;
    const rest = index === 0 ? allNames(key) : withoutName(`L${row - 1}`, `A${row - 1}`);
    const name = `=IF(${firstName(`L${row}`)}<>"",${firstName(`L${row}`)},${orUnnamed(key, row)})`;
    return groupRow(key, name, `=${rest}`, row);
  }),
  rowOf(
    [
      `=IF(${firstName(`L${first + count}`)}<>"","另有${noun}未列出（此处只列${count}个）","同一项由多个${noun}负责的，各计一次")`,
    ],
    `=${withoutName(`L${first + count - 1}`, `A${first + count - 1}`)}`,
  ),
];

/** Characters of an overdue item's text: two lines in column A. */
const shownLength = 36;

const overdueBlock = (table: "issues" | "measures", first: number, count: number): readonly Row[] =>
  Array.from({ length: count }, (_, index) => {
    const key = `$L${first + index}`;
    const shown = (formula: string): string => `=IF(${isOverdueKey(key)},${formula},"")`;
    const day = `(${workingDayName}-${overdueDaysOf(key)})`;
    return rowOf(
      [
        shown(
          `LEFT(${cellAt(table, "text", key)},${shownLength})&IF(LEN(${cellAt(table, "text", key)})>${shownLength},"…","")`,
        ),
        shown(`${cellAt(table, "leadDept", key)}&""`),
        null,
        null,
        shown(`${cellAt(table, "leader", key)}&""`),
        null,
        shown(`YEAR(${day})&"-"&MONTH(${day})&"-"&DAY(${day})`),
        null,
        null,
        shown(overdueDaysOf(key)),
      ],
      `=${overdueKey(table, index + 1)}`,
    );
  });

interface Board {
  readonly rows: readonly Row[];
  /** 1-based rows of headings, and of the blocks that get lines: heading to last row. */
  readonly headings: readonly number[];
  readonly blocks: readonly (readonly [number, number])[];
  readonly notes: readonly number[];
  /** First and last row of the lists of overdue items. */
  readonly lists: readonly (readonly [number, number])[];
}

const layOut = (): Board => {
  const rows: Row[] = [];
  const headings: number[] = [];
  const blocks: [number, number][] = [];
  const notes: number[] = [];
  const lists: [number, number][] = [];
  const put = (...more: readonly Row[]): number => rows.push(...more);
  const heading = (cells: readonly (string | null)[]): number => {
    headings.push(put(rowOf(cells)));
    return rows.length;
  };
  const note = (formula: string): void => void notes.push(put(rowOf([formula])));
  const setting = (item: string): string => `IFERROR(INDEX(台账设置[内容],MATCH("${item}",台账设置[项目],0))&"","")`;
  const day = workingDayName;

  put(rowOf([`=${setting("单位")}&${setting("巡察批次")}&"整改看板"`]));
  note(`="截至"&YEAR(${day})&"年"&MONTH(${day})&"月"&DAY(${day})&"日"`);

  let top = heading(["总体情况", ...figureHeadings]);
  put(rowOf(["问题", ...figureCells("issues", top + 1)]), rowOf(["措施", ...figureCells("measures", top + 2)]));
  blocks.push([top, rows.length]);
  note(
    `="另有已取消问题"&${cancelledRows("issues")}&"项、措施"&${cancelledRows("measures")}&"条，不计入总数。` +
      `完成率＝已完成÷总数，长期整改计入分母，基本完成计入正在整改。"`,
  );
  note(
    `="已销号"&${closedRows()}&"项，可申请销号"&${lightRows("issues", "可申请销号")}&"项，状态待核"&${lightRows("issues", "状态待核")}` +
      `&"项；进度滞后问题"&${lightRows("issues", "进度滞后")}&"项、措施"&${lightRows("measures", "进度滞后")}&"条。"`,
  );

  const groups = [
    ["方面", 8, (first: number, count: number) => aspectBlock(first, count)],
    ["责任领导", 8, (first: number, count: number) => nameBlock("leader", first, count, "责任领导")],
    ["牵头部门", 12, (first: number, count: number) => nameBlock("leadDept", first, count, "牵头部门")],
  ] as const;
  for (const [title, count, block] of groups) {
    top = heading([title, ...figureHeadings]);
    put(...block(top + 1, count));
    blocks.push([top, rows.length - 1]);
    notes.push(rows.length);
  }

  for (const [title, table, count] of [
    ["逾期最久的问题", "issues", 6],
    ["逾期最久的措施", "measures", 8],
  ] as const) {
    top = heading([title, "牵头部门", null, null, "责任领导", null, "时限", null, null, "逾期天数"]);
    put(...overdueBlock(table, top + 1, count));
    blocks.push([top, rows.length]);
    lists.push([top + 1, rows.length]);
  }
  return { rows, headings, blocks, notes, lists };
};

const drawLines = (range: Excel.Range): void => {
  const edges = ["EdgeTop", "EdgeBottom", "InsideHorizontal"] as const;
  for (const edge of edges) {
    const border = range.format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = "#D9D9D9";
  }
};

/** Adds the sheet 看板: one A4 page of native formulas, right without the add-in. */
export const addBoardSheet = (
  context: Excel.RequestContext,
  { sheet: name = boardSheetName, added }: Pick<SheetNaming, "sheet" | "added"> = {},
): Excel.Worksheet => {
  const sheet = context.workbook.worksheets.add(name);
  added?.(sheet);
  const { rows, headings, blocks, notes, lists } = layOut();
  const last = rows.length;

  sheet.getRange("A:A").format.columnWidth = columnPoints(40);
  sheet.getRange("B:J").format.columnWidth = columnPoints(8.5);
  sheet.getRange(`A1:L${last}`).formulas = rows.map((row) => [...row]);
  sheet.getRange(`H1:H${last}`).numberFormat = rows.map(() => ["0.0%"]);
  sheet.getRange(`B1:J${last}`).format.horizontalAlignment = "Center";
  sheet.getRange("K:L").columnHidden = true;

  const title = sheet.getRange("A1:J1");
  title.format.horizontalAlignment = "CenterAcrossSelection";
  title.format.font.size = 18;
  title.format.font.bold = true;
  title.format.rowHeight = 32;
  const asOf = sheet.getRange("A2:J2");
  asOf.format.horizontalAlignment = "CenterAcrossSelection";
  for (const row of headings) {
    const cells = sheet.getRange(`A${row}:J${row}`);
    cells.format.fill.color = "#DDEBF7";
    cells.format.font.bold = true;
  }
  for (const [first, end] of blocks) drawLines(sheet.getRange(`A${first}:J${end}`));
  for (const [first, end] of lists) {
    const items = sheet.getRange(`A${first}:J${end}`);
    items.format.rowHeight = 30;
    items.format.verticalAlignment = "Center";
    sheet.getRange(`A${first}:A${end}`).format.wrapText = true;
    sheet.getRange(`B${first}:I${end}`).format.horizontalAlignment = "Left";
  }
  for (const row of notes.slice(1)) {
    const cells = sheet.getRange(`A${row}`);
    cells.format.font.color = "#595959";
    cells.format.font.size = 9;
  }

  const overdue = sheet.getRange(`I4:I${blocks[blocks.length - 3]?.[1] ?? 4}`).conditionalFormats.add("Custom").custom;
  overdue.rule.formula = "=N($I4)>0";
  overdue.format.font.color = "#C00000";

  const page = sheet.pageLayout;
  page.orientation = "Portrait";
  page.paperSize = "A4";
  page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
  page.setPrintArea(`A1:J${last}`);
  page.centerHorizontally = true;
  sheet.showGridlines = false;
  return sheet;
};
