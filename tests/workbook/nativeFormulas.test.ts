import { countFigures, countedIssue, countedMeasure } from "../../src/ledger/figures";
import { lightOf, lightText } from "../../src/ledger/light";
import { rollUp } from "../../src/ledger/rollUp";
import { formatRate } from "../../src/ledger/rate";
import { ledgerOf } from "../../src/workbook/applyChanges";
import { readTables } from "../../src/workbook/readTables";
import { writePlan } from "../../src/workbook/writePlan";
import { recalculate, strippedOfCachedValues } from "../support/libreoffice";
import { bench } from "../support/nodeExcel";
import type { CellValue } from "../../src/ledger/model";
import { countByFunctions, countLights, progressOfIssues, type CalculatedTable } from "./lightsAgainstFunctions";
import { day, openLedger, steadyRandom, today, type OpenLedger } from "./openLedger";

const asOf = day(2022, 9, 30);

/** Rows of every kind: statuses, dates around the day, extensions approved and not, words of going on, measures or none. */
const generated = (seed: number, count: number) => {
  const random = steadyRandom(seed);
  const pick = <T>(...choices: readonly T[]): T => choices[Math.floor(random() * choices.length)] as T;
  const dateNear = (span: number): number | "" => (random() < 0.15 ? "" : asOf + Math.floor((random() - 0.5) * span));
  // without 时限日期 the pane reads the words of the deadline and the sheet cannot: the one difference that light.ts names
  const deadline = () => {
    const due = dateNear(60);
    const words =
      due === ""
        ? pick("长期坚持", "持续推进")
        : pick("2022年底前", "长期坚持", "2022年底前，并长期坚持", "2022年9月30日");
    return { due, deadlineText: words };
  };
  const work = () => ({
    ...deadline(),
    extendedTo: random() < 0.3 ? dateNear(60) : ("" as const),
    extensionApproval: pick("", "", "否", "未批准", "同意", "会议纪要第3号"),
    completedOn: random() < 0.4 ? dateNear(40) : ("" as const),
  });
  const issues = Array.from({ length: count }, (_, index) => ({
    id: index % 11 === 10 ? "" : index % 7 === 3 ? `1.${index}` : index % 7 === 4 ? `1.${index}0` : `W-${index}`,
    seq: String(index + 1),
    aspect: pick("甲方面、子项", "乙方面", "丙方面", ""),
    problem: "问题",
    text: `具体问题${index}`,
    type: pick("立行立改", "限期整改", "长期坚持"),
    longTerm: pick("", "是", "否"),
    leader: pick("张三", "李四、王五", "王五", ""),
    leadDept: pick("办公室", "人事科、办公室", "财务科；信息科", "信息科", ""),
    status: pick("未启动", "正在整改", "基本完成", "已完成", "已完成", "已移交", "已取消", ""),
    closure: pick("", "已申请", "已销号"),
    closedOn: random() < 0.5 ? dateNear(20) : ("" as const),
    ...work(),
  }));
  const measures = issues.flatMap(({ id }, index) =>
    Array.from({ length: index % 4 }, (_, number) => ({
      id: `C-${index}-${number}`,
      issueId: id,
      seq: String(number + 1),
      text: `措施${index}-${number}`,
      leader: "张三",
      leadDept: "办公室",
      status: pick("未启动", "正在整改", "基本完成", "已完成", "已完成", "已完成", "已取消", ""),
      updatedAt: random() < 0.5 ? asOf - random() * 40 : ("" as const),
      ...work(),
    })),
  );
  return { issues, measures };
};

/** Writes rows as they are, past the checks of `planChanges`. */
const fill = async (open: OpenLedger, seed: number, count: number, settings: Readonly<Record<string, number>>) => {
  const rows = generated(seed, count);
  await Excel.run(async (context) => {
    const read = await readTables(context, { issues: 500, measures: 1000 });
    const ledger = ledgerOf(read, today);
    const updates = ledger.rows.settings.flatMap((row) => {
      const after = settings[String(row.cells["item"])];
      return after === undefined
        ? []
        : [{ table: "settings" as const, row, column: "content", before: "", after, change: 0 }];
    });
    const appends = [
      ...rows.issues.map((cells) => ({ table: "issues" as const, cells, change: 0 })),
      ...rows.measures.map((cells) => ({ table: "measures" as const, cells, change: 0 })),
    ];
    await writePlan(context, read, { updates, appends, log: [] });
  });
  await open.model.settle();
  return (await open.read()).ledger;
};

