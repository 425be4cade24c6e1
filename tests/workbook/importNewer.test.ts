import { adoptSheet } from "../../src/adopt/adoptSheet";
import { adoptionChanges, type AcceptedPart } from "../../src/adopt/adoptionChanges";
import { compareAdoption } from "../../src/adopt/compareAdoption";
import { chooseField } from "../../src/adopt/mapSheet";
import type { SheetMapping } from "../../src/adopt/adoption";
import type { CellValue } from "../../src/ledger/model";
import { sheetOf } from "../adopt/ledgers/sheet";
import { importUnderstood, sheetContent, sheetNamed, understand, workbookOf, type Understood } from "./foreignWorkbook";
import { day, openLedger, type OpenLedger } from "./openLedger";

const columns = ["序号", "具体问题", "责任人", "整改时限", "状态", "送审日", "件数", "联络人"];
const rows: readonly (readonly CellValue[])[] = [
  [1, "会议室借用没有登记", "王一", "2022年6月", "已完成", day(2022, 6, 1), 3, "甲"],
  [2, "值班电话无人接听", "李二", "2022年9月", "正在整改", "", 5, ""],
];
const title = "截至2022年6月30日";
const newerRows: readonly (readonly CellValue[])[] = [
  [1, "会议室借用没有登记", "王一", "2022年6月", "已完成", day(2022, 7, 1), 4, "甲"],
  [3, "档案柜没有编号", "周三", "2022年12月", "未启动", day(2022, 8, 1), 7, "'=丙"],
];

