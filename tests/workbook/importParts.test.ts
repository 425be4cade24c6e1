import { addedPart } from "../../src/adopt/addedPart";
import { adoptParts } from "../../src/adopt/adoptParts";
import { adoptSheet } from "../../src/adopt/adoptSheet";
import { adoptionChanges, type AcceptedPart } from "../../src/adopt/adoptionChanges";
import { compareAdoption, type AdoptionComparison } from "../../src/adopt/compareAdoption";
import { findLedgers } from "../../src/adopt/findLedgers";
import type { ForeignSheet } from "../../src/adopt/foreignSheet";
import { mapSheet } from "../../src/adopt/mapSheet";
import type { SheetPart } from "../../src/adopt/sourceSheets";
import type { ImportedSource, KeptImport } from "../../src/workbook/importOperations";
import { importedWith, leftOutBy } from "../../src/workbook/importGroups";
import { rowsOf, sheetOf } from "../adopt/ledgers/sheet";
import { sheetContent, workbookOf } from "./foreignWorkbook";
import { day, openLedger, type OpenLedger } from "./openLedger";

const head = "序号 ¦ 具体问题 ¦ 整改措施 ¦ 责任人 ¦ 完成时限 ¦ 整改状态";
const sheetNamed = (name: string, rows: string): ForeignSheet =>
  sheetOf(name, [[`${name}整改台账`], ...rowsOf(`${head}\n${rows.trim()}`)]);
const office = sheetNamed(
  "办公室",
  `1 ¦ 公文迟办 ¦ 每日清点 ¦ 王一 ¦ 2023年6月底 ¦ 已完成
   2 ¦ 值班记录缺页 ¦ 补齐记录 ¦ 李二 ¦ 2023年9月底 ¦ 正在整改`,
);
const finance = sheetNamed("财务科", "1 ¦ 报销单缺附件 ¦ 补齐附件 ¦ 周三 ¦ 2023年6月底 ¦ 已完成");