/**
 * LibreOffice, given the file without any cached value, calculates what the bench did: in both tables and on 看板. Gives what it
 * calculated.
 */
const sameInLibreOffice = async (open: OpenLedger): Promise<Awaited<ReturnType<typeof recalculate>>> => {
  const bytes = await bench().writeXlsx(open.model.content());
  const sheets = await recalculate(strippedOfCachedValues(bytes));
  for (const { id, name } of open.model
    .sheets()
    .filter((sheet) => ["问题清单", "措施清单", "看板", "台账设置"].includes(sheet.name))) {
    const used = open.model.usedRange(id, true);
    if (!used) throw new Error(`nothing on ${name}`);
    const shown = open.model.values(id, {
      ...used,
      row: 0,
      column: 0,
      rowCount: used.row + used.rowCount,
      columnCount: used.column + used.columnCount,
    });
    const found = shown.map((row, r) => row.map((_, c) => sheets[name]?.values[r]?.[c] ?? ""));
    const wrong = shown.flatMap((row, r) =>
      row.flatMap((value, c) => {
        const other = found[r]?.[c] ?? "";
        const same = typeof value === "number" ? Math.abs(value - Number(other)) < 1e-6 : String(value) === other;
        return same ? [] : [`${name} R${r + 1}C${c + 1}: ${String(value)} / ${other}`];
      }),
    );
    expect(wrong).toEqual([]);
  }
  return sheets;
};

/** 预警 and 措施进度 as LibreOffice calculated them say what the functions count on the same rows. */
const functionsAgree = (open: OpenLedger, sheets: Awaited<ReturnType<typeof recalculate>>, soonDays: number): void => {
  const table = (name: CalculatedTable["name"]): CalculatedTable => {
    const rows = open.rows(name);
    const headings = Object.keys(rows[0] ?? {});
    const body = rows.map((row) => headings.map((heading) => row[heading] as CellValue));
    return { name, range: [headings, ...body], calculated: sheets[name] };
  };
  const [issues, measures] = [table("问题清单"), table("措施清单")];
  for (const each of [issues, measures]) {
    const lights = countLights(each);
    expect(lights.overdue).toBeGreaterThan(5);
    expect(lights.soon).toBeGreaterThan(2);
    expect(countByFunctions(each, asOf, soonDays)).toEqual(lights);
  }
  const progress = progressOfIssues(issues, measures, asOf);
  expect(progress.length).toBeGreaterThan(30);
  expect(progress.map(({ id, rate }) => [id, rate])).toEqual(progress.map(({ id, shown }) => [id, shown]));
};

const settingsOf = [
  {
    name: "with 方案批复日 and 反馈日期",
    values: { 截至日: asOf, 方案批复日: asOf - 60, 反馈日期: asOf - 90, 临期天数: 10, 滞后天数: 20 },
  },
  { name: "with 反馈日期 only", values: { 截至日: asOf, 反馈日期: asOf - 20 } },
  { name: "without any date, 截至日 blank", values: {} },
] as const;