describe("a newer version of an imported sheet", () => {
  let open: OpenLedger;
  let first: Understood;
  afterEach(() => open.dispose());

  const write = (row: number, column: number, values: CellValue[][], sheet = "台账"): void => {
    const { id } = sheetNamed(open, sheet);
    const area = { row, column, rowCount: values.length, columnCount: values[0]?.length ?? 0 };
    open.model.write(id, area, values, "user");
  };
  beforeEach(async () => {
    const sheet = sheetOf("台账", [[title], columns, ...rows]);
    open = await openLedger({ content: workbookOf(sheetContent(sheet, { formats: { 5: "yyyy/m/d" } })) });
    first = await understand(open);
    await importUnderstood(open, first);
    write(0, 0, [["截至2022年9月30日"]]);
    write(
      2,
      0,
      newerRows.map((row) => [...row]),
    );
  });

  /** What the pane does with everything that is new, and with what is gone where `cancel`. */
  const takeOver = async ({
    cancel = false,
    mapping,
  }: { readonly cancel?: boolean; readonly mapping?: SheetMapping } = {}) => {
    const { ledger } = await open.read();
    const sheet = (await open.operations.readSheets()).find(({ name }) => name === "台账");
    if (!sheet) throw new Error("the sheet is gone");
    const source = { sheet, mapping: mapping ?? first.mapping };
    const comparison = compareAdoption(ledger, adoptSheet(sheet, source.mapping));
    const part: AcceptedPart = {
      ...comparison,
      cancelledIssues: cancel ? comparison.goneIssues : [],
      cancelledMeasures: [],
    };
    const note = { date: day(2022, 9, 30), content: "新版本没有", basis: "工作表“台账”" };
    const changes = adoptionChanges(part, ledger, (kind) => open.id(kind), note);
    const cost = await open.cost(() => open.operations.apply(changes, ledger, "张三", source));
    return { ...cost, comparison };
  };
  const issue = (text: string) => open.rows("问题清单").find((row) => row["具体问题"] === text) ?? {};
  const cellOf = (text: string, heading: string) => {
    const table = open.model.tables().find(({ name }) => name === "问题清单");
    const at = open.rows("问题清单").findIndex((row) => row["具体问题"] === text);
    const column = (table?.range.column ?? 0) + (table?.columns.findIndex(({ name }) => name === heading) ?? 0);
    const row = (table?.range.row ?? 0) + 1 + at;
    return sheetNamed(open, "问题清单").cells.find((cell) => cell.row === row && cell.column === column);
  };

  test("brings cells and new rows with the user's own columns and the settings, in two syncs", async () => {
    const { result, syncs, comparison } = await takeOver();
    expect(syncs).toBe(2);
    expect([result.refusals, result.obstacles]).toEqual([[], []]);
    expect(comparison.missingColumns).toEqual([]);
    expect(issue("会议室借用没有登记")).toMatchObject({ 送审日: day(2022, 7, 1), 件数: 4, 联络人: "甲" });
    expect(issue("档案柜没有编号")).toMatchObject({ 送审日: day(2022, 8, 1), 件数: 7, 联络人: "=丙" });
    expect(cellOf("档案柜没有编号", "联络人")?.formula).toBeUndefined();
    expect(cellOf("会议室借用没有登记", "送审日")?.numberFormat).toBe("yyyy/m/d");
    expect(cellOf("档案柜没有编号", "送审日")?.numberFormat).toMatch(/^yyyy/);
    expect(result.ledger.settings.asOf).toEqual({ year: 2022, month: 9, day: 30 });
    // what the pane shows afterwards is what stands there
    const fresh = (await open.read()).ledger;
    expect(result.ledger.rows.issues.map(({ extra }) => extra)).toEqual(fresh.rows.issues.map(({ extra }) => extra));
    expect(issue("值班电话无人接听")["状态"]).toBe("正在整改");
  });

  test("is the same ledger afterwards: a second time nothing changes and nothing is written", async () => {
    await takeOver({ cancel: true });
    const before = open.model.content();
    const { comparison, result, syncs } = await takeOver();
    expect(comparison).toMatchObject({ newIssues: [], newMeasures: [], changed: [], settings: [], goneIssues: [] });
    expect(syncs).toBe(0);
    expect(result.written).toEqual({ updates: [], appends: [] });
    expect(open.model.content()).toEqual(before);
  });

  test("is taken back by one undo, own columns, settings and cancelled items included", async () => {
    const before = [open.rows("问题清单"), open.rows("台账设置"), open.rows("办理记录")];
    const { result } = await takeOver({ cancel: true });
    expect(result.refusals).toEqual([]);
    expect(issue("值班电话无人接听")["状态"]).toBe("已取消");
    expect(open.rows("办理记录")).toMatchObject([{ 类别: "取消", 内容: "新版本没有", 依据: "工作表“台账”" }]);
    const undone = await open.operations.undoLast("张三");
    expect(undone.kind).toBe("undone");
    expect([open.rows("问题清单"), open.rows("台账设置"), open.rows("办理记录")]).toEqual(before);
  });

  test("leaves the user's own formulas alone: the cell is refused, a new row goes without it", async () => {
    const table = open.model.tables().find(({ name }) => name === "问题清单");
    const column = (table?.range.column ?? 0) + (table?.columns.findIndex(({ name }) => name === "件数") ?? 0);
    write((table?.range.row ?? 0) + 1, column, [["=1+2"], ["=2+3"]], "问题清单");
    await open.model.settle();
    const { result, syncs } = await takeOver();
    expect(syncs).toBe(2);
    expect(result.refusals.map(({ column: heading, reason }) => [heading, reason.kind])).toEqual([
      ["件数", "formulaColumn"],
    ]);
    expect(cellOf("会议室借用没有登记", "件数")?.formula).toBe("=1+2");
    expect(issue("档案柜没有编号")).toMatchObject({ 联络人: "=丙", 送审日: day(2022, 8, 1) });
    expect(issue("档案柜没有编号")["件数"]).not.toBe(7);
  });

  test("names a column that the ledger has no more, and writes the rest", async () => {
    const table = open.model.tables().find(({ name }) => name === "问题清单");
    const column = (table?.range.column ?? 0) + (table?.columns.findIndex(({ name }) => name === "联络人") ?? 0);
    write(table?.range.row ?? 0, column, [["联系人"]], "问题清单");
    const { result, comparison } = await takeOver();
    expect(comparison.missingColumns).toEqual([{ table: "issues", heading: "联络人", cells: 2 }]);
    expect(result.refusals).toEqual([]);
    expect(issue("档案柜没有编号")).toMatchObject({ 件数: 7, 联系人: "" });
  });

  test("keeps a corrected mapping with the same write, and no mapping twice", async () => {
    await takeOver();
    expect(await open.operations.keptImports()).toHaveLength(1);
    const corrected = chooseField(first.mapping, 7, "coDepts");
    const { syncs, result } = await takeOver({ mapping: corrected });
    expect(syncs).toBe(2);
    expect(result.refusals).toEqual([]);
    const kept = await open.operations.keptImports();
    expect(kept).toHaveLength(2);
    expect(kept[0]?.mapping.columns[7]).toMatchObject({ field: "coDepts", certainty: "chosen" });
    expect(kept[0]?.layout?.[7]?.width).toBeGreaterThan(0);
    const names = open.model.sheets().map(({ name }) => name);
    expect(names.filter((name) => name.startsWith("导入对照"))).toEqual(["导入对照"]);
  });

  test("keeps it in a workbook whose 导入对照 was deleted", async () => {
    open.model.deleteSheet(sheetNamed(open, "导入对照").id);
    const { syncs, result } = await takeOver();
    expect(syncs).toBe(2);
    expect(result.refusals).toEqual([]);
    const [kept] = await open.operations.keptImports();
    expect(kept?.mapping.columns.map(({ field }) => field)).toEqual(first.mapping.columns.map(({ field }) => field));
    expect(sheetNamed(open, "导入对照").tabColor).toBe("#A6A6A6");
  });
});
