import { bench } from "../support/nodeExcel";
import { ledgerTables } from "../../src/ledger/schema";
import type { SheetContent } from "../../bench/model/content";
import { departmentStatus, measuresInOneCell, repeatedParents, threeHeaderRows } from "../adopt/ledgers";
import { sheetOf } from "../adopt/ledgers/sheet";
import { importUnderstood, sheetContent, sheetNamed, stateOf, understand, workbookOf } from "./foreignWorkbook";
import { addIssue, day, openLedger, type OpenLedger } from "./openLedger";

/** 看板 takes its time in the bench; these tests look at the rows. */
const settled = async (open: OpenLedger, sheet: string, heading: string): Promise<readonly unknown[]> => {
  await open.model.settle();
  return open.rows(sheet).map((row) => row[heading]);
};

describe("导入现有台账", () => {
  let open: OpenLedger;
  afterEach(() => open.dispose());

  const openWith = async (
    sheets: readonly SheetContent[],
    more: { readonly messageLimit?: number } = {},
  ): Promise<void> => {
    open = await openLedger({ content: workbookOf(...sheets), ...more });
  };

  test.each([
    ["repeated parents", repeatedParents],
    ["three heading rows and columns of their own", threeHeaderRows],
    ["merged parents with a status per department", departmentStatus],
    ["all measures in one cell", measuresInOneCell],
  ])("makes a clean ledger of %s beside the untouched sheet", async (_, sheet) => {
    await openWith([sheetContent(sheet)]);
    const before = sheetNamed(open, sheet.name);
    const understood = await understand(open);
    const { adoption } = understood;
    const { result, syncs } = await open.cost(() => importUnderstood(open, understood));
    expect(result).toEqual({
      kind: "imported",
      issues: adoption.issues.length,
      measures: adoption.counts.measures,
      sheets: ["问题清单", "措施清单", "看板", "办理记录", "制度清单", "台账设置", "通报设置"],
    });
    expect(syncs).toBeLessThanOrEqual(3);
    expect(open.host.missingApis).toEqual([]);
    expect(sheetNamed(open, sheet.name)).toEqual(before);
    expect(open.model.sheets().map(({ name }) => name)).toEqual([
      sheet.name,
      ...(result.kind === "imported" ? result.sheets : []),
      "导入对照",
    ]);
    expect(
      open.model
        .tables()
        .map(({ name }) => name)
        .filter((name) => name.includes("导入中")),
    ).toEqual([]);

    const { ledger, obstacles } = await open.read();
    expect(obstacles).toEqual([]);
    expect(ledger.issues.map(({ text }) => text)).toEqual(adoption.issues.map(({ fields }) => fields["text"] ?? ""));
    expect(ledger.issues.map(({ status }) => status)).toEqual(
      adoption.issues.map(({ fields }) => fields["status"] ?? ""),
    );
    expect(new Set(ledger.issues.map(({ id }) => id)).size).toBe(adoption.issues.length);
    const ofIssue = (id: string) => ledger.measures.filter(({ issueId }) => issueId === id).map(({ text }) => text);
    expect(ledger.issues.map(({ id }) => ofIssue(id))).toEqual(
      adoption.issues.map(({ measures }) => measures.map(({ fields }) => fields["text"] ?? "")),
    );
    const ours = ledger.problems.filter(({ expected }) => expected.kind !== "deadline" && expected.kind !== "setting");
    expect(ours).toEqual([]);
  });

  test("what it makes looks as 新建台账 makes it: formats, drop-downs, lights, headings, folded columns, print", async () => {
    const plain = await openLedger({ board: true });
    const made = plain.model.content();
    plain.dispose();
    await openWith([bench().emptySheetContent("sheet-1", "Sheet1"), sheetContent(repeatedParents)]);
    await importUnderstood(open, await understand(open));
    for (const name of ["问题清单", "措施清单", "办理记录", "台账设置", "通报设置"]) {
      const [expected, found] = [made.sheets.find((sheet) => sheet.name === name), sheetNamed(open, name)];
      if (!expected) throw new Error(name);
      const { frozenRows, page, tabColor, columns } = found;
      expect({ frozenRows, page, tabColor, columns }).toEqual({
        frozenRows: expected.frozenRows,
        page: expected.page,
        tabColor: expected.tabColor,
        columns: expected.columns,
      });
      const rules = ({ conditionalFormats }: SheetContent) =>
        conditionalFormats.map(({ formula, format, ranges }) => ({ formula, format, ranges }));
      expect(rules(found)).toEqual(rules(expected));
      const lists = ({ validations }: SheetContent) =>
        validations.map(({ formula1, errorAlert }) => ({ formula1, errorAlert }));
      expect(lists(found)).toEqual(lists(expected));
    }
    const table = open.model.tables().find(({ name }) => name === "措施清单");
    const [list] = sheetNamed(open, "措施清单").validations;
    expect(list?.ranges.reduce((sum, { rowCount }) => sum + rowCount, 0)).toBe((table?.range.rowCount ?? 0) - 1);
    expect(
      open.model
        .names()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(made.names.map(({ name }) => name).sort());
  });

  test("the formulas of its rows are right: no reference is broken, lights and progress count the imported measures", async () => {
    const sheet = sheetOf("台账", [
      ["截至2022年9月30日"],
      ["序号", "具体问题", "整改措施", "完成时限", "状态", "完成日期"],
      [1, "目录更新滞后", "建立核对办法", day(2022, 9, 20), "正在整改", ""],
      ["", "", "发提醒函", day(2022, 6, 30), "已完成", day(2022, 6, 1)],
      [2, "接口处置慢", "设值班电话", day(2022, 10, 3), "正在整改", ""],
    ]);
    await openWith([sheetContent(sheet, { formats: { 3: "yyyy-mm-dd", 5: "yyyy-mm-dd" } })]);
    expect((await importUnderstood(open, await understand(open))).kind).toBe("imported");
    expect(await settled(open, "措施清单", "预警")).toEqual(["已逾期10天", "", "还有3天到期"]);
    expect(open.rows("措施清单").map((row) => row["具体问题"])).toEqual(["目录更新滞后", "目录更新滞后", "接口处置慢"]);
    expect(open.rows("问题清单").map((row) => row["措施进度"])).toEqual(["1/2", "0/1"]);
    const broken = open.model
      .content()
      .sheets.flatMap(({ cells }) => cells)
      .filter(
        ({ formula, value }) =>
          /#REF!|导入中/.test(formula ?? "") || (typeof value === "object" && /REF|NAME/.test(value.error)),
      );
    expect(broken).toEqual([]);
    expect(open.rows("台账设置").find((row) => row["项目"] === "截至日")?.["内容"]).toBe(day(2022, 9, 30));
  });

  test("columns of the user's own come along before the formulas: texts as text, numbers as numbers, days with their format", async () => {
    const sheet = sheetOf("台账", [
      ["序号", "具体问题", "完成情况", "问题金额", "发文日期", "科室代码", "备注1"],
      [1, "目录更新滞后", "正在整改", 12.5, day(2022, 3, 1), "007", "=1+1"],
      [2, "接口处置慢", "已完成", "", day(2022, 4, 1), "012", ""],
    ]);
    await openWith([sheetContent(sheet, { formats: { 4: 'yyyy"年"m"月"d"日"' } })]);
    const understood = await understand(open);
    const own = understood.adoption.extraColumns.issues;
    expect(own).toEqual(expect.arrayContaining(["问题金额", "发文日期", "科室代码"]));
    await importUnderstood(open, understood);
    const headings =
      open.model
        .tables()
        .find(({ name }) => name === "问题清单")
        ?.columns.map(({ name }) => name) ?? [];
    expect(headings.slice(-2 - own.length)).toEqual([...own, "措施进度", "预警"]);
    const [first] = open.rows("问题清单");
    expect(first).toMatchObject({ 问题金额: 12.5, 发文日期: day(2022, 3, 1), 科室代码: "007" });
    const id = sheetNamed(open, "问题清单").id;
    const at = { row: 2, column: headings.indexOf("发文日期"), rowCount: 1, columnCount: 1 };
    expect(open.model.texts(id, at)).toEqual([["2022年3月1日"]]);
    const { ledger } = await open.read();
    expect(ledger.rows.issues[0]?.extra).toMatchObject({ 问题金额: 12.5, 科室代码: "007" });
    expect(ledger.problems).toEqual([]);
  });

  test("days arrive as the same days in a workbook that counts from 1904", async () => {
    const sheet = sheetOf("台账", [
      ["序号", "具体问题", "整改时限"],
      [1, "目录更新滞后", day(2022, 9, 20) - 1462],
    ]);
    open = await openLedger({
      content: { ...workbookOf(sheetContent(sheet, { formats: { 2: "yyyy-mm-dd" } })), date1904: true },
    });
    await importUnderstood(open, await understand(open));
    expect(open.rows("问题清单")[0]?.["时限日期"]).toBe(day(2022, 9, 20) - 1462);
  });

  test("many rows go in several messages, none above the limit, with progress and one formula for all", async () => {
    const rows = Array.from({ length: 400 }, (_, at) => [
      at + 1,
      `问题${at}`,
      `措施${at}${"很长".repeat(200)}`,
      "正在整改",
    ]);
    const messageLimit = 400_000;
    await openWith([sheetContent(sheetOf("台账", [["序号", "具体问题", "整改措施", "完成情况"], ...rows]))], {
      messageLimit,
    });
    const understood = await understand(open);
    const seen: number[] = [];
    const { result, requests } = await open.cost(() =>
      importUnderstood(open, understood, { progress: (done, total) => seen.push(done / total) }),
    );
    expect(result).toMatchObject({ kind: "imported", issues: 400, measures: 400 });
    expect(requests.length).toBeGreaterThan(3);
    expect(Math.max(...requests)).toBeLessThan(messageLimit);
    const bytes = requests.reduce((sum, size) => sum + size, 0);
    expect(requests.length).toBeLessThanOrEqual(3 + Math.floor(bytes / messageLimit));
    expect(seen[0]).toBe(0);
    expect(seen[seen.length - 1]).toBe(1);
    expect(new Set(seen).size).toBeGreaterThan(2);
    expect((await open.read()).ledger.measures.map(({ text }) => text)).toEqual(rows.map((row) => row[2]));
  });

  test("a text that no cell can hold is said before anything is written", async () => {
    const sheet = sheetOf("台账", [
      ["序号", "具体问题"],
      [1, "短"],
    ]);
    await openWith([sheetContent(sheet)]);
    const understood = await understand(open);
    const [issue] = understood.adoption.issues;
    if (!issue) throw new Error("no issue");
    const before = stateOf(open);
    const outcome = await importUnderstood(open, {
      ...understood,
      adoption: {
        ...understood.adoption,
        issues: [{ ...issue, fields: { ...issue.fields, outcome: "长".repeat(32_768) } }],
      },
    });
    expect(outcome).toMatchObject({
      kind: "failed",
      error: { code: "tooLarge", userMessage: expect.stringContaining("第2行“整改情况”32768字") as string },
      left: [],
    });
    expect(stateOf(open)).toEqual(before);
  });

  test.each([0.02, 0.4, 0.8, 0.97, 0.995])(
    "leaves the workbook as it was when Excel fails after %d of the actions; a second try succeeds",
    async (part) => {
      await openWith([sheetContent(repeatedParents)]);
      const understood = await understand(open);
      let looking = 0;
      open.host.faults.beforeBatch(2, () => void (looking = open.host.counters.total.actions));
      const actions = (await open.cost(() => importUnderstood(open, understood))).actions - looking;
      open.dispose();
      await openWith([sheetContent(repeatedParents)]);
      const before = stateOf(open);
      open.host.faults.beforeBatch(2, () =>
        open.host.faults.failAction(Math.round(actions * part), "GeneralException"),
      );
      expect(await importUnderstood(open, understood)).toMatchObject({
        kind: "failed",
        left: [],
        error: { name: "LedgerError" },
      });
      expect(stateOf(open)).toEqual(before);
      expect((await importUnderstood(open, understood)).kind).toBe("imported");
    },
  );

  test("leaves the workbook as it was when the user cancels between two messages", async () => {
    await openWith([sheetContent(repeatedParents)], { messageLimit: 10_000 });
    const understood = await understand(open);
    const before = stateOf(open);
    const signal = { cancelled: false };
    const outcome = await importUnderstood(open, understood, {
      signal,
      progress: (done) => (signal.cancelled = done > 0),
    });
    expect(outcome).toEqual({ kind: "cancelled", left: [] });
    expect(stateOf(open)).toEqual(before);
  });

  test("leaves the workbook as it was when the user cancels while Excel is at the last message", async () => {
    await openWith([sheetContent(repeatedParents)]);
    const understood = await understand(open);
    const before = stateOf(open);
    const signal = { cancelled: false };
    open.host.faults.beforeBatch(2, () => {
      signal.cancelled = true;
    });
    expect(await importUnderstood(open, understood, { signal })).toEqual({ kind: "cancelled", left: [] });
    expect(stateOf(open)).toEqual(before);
    expect((await importUnderstood(open, understood)).kind).toBe("imported");
  });

  test("names what it could not take away, which is found as a leftover and removed later; a user's own sheet of such a name stays", async () => {
    await openWith([sheetContent(repeatedParents), sheetContent({ ...repeatedParents, name: "去年（导入中）" })]);
    const understood = await understand(open);
    open.host.faults.beforeBatch(2, () => open.host.faults.failAction(300, "GeneralException"));
    open.host.faults.beforeBatch(3, () => open.host.faults.failAction(1, "GeneralException"));
    const outcome = await importUnderstood(open, understood);
    if (outcome.kind !== "failed") throw new Error(outcome.kind);
    expect(outcome.left).toContain("问题清单（导入中）");
    expect(await open.operations.leftovers()).toEqual(outcome.left);
    const [user] = (await open.operations.readSheets()).map(({ name }) => name);
    expect(user).toBe(repeatedParents.name);
    expect(await open.operations.removeLeftovers([...outcome.left, "去年（导入中）"])).toEqual(["去年（导入中）"]);
    expect(open.model.sheets().map(({ name }) => name)).toEqual([repeatedParents.name, "去年（导入中）"]);
    expect(open.model.names()).toEqual([]);
    expect(await open.operations.leftovers()).toEqual([]);
    expect((await importUnderstood(open, understood)).kind).toBe("imported");
  });

  test("a ledger with rows is not touched, and other things under our names are told", async () => {
    open = await openLedger();
    await addIssue(open);
    const content = open.model.content();
    open.dispose();
    open = await openLedger({ content: { ...content, sheets: [...content.sheets, sheetContent(repeatedParents)] } });
    const understood = await understand(open);
    const before = stateOf(open);
    expect(await importUnderstood(open, understood)).toEqual({ kind: "ledgerExists" });
    expect(stateOf(open)).toEqual(before);
    open.dispose();
    await openWith([sheetContent(repeatedParents), bench().emptySheetContent("sheet-2", "看板")]);
    expect(await importUnderstood(open, understood)).toEqual({
      kind: "exists",
      sheets: ["看板"],
      tables: [],
      names: [],
    });
  });

  test("our tables have all columns of the schema, so that every field of an adoption has a place", async () => {
    await openWith([sheetContent(threeHeaderRows)]);
    const { adoption } = await understand(open);
    const keys = (table: "issues" | "measures") => ledgerTables[table].columns.map(({ key }) => key);
    expect(
      adoption.issues.flatMap(({ fields }) => Object.keys(fields)).filter((key) => !keys("issues").includes(key)),
    ).toEqual([]);
    const ofMeasures = adoption.issues.flatMap(({ measures }) => measures.flatMap(({ fields }) => Object.keys(fields)));
    expect(ofMeasures.filter((key) => !keys("measures").includes(key))).toEqual([]);
  });
});