describe.each(settingsOf)("the sheet's own formulas, $name", ({ values }) => {
  let open: OpenLedger;
  beforeAll(async () => {
    open = await openLedger({ board: true });
  });
  afterAll(() => open.dispose());

  test("say the same as src/ledger on every row, and 看板 counts the same", async () => {
    const ledger = await fill(open, Object.keys(values).length + 3, 90, values);
    const day0 = ledger.settings.asOf ?? today;
    expect(ledger.issues).toHaveLength(90);

    const shown = (table: string, heading: string) => open.rows(table).map((row) => row[heading]);
    expect(shown("问题清单", "预警")).toEqual(ledger.issues.map((issue) => lightText(lightOf(issue, ledger, day0))));
    expect(shown("措施清单", "预警")).toEqual(
      ledger.measures.map((measure) => lightText(lightOf(measure, ledger, day0))),
    );
    expect(new Set(shown("问题清单", "预警")).size).toBeGreaterThan(6);

    const nodes = new Map(
      rollUp(ledger, day0, ledger.settings.soonDays)
        .aspects.flatMap(({ problems }) => problems)
        .flatMap(({ issues }) => issues)
        .map((node) => [node.issue, node]),
    );
    expect(shown("问题清单", "措施进度")).toEqual(
      ledger.issues.map((issue) => {
        const node = nodes.get(issue);
        return node === undefined || node.measuresCounted === 0 ? "" : `${node.measuresDone}/${node.measuresCounted}`;
      }),
    );
    const texts = new Map(ledger.issues.map(({ id, text }) => [id, text]));
    expect(shown("措施清单", "具体问题")).toEqual(
      ledger.measures.map(({ issueId }) => (issueId === "" ? "" : texts.get(issueId))),
    );

    const board = open.model.content().sheets.find(({ name }) => name === "看板");
    const cells = open.model.values(board?.id ?? "", { row: 0, column: 0, rowCount: 75, columnCount: 10 });
    const percent = (value: unknown): string =>
      typeof value === "number" ? `${(value * 100).toFixed(1).replace(/^(0|100)\.0$/, "$1")}%` : String(value);
    const options = { asOf: day0, soonDays: ledger.settings.soonDays };
    const expected = (figures: ReturnType<typeof countFigures>) => [
      figures.total,
      figures.done,
      figures.inProgress,
      figures.longTerm,
      figures.notBegun,
      figures.moved,
      formatRate(figures.completionRate),
      figures.overdue,
      figures.soon,
    ];
    const found = (row: readonly unknown[]) =>
      row.slice(1).map((value, index) => (index === 6 ? percent(value) : value));
    const rowNamed = (name: string, from = 0) => cells.slice(from).find((row) => row[0] === name) ?? [];
    expect(found(rowNamed("问题"))).toEqual(expected(countFigures(ledger.issues.map(countedIssue), options)));
    expect(found(rowNamed("措施"))).toEqual(expected(countFigures(ledger.measures.map(countedMeasure), options)));

    const section = (title: string) => cells.findIndex((row) => row[0] === title);
    for (const name of ["甲方面、子项", "乙方面", "丙方面"]) {
      const rows = ledger.issues.filter(({ aspect }) => aspect === name).map(countedIssue);
      expect([name, ...found(rowNamed(name, section("方面")))]).toEqual([
        name,
        ...expected(countFigures(rows, options)),
      ]);
    }
    const blank = ledger.issues.filter(({ aspect }) => aspect === "").map(countedIssue);
    expect(found(rowNamed("未填", section("方面")))).toEqual(expected(countFigures(blank, options)));
    for (const name of ["办公室", "人事科", "财务科", "信息科"]) {
      const rows = ledger.issues.filter(({ leadDept }) => leadDept.split(/[、；]/).includes(name)).map(countedIssue);
      expect([name, ...found(rowNamed(name, section("牵头部门")))]).toEqual([
        name,
        ...expected(countFigures(rows, options)),
      ]);
    }
    const worst = ledger.issues
      .map((issue) => lightOf(issue, ledger, day0))
      .flatMap(({ kind, days }) => (kind === "overdue" ? [days] : []))
      .sort((a, b) => b - a);
    const listed = cells.slice(section("逾期最久的问题") + 1, section("逾期最久的问题") + 7).map((row) => row[9]);
    expect(listed).toEqual(Array.from({ length: 6 }, (_, index) => worst[index] ?? ""));
    if ("方案批复日" in values) functionsAgree(open, await sameInLibreOffice(open), ledger.settings.soonDays);
    const errors = cells.flat().filter((value) => typeof value === "object");
    expect(errors).toEqual([]);
  });
});
