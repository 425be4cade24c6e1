import { issueColumns } from "../../src/ledger/schema";
import { addIssue, issueFields, openLedger, type OpenLedger } from "./openLedger";

const textsOf = (open: OpenLedger, name: string, column = 1): readonly string[] => {
  const sheet = open.model.content().sheets.find((each) => each.name === name);
  const used = sheet ? open.model.usedRange(sheet.id, true) : null;
  if (!sheet || !used) return [];
  return open.model
    .values(sheet.id, { row: 1, column, rowCount: used.rowCount - 1, columnCount: 1 })
    .map(([value]) => String(value));
};

describe("papers on their sheets", () => {
  let open: OpenLedger;
  beforeEach(async () => {
    open = await openLedger();
  });
  afterEach(() => open.dispose());

  test("the report goes to 整改报告 with its lists, and leaves 通报 alone", async () => {
    await addIssue(open, [{ evidence: "会议纪要" }], { outcome: "已完成目录编制。", status: "正在整改" });
    const notice = await open.operations.buildNotice("A", { overwriteEdits: false });
    expect(notice).toMatchObject({ kind: "built", sheet: "通报", blocked: true });
    const before = textsOf(open, "通报");
    const { result, syncs } = await open.cost(() => open.operations.buildNotice("R", { overwriteEdits: false }));
    expect(result).toMatchObject({ kind: "built", sheet: "整改报告", blocked: false });
    expect(syncs).toBeLessThanOrEqual(3);
    expect(textsOf(open, "通报")).toEqual(before);
    const report = textsOf(open, "整改报告");
    expect(report).toContain("责任领导：李四；牵头部门：办公室；责任人：王五；整改时限：2022年12月31日。");
    expect(report).toContain("附件2 佐证材料目录");
    expect(report[report.length - 1]).toBe("序号：1；具体问题：部分单位目录编制不完整；佐证材料：会议纪要");
    expect(textsOf(open, "整改报告", 0).filter((level) => level === "附件")).toHaveLength(4);
  });

  test("rows of 通报设置 that choose have a drop-down, beside the row's own cell only", async () => {
    const sheet = open.model.content().sheets.find(({ name }) => name === "通报设置");
    const items = open.rows("通报设置").map((row) => row["项目"]);
    const kind = sheet?.validations.filter(({ formula1 }) => formula1.startsWith("巡察,巡视")) ?? [];
    expect(kind).toHaveLength(1);
    expect(kind[0]).toMatchObject({
      type: "list",
      formula1: "巡察,巡视,专项巡察,专项巡视,巡察回头看,巡视回头看,审计,环保督察",
    });
    expect(kind[0]?.ranges).toEqual([{ row: 2 + items.indexOf("通报种类"), column: 3, rowCount: 1, columnCount: 1 }]);
  });

  test("neither paper is taken for a ledger to import", async () => {
    await addIssue(open);
    await open.operations.buildNotice("R", { overwriteEdits: false });
    await open.operations.buildNotice("C", { overwriteEdits: false });
    const sheets = await open.operations.readSheets();
    expect(sheets.map(({ name }) => name)).toEqual(expect.not.arrayContaining(["通报", "整改报告"]));
  });

  test("looks are right for each level although they are set by level", async () => {
    for (const text of ["甲事项", "乙事项"]) {
      await addIssue(open, [], { text, outcome: `${text}已办。`, publicity: "社会公开", status: "正在整改" });
    }
    const outcome = await open.operations.buildNotice("A", { overwriteEdits: false });
    if (outcome.kind !== "built") throw new Error(outcome.kind);
    const id = open.model.content().sheets.find(({ name }) => name === "通报")?.id ?? "";
    const looks: Record<string, object> = {
      title: { fontName: "宋体", fontSize: 20, bold: true, horizontal: "Center" },
      h1: { fontName: "黑体", fontSize: 14 },
      h2: { fontName: "楷体", fontSize: 14 },
      h3: { fontName: "仿宋", fontSize: 14, bold: true },
      h4: { fontName: "仿宋", fontSize: 14 },
      label: { fontName: "仿宋", fontSize: 14, bold: true },
      body: { fontName: "仿宋", fontSize: 14, wrap: true, indent: 2 },
    };
    outcome.document.paragraphs.forEach(({ level }, index) => {
      const style = open.model.style(id, { row: 1 + index, column: 1, rowCount: 1, columnCount: 1 });
      expect(style).toMatchObject(looks[level] ?? {});
    });
  });
});

describe("a ledger of 500 items", () => {
  /** Rows written as a colleague pastes them, without the columns of formulas: the lights of 500 rows are not what is measured here. */
  const fill = async (): Promise<void> =>
    Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("问题清单");
      for (const formula of ["措施进度", "预警"]) table.columns.getItem(formula).delete();
      const columns = issueColumns.filter(({ kind }) => kind !== "formula");
      const rows = Array.from({ length: 500 }, (_, n): Readonly<Record<string, string>> => ({
        ...issueFields(),
        id: `W-${100_000 + n}`,
        seq: String(n + 1),
        aspect: `第${(n % 10) + 1}方面`,
        problem: `第${(n % 100) + 1}个问题`,
        text: `第${n + 1}个具体问题`,
        outcome: `第${n + 1}项已经办理，`.repeat(20),
        publicity: "社会公开",
        status: "正在整改",
      }));
      const values = rows.map((row) => columns.map(({ key }) => row[key] ?? ""));
      const range = table
        .getRange()
        .getCell(1, 0)
        .getResizedRange(values.length - 1, columns.length - 1);
      table.resize(table.getRange().getResizedRange(values.length - 1, 0));
      range.values = values;
      await context.sync();
    });

  test("builds notice and report with one read and one write, in messages that stay small", async () => {
    const open = await openLedger({ patience: { hint: 1e6, message: 1e6, giveUp: 1e7 } });
    try {
      await fill();
      for (const layout of ["A", "R"] as const) {
        const { result, syncs, actions } = await open.cost(() =>
          open.operations.buildNotice(layout, { overwriteEdits: true }),
        );
        expect(result).toMatchObject({ kind: "built", document: { listed: 500, counted: 500 } });
        expect(syncs).toBe(2);
        expect(open.host.counters.total.requestBytes).toBeLessThan(3_000_000);
        expect(actions).toBeLessThan(3000);
      }
    } finally {
      open.dispose();
    }
  }, 900_000);
});
