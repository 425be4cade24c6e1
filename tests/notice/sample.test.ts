import { sampleLedger } from "../../samples/content/sampleLedger";
import { classOf, countedIssue, countedMeasure, countFigures, overdueDays } from "../../src/ledger/figures";
import { ledgerTables, type TableKey } from "../../src/ledger/schema";
import { buildNotice } from "../../src/notice/buildNotice";
import { noticeFigures } from "../../src/notice/noticeFigures";
import { plainText } from "../../src/notice/plainText";
import { ledgerOf } from "./ledgerRows";

const ledger = ledgerOf(sampleLedger);
const asOf = { year: 2026, month: 11, day: 20 };
const figures = noticeFigures(ledger, asOf);

describe("the sample ledger", () => {
  test("has the size it is described with, and its day", () => {
    expect([figures.aspects.total, figures.problems.total, figures.issues.total, figures.measures.total]).toEqual([
      4, 9, 18, 58,
    ]);
    expect(figures.issues).toMatchObject({
      done: 13,
      inProgress: 3,
      longTerm: 2,
      notBegun: 0,
      moved: 0,
      basic: 1,
      overdue: 1,
      soon: 1,
      closed: 9,
    });
    expect(figures.problems).toMatchObject({ done: 5 });
    expect(figures.problemsPartlyDone).toBe(2);
    expect(figures).toMatchObject({ meetings: 7, rulesNew: 6, rulesRevised: 2, talkedTo: 2, heldToAccount: 2 });
    expect(ledger.settings.asOf).toEqual(asOf);
  });

  test("is understood without a single problem, and only uses columns of the schema", () => {
    expect(ledger.problems).toEqual([]);
    for (const key of Object.keys(sampleLedger) as TableKey[]) {
      const writable = ledgerTables[key].columns.filter(({ kind }) => kind !== "formula").map((column) => column.key);
      for (const row of sampleLedger[key]) expect(writable).toEqual(expect.arrayContaining(Object.keys(row)));
    }
  });

  test("deadlines as written and as dates agree", () => {
    const withoutDates = ledgerOf({
      ...sampleLedger,
      issues: sampleLedger.issues.map((row) => ({ ...row, due: "" })),
      measures: sampleLedger.measures.map((row) => ({ ...row, due: "" })),
    });
    expect(withoutDates.problems).toEqual([]);
    expect(withoutDates.issues.map(({ due }) => due)).toEqual(ledger.issues.map(({ due }) => due));
    expect(withoutDates.measures.map(({ due }) => due)).toEqual(ledger.measures.map(({ due }) => due));
  });

  test("every row has an id of its own, and every reference a row", () => {
    const ids = [...ledger.issues, ...ledger.measures, ...ledger.events, ...ledger.rules].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[WCJZ]-[0-9A-HJKMNP-TV-Z]{6}$/);
    expect(ledger.snapshots.every(({ id }) => ids.includes(id))).toBe(true);
    expect(ledger.snapshots).toHaveLength(76);
  });

  test("a single done item has an open measure, to be looked at", () => {
    const doubtful = ledger.issues.filter(
      (item) =>
        item.status === "已完成" &&
        ledger.measures.some(({ issueId, status }) => issueId === item.id && status !== "已完成"),
    );
    expect(doubtful.map(({ seq }) => seq)).toEqual(["14"]);
  });

  test("at least ten open measures wait for this period's report", () => {
    const lastPeriod = 46332;
    const waiting = ledger.measures.filter(
      (item) =>
        classOf(countedMeasure(item), asOf) !== "done" &&
        item.currentProgress === "" &&
        (item.updatedAt === null || item.updatedAt < lastPeriod),
    );
    expect(ledger.snapshots[0]?.asOf).toEqual({ year: 2026, month: 11, day: 6 });
    expect(waiting.length).toBeGreaterThanOrEqual(10);
    expect(new Set(waiting.map((item) => overdueDays(countedMeasure(item), asOf) > 0)).size).toBe(2);
  });
});

describe("the notice of the sample", () => {
  test.each(["A", "B"] as const)("layout %s is complete and lists every public item once", (layout) => {
    const document = buildNotice(ledger, { layout, asOf });
    expect(document).toMatchObject({ missing: [], stale: [], undecided: [], listed: 16, counted: 18 });
    const publicIds = ledger.issues.filter(({ publicity }) => publicity === "社会公开").map(({ id }) => id);
    const headings = document.paragraphs.filter(
      ({ issueId, level }) => issueId !== undefined && (level === "h4" || level === "h1"),
    );
    expect(headings.map(({ issueId }) => issueId).sort()).toEqual([...publicIds].sort());
    expect(plainText(document)).not.toMatch(/待补|[{}]/);
  });

  test.each(["A", "B"] as const)("layout %s prints the numbers of the ledger, unlisted items included", (layout) => {
    const text = plainText(buildNotice(ledger, { layout, asOf }));
    const { completionRate } = countFigures(ledger.issues.map(countedIssue), { asOf, soonDays: 7 });
    expect(completionRate).toEqual({ numerator: 13, denominator: 18 });
    expect(text).toContain("针对反馈的4个方面9个问题，细化具体问题18个，制定整改措施58条。");
    expect(text).toContain("18个具体问题中，已完成整改13个，正在整改3个，长期整改2个，整改完成率72.2%；");
    expect(text).toContain(
      "58条整改措施中，已完成43条。召开专题会议7次，建立完善制度8项，其中新建6项、修订2项，约谈2人，问责2人，涉及资金42.56万元。",
    );
  });

  test("no name of a person stands in it", () => {
    const people = new Set(
      [...ledger.issues, ...ledger.measures].flatMap(({ leader, persons }) => [leader, ...persons.split("、")]),
    );
    const text = plainText(buildNotice(ledger, { layout: "A", asOf }));
    expect([...people].filter((name) => text.includes(name))).toEqual([]);
  });
});
