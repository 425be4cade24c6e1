import { adoptSheet } from "../../src/adopt/adoptSheet";
import { chooseField, chooseStatus, mapSheet } from "../../src/adopt/mapSheet";
import { ledgerTables } from "../../src/ledger/schema";
import { importsIn, isReadAlike, keptRows } from "../../src/workbook/keptImports";
import { departmentStatus, repeatedParents, threeHeaderRows } from "../adopt/ledgers";
import { sheetOf } from "../adopt/ledgers/sheet";
import { importUnderstood, sheetContent, sheetNamed, stateOf, understand, workbookOf } from "./foreignWorkbook";
import { addIssue, day, openLedger, type OpenLedger } from "./openLedger";

describe("the mapping of an import", () => {
  let open: OpenLedger;
  afterEach(() => open.dispose());

  test.each([
    ["three heading rows", threeHeaderRows],
    ["merged parents", departmentStatus],
    ["a sheet that does not begin at A1", { ...repeatedParents, firstRow: 4, firstColumn: 3 }],
  ])("of %s is kept in the workbook and read again as it was, in one sync", async (_, sheet) => {
    open = await openLedger({ content: workbookOf(sheetContent(sheet)) });
    expect(await open.operations.keptImports()).toEqual([]);
    const understood = await understand(open);
    await importUnderstood(open, understood);
    const { result, syncs } = await open.cost(() => open.operations.keptImports());
    expect(syncs).toBe(1);
    expect(result).toHaveLength(1);
    expect(result[0]?.mapping).toEqual(understood.mapping);
    expect(Math.floor(result[0]?.importedAt ?? 0)).toBe(day(2022, 9, 30));
    expect(result[0]?.layout?.map(({ width }) => width)).toEqual(
      understood.mapping.columns.map(({ index }) => understood.sheet.columnWidths?.[index]),
    );
    expect(sheetNamed(open, "导入对照").tabColor).toBe("#A6A6A6");
    expect((await open.read()).ledger.problems.filter(({ table }) => table === "导入对照")).toEqual([]);
  });

  test("with the user's own choices, headings of several lines and long samples is kept too", async () => {
    const long = "长".repeat(15_000);
    const sheet = sheetOf("台账", [
      ["序号", "问题\n描述", "措\\n施", "2022"],
      [1, long, "甲", "x"],
      [2, `${long}乙`, "乙", "y"],
      [3, `${long}丙`, "丙", "z"],
    ]);
    open = await openLedger({ content: workbookOf(sheetContent(sheet)) });
    const { sheet: read, mapping } = await understand(open);
    const chosen = chooseField(mapping, 3, "note");
    const outcome = await open.operations.importLedger(adoptSheet(read, chosen), { sheet: read, mapping: chosen });
    expect(outcome.kind).toBe("imported");
    const [kept] = await open.operations.keptImports();
    expect(kept?.mapping.block).toEqual(chosen.block);
    const bare = ({ columns }: typeof mapping) => columns.map(({ samples: _, ...column }) => column);
    expect(kept && bare(kept.mapping)).toEqual(bare(chosen));
    // two whole samples fit a cell, the third does not; none is cut
    expect(kept?.mapping.columns[1]?.samples).toEqual(chosen.columns[1]?.samples.slice(0, 2));
  });

  test("keeps what words of the status mean, on a line of their own below 依据, and says nothing more where nothing was chosen", async () => {
    const sheet = sheetOf("台账", [
      ["序号", "具体问题", "整改措施", "状态"],
      [1, "目录更新滞后", "建立核对办法", "延期完成"],
      [2, "接口无人值守", "排出值守表", "未销号"],
    ]);
    open = await openLedger({ content: workbookOf(sheetContent(sheet)) });
    const { sheet: read, mapping } = await understand(open);
    const chosen = chooseStatus(chooseStatus(mapping, "延期完成", "已完成"), "未销号", "正在整改");
    await open.operations.importLedger(adoptSheet(read, chosen), { sheet: read, mapping: chosen });
    expect(open.rows("导入对照").map((row) => row["依据"])).toEqual([
      "相符",
      "相符",
      "相符",
      "相符\n延期完成＝已完成\n未销号＝正在整改",
    ]);
    expect(open.rows("问题清单").map((row) => row["状态"])).toEqual(["已完成", "正在整改"]);
    const [kept] = await open.operations.keptImports();
    expect(kept?.mapping).toEqual(chosen);
    expect(kept && isReadAlike(kept, chosen)).toBe(true);
    expect(kept && isReadAlike(kept, mapping)).toBe(false);
    expect(kept && isReadAlike(kept, chooseStatus(chosen, "未销号", "已完成（未销号）"))).toBe(false);
  });

  test("reads what was kept before there were such choices, and nothing that the table of such words has not", async () => {
    open = await openLedger({ content: workbookOf(sheetContent(repeatedParents)) });
    const { sheet, mapping } = await understand(open);
    const headings = ledgerTables.imports.columns.map(({ heading }) => heading);
    const readBack = (lines: string) => {
      const rows = keptRows({ sheet, mapping }, 44_834).map((cells) =>
        ledgerTables.imports.columns.map(({ key }) =>
          key === "certainty" && cells["field"] === "状态" ? lines : (cells[key] ?? ""),
        ),
      );
      return importsIn({ headings, rows }, false)[0]?.mapping;
    };
    expect(readBack("相符")).toEqual(mapping);
    expect(readBack("相符\n延期完成＝已移交\n搞定＝已完成\n延期完成")).toEqual(mapping);
    expect(readBack("相符\n 延期完成＝已完成 ")).toEqual({ ...mapping, statusChoices: { 延期完成: "已完成" } });
  });

  test("tells which columns were merged and how their days were shown", async () => {
    const sheet = sheetOf(
      "台账",
      [
        ["序号", "具体问题", "整改措施", "整改时限"],
        [1, "目录更新滞后", "建立核对办法", day(2022, 9, 1)],
        ["", "", "发提醒函", day(2022, 12, 1)],
      ],
      ["A2:A3", "B2:B3"],
    );
    open = await openLedger({ content: workbookOf(sheetContent(sheet, { formats: { 3: 'yyyy"年"m"月"' } })) });
    await importUnderstood(open, await understand(open));
    const [kept] = await open.operations.keptImports();
    expect(kept?.layout?.map(({ merged }) => merged)).toEqual([true, true, false, false]);
    expect(kept?.layout?.map(({ numberFormat }) => numberFormat)).toEqual(["", "", "", 'yyyy"年"m"月"']);
  });
});