describe("a ledger put together from several sheets", () => {
  let open: OpenLedger;
  beforeEach(async () => {
    open = await openLedger({ content: workbookOf(sheetContent(office), sheetContent(finance)) });
  });
  afterEach(() => open.dispose());

  const partsOf = async (...names: readonly string[]): Promise<readonly SheetPart[]> => {
    const sheets = await open.operations.readSheets();
    return names.flatMap((name) => {
      const sheet = sheets.find((each) => each.name === name);
      const [best] = sheet === undefined ? [] : findLedgers([sheet]);
      return sheet === undefined || best === undefined ? [] : [{ sheet, mapping: mapSheet(sheet, best.block) }];
    });
  };
  const sourceOf = ([first, ...others]: readonly SheetPart[], beside: readonly KeptImport[] = []): ImportedSource => {
    if (first === undefined) throw new Error("no sheet");
    return { ...first, others, beside };
  };
  const adoptionOf = (parts: readonly SheetPart[]) => adoptParts(parts, { namesAreDepartments: true });
  const importBoth = async (): Promise<void> => {
    const parts = await partsOf("办公室", "财务科");
    const outcome = await open.operations.importLedger(adoptionOf(parts), sourceOf(parts));
    expect(outcome).toMatchObject({ kind: "imported", issues: 3, measures: 3 });
  };
  const take = async (comparison: AdoptionComparison, source: ImportedSource) => {
    const { ledger } = await open.read();
    const part: AcceptedPart = { ...comparison, cancelledIssues: [], cancelledMeasures: [] };
    const note = { date: day(2023, 9, 30), content: "", basis: "" };
    return open.operations.apply(
      adoptionChanges(part, ledger, (kind) => open.id(kind), note),
      ledger,
      "张三",
      source,
    );
  };
  const keptSheets = async (): Promise<readonly string[]> => {
    const kept = await open.operations.keptImports();
    return kept[0] === undefined ? [] : importedWith(kept, kept[0]).map(({ mapping }) => mapping.sheet);
  };
  const issues = () =>
    open.rows("问题清单").map((row) => [row["序号"], row["具体问题"], row["牵头部门"], row["原工作表"]]);
  const valuesOf = (name: string): readonly (readonly unknown[])[] => {
    const found = open.model.content().sheets.find((sheet) => sheet.name === name);
    if (!found) throw new Error(`no sheet ${name}`);
    const used = open.model.usedRange(found.id, true);
    const area = { row: 0, column: 0, rowCount: used?.rowCount ?? 0, columnCount: used?.columnCount ?? 0 };
    return open.model.values(found.id, area).map((row) => row.map((cell) => cell ?? ""));
  };

  test("holds the items of each, and keeps how each was read", async () => {
    await importBoth();
    expect(issues()).toEqual([
      ["1", "公文迟办", "办公室", "办公室"],
      ["2", "值班记录缺页", "办公室", "办公室"],
      ["3", "报销单缺附件", "财务科", "财务科"],
    ]);
    expect(await keptSheets()).toEqual(["办公室", "财务科"]);
  });

  test("is given back sheet by sheet, and as sheets of one file", async () => {
    await importBoth();
    const { kept } = await open.operations.exportSources();
    const { syncs } = await open.cost(() => open.operations.exportLayouts(kept));
    expect(syncs).toBe(2);
    expect(valuesOf("办公室（原格式）")).toEqual(office.cells);
    expect(valuesOf("财务科（原格式）")).toEqual(finance.cells);
    const [first, ...others] = kept;
    if (first === undefined) throw new Error("no import is kept");
    const columns = await open.operations.fileColumns({ kind: "layout", kept: first, others });
    expect(columns).toMatchObject({ kind: "columns" });
    const file = await open.operations.exportFile(
      { kind: "layout", kept: first, others },
      { unpublic: true, phones: true, columns: null },
    );
    expect(file.kind).toBe("file");
  });

  test("is compared as a whole: the same sheets change nothing, and nothing is kept twice", async () => {
    await importBoth();
    const parts = await partsOf("办公室", "财务科");
    const comparison = compareAdoption((await open.read()).ledger, adoptionOf(parts));
    expect(comparison).toMatchObject({ newIssues: [], changed: [], goneIssues: [], missingColumns: [], same: 6 });
    const rows = open.rows("导入对照").length;
    await take(comparison, sourceOf(parts));
    expect(open.rows("导入对照")).toHaveLength(rows);
  });

  test("takes in a second sheet beside the first, whose items stay as they are and which stays known", async () => {
    const [first] = await partsOf("办公室");
    if (first === undefined) throw new Error("no sheet");
    await open.operations.importLedger(adoptSheet(first.sheet, first.mapping), first);
    await open.model.settle();
    const before = open.rows("问题清单");
    const second = await partsOf("财务科");
    const kept = await open.operations.keptImports();
    const beside = leftOutBy(["财务科"], kept, true);
    const { ledger } = await open.read();
    const { refusals, obstacles } = await take(addedPart(ledger, adoptionOf(second)), sourceOf(second, beside));
    expect([refusals, obstacles]).toEqual([[], []]);
    await open.model.settle();
    expect(open.rows("问题清单").slice(0, 2)).toEqual(before);
    expect(issues()).toEqual([
      ["1", "公文迟办", "", undefined],
      ["2", "值班记录缺页", "", undefined],
      ["3", "报销单缺附件", "财务科", undefined],
    ]);
    expect(await keptSheets()).toEqual(["办公室", "财务科"]);
    const again = addedPart((await open.read()).ledger, adoptionOf(second));
    expect(again).toMatchObject({ newIssues: [], same: 1 });
    await open.operations.exportLayouts((await open.operations.exportSources()).kept.slice(0, 2));
    expect(valuesOf("办公室（原格式）")).toEqual(office.cells);
    expect(valuesOf("财务科（原格式）")).toEqual(finance.cells);
  });
});

describe("the sheets that a newer version leaves out", () => {
  const column = { index: 0, path: ["序号"], field: "seq", certainty: "exact", samples: [] } as const;
  const block = { firstHeadingRow: 0, lastHeadingRow: 0, lastRow: 1, firstColumn: 0, lastColumn: 0 };
  const keptAs = (sheet: string, importedAt: number): KeptImport => ({
    mapping: { sheet, block, columns: [column] },
    importedAt,
  });
  const kept = [keptAs("办公室", 3), keptAs("财务科", 3), keptAs("人事科", 1)];
  const left = (sheets: readonly string[], adds = false) =>
    leftOutBy(sheets, kept, adds).map(({ mapping }) => mapping.sheet);

  test("are those of the last import that are not among them", () => {
    expect(left(["办公室", "财务科"])).toEqual([]);
    expect(left(["办公室 (2)"])).toEqual(["财务科"]);
    expect(left(["办公室", "法规科"])).toEqual(["财务科"]);
    expect(left(["办公室10月", "财务科10月"])).toEqual([]);
    expect(left(["法规科"])).toEqual(["办公室", "财务科"]);
    expect(left(["法规科", "审计科"], true)).toEqual(["办公室", "财务科"]);
    expect(leftOutBy(["10月"], [keptAs("9月", 2), keptAs("8月", 1)], false)).toEqual([]);
  });
});