describe("an empty ledger", () => {
  let open: OpenLedger;
  afterEach(() => open.dispose());

  /** 新建台账 in a workbook with a foreign sheet. */
  const openEmpty = async (sheet = repeatedParents, more: { readonly messageLimit?: number } = {}): Promise<void> => {
    open = await openLedger();
    const content = open.model.content();
    open.dispose();
    open = await openLedger({ content: { ...content, sheets: [...content.sheets, sheetContent(sheet)] }, ...more });
  };

  test("is filled: rows, settings that are blank, columns of the user's own, the mapping; within four syncs", async () => {
    await openEmpty(threeHeaderRows);
    await open.apply({ kind: "setSetting", item: "单位", content: "云岭控股" });
    const names = open.model.sheets().map(({ name }) => name);
    const understood = await understand(open);
    const before = sheetNamed(open, threeHeaderRows.name);
    const { result, syncs } = await open.cost(() => importUnderstood(open, understood));
    const { adoption } = understood;
    expect(result).toEqual({
      kind: "imported",
      issues: adoption.issues.length,
      measures: adoption.counts.measures,
      sheets: ["问题清单", "措施清单"],
    });
    expect(syncs).toBeLessThanOrEqual(4);
    expect(sheetNamed(open, threeHeaderRows.name)).toEqual(before);
    expect(open.model.sheets().map(({ name }) => name)).toEqual([...names, "导入对照"]);
    const { ledger, obstacles } = await open.read();
    expect(obstacles).toEqual([]);
    expect(ledger.issues.map(({ text }) => text)).toEqual(adoption.issues.map(({ fields }) => fields["text"]));
    expect(ledger.settings).toMatchObject({ unit: "云岭控股", asOf: { year: 2022, month: 6, day: 30 } });
    const own = adoption.extraColumns.issues;
    const headings =
      open.model
        .tables()
        .find(({ name }) => name === "问题清单")
        ?.columns.map(({ name }) => name) ?? [];
    expect(headings.slice(-2 - own.length)).toEqual(["措施进度", "预警", ...own]);
    const [first] = adoption.issues;
    expect(ledger.rows.issues[0]?.extra).toMatchObject(first?.extra ?? {});
    await open.model.settle();
    expect(open.rows("问题清单").map((row) => row["措施进度"])).toEqual(["2/2", "0/1"]);
    expect((await open.operations.keptImports())[0]?.mapping).toEqual(understood.mapping);
  });

  test.each([0.1, 0.5, 0.9])(
    "is empty again when Excel fails after %d of the actions, and a second try fills it",
    async (part) => {
      await openEmpty(threeHeaderRows);
      const understood = await understand(open);
      let looking = 0;
      open.host.faults.beforeBatch(3, () => void (looking = open.host.counters.total.actions));
      const actions = (await open.cost(() => importUnderstood(open, understood))).actions - looking;
      open.dispose();
      await openEmpty(threeHeaderRows);
      const values = () =>
        open.model.content().sheets.map(({ name, cells, validations }) => ({
          name,
          cells: cells.flatMap(({ row, column, value, formula }) =>
            value === undefined && formula === undefined ? [] : [[row, column, formula?.slice(0, 12) ?? value].join()],
          ),
          rules: validations.flatMap(({ ranges }) => ranges.map(({ row, rowCount }) => [row, rowCount].join())),
        }));
      const [before, tables] = [values(), open.model.tables().map(({ name, range }) => [name, range])];
      open.host.faults.beforeBatch(3, () =>
        open.host.faults.failAction(Math.round(actions * part), "GeneralException"),
      );
      expect(await importUnderstood(open, understood)).toMatchObject({ kind: "failed", left: [] });
      expect(open.model.tables().map(({ name, range }) => [name, range])).toEqual(tables);
      expect(values()).toEqual(before);
      expect(await importUnderstood(open, understood)).toMatchObject({ kind: "imported" });
      expect((await open.read()).ledger.issues).toHaveLength(understood.adoption.issues.length);
    },
  );

  test.each([
    ["between two messages", 12_000, 0],
    ["at the last message", 4_000_000, 1],
  ])("is empty again when the user cancels %s", async (_, messageLimit, share) => {
    await openEmpty(repeatedParents, { messageLimit });
    const understood = await understand(open);
    const signal = { cancelled: false };
    const outcome = await importUnderstood(open, understood, {
      signal,
      progress: (done, total) => (signal.cancelled = done > 0 && done >= total * share),
    });
    expect(outcome).toEqual({ kind: "cancelled", left: [] });
    expect((await open.read()).ledger.issues).toEqual([]);
    expect(open.model.tables().find(({ name }) => name === "问题清单")?.range.rowCount).toBe(2);
  });

  test("is not written while something stands in the way, and the user is told what", async () => {
    await openEmpty();
    const understood = await understand(open);
    const { id } = sheetNamed(open, "措施清单");
    open.model.write(id, { row: 6, column: 4, rowCount: 1, columnCount: 1 }, [["我的批注"]], "user");
    const before = stateOf(open);
    expect(await importUnderstood(open, understood)).toMatchObject({
      kind: "failed",
      error: { code: "rangeConflict", userMessage: expect.stringContaining("措施清单") as string },
    });
    expect(stateOf(open)).toEqual(before);
  });

  test("that is filled already is a ledger with rows; a second import keeps nothing", async () => {
    await openEmpty();
    const understood = await understand(open);
    await importUnderstood(open, understood);
    await addIssue(open);
    expect(await importUnderstood(open, understood)).toEqual({ kind: "ledgerExists" });
    expect(await open.operations.keptImports()).toHaveLength(1);
    expect(mapSheet(understood.sheet, understood.mapping.block)).toEqual(understood.mapping);
  });
});
