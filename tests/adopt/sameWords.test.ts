import { readRange } from "../../src/adopt/readRange";
import { completionRate, explainFigures, overdueCount } from "../../src/functions/functions";
import { countedIssue } from "../../src/ledger/figures";
import type { CellValue } from "../../src/ledger/model";
import { errorOf } from "../functions/host";
import { adopted } from "./ledgers/adopted";
import { sheetOf } from "./ledgers/sheet";
import { writtenLedger } from "./ledgers/written";

const headings = ["序号", "具体问题", "整改类型", "整改时限", "延期至", "状态", "完成日期", "是否销号", "是否长期坚持"];
const cells = ["type", "deadline", "extension", "status", "completed", "closure", "longTerm"] as const;
type Words = Partial<Record<(typeof cells)[number], CellValue>>;

const ledgerOf = (words: Words, above: readonly (readonly CellValue[])[] = [["反馈日期：2023年2月10日"]]) =>
  sheetOf("台账", [
    ...above,
    headings,
    [1, "值班电话无人接听", ...cells.map((key) => words[key] ?? "")],
    [2, "公示栏没有更新", "限期整改", "2023年6月底前", "", "整改中", "", "", ""],
  ]);

/** The first item as the figures see it: by the functions, and in the ledger that an import writes. */
const both = (words: Words, above?: readonly (readonly CellValue[])[]) => {
  const sheet = ledgerOf(words, above);
  const [line] = readRange(sheet.cells).lines;
  const [issue] = writtenLedger(adopted(sheet)).issues;
  return { byFunction: line?.counted, problems: line?.problems, imported: issue && countedIssue(issue) };
};

describe("words that the import reads", () => {
  it.each<[Words, object]>([
    [{ type: "即知即改" }, { due: { year: 2023, month: 3, day: 12 } }],
    [{ type: "立行立改，长期坚持" }, { due: { year: 2023, month: 3, day: 12 }, longTerm: true }],
    [{ type: "长期整改" }, { longTerm: true, due: null }],
    [{ type: "长期" }, { longTerm: true, due: null }],
    [{ type: "长期坚持" }, { longTerm: true, due: null }],
    [{ type: "长期坚持", longTerm: "×" }, { longTerm: false }],
    [{ longTerm: "√" }, { longTerm: true }],
    [{ status: "已完成", completed: "2022年6月" }, { completedOn: { year: 2022, month: 6, day: 30 } }],
    [{ deadline: "2023年6月底前", extension: "2024年2月底" }, { extendedTo: { year: 2024, month: 2, day: 29 } }],
    [{ deadline: "2023年6月底前", extension: "9月底" }, { extendedTo: { year: 2023, month: 9, day: 30 } }],
    [{ deadline: "2023年6月底前", extension: "否" }, { extendedTo: null }],
    [
      { deadline: "2023年6月30日（延期至2023年12月31日）" },
      { due: { year: 2023, month: 6, day: 30 }, extendedTo: { year: 2023, month: 12, day: 31 } },
    ],
    [
      { deadline: "2023年6月30日（申请延期至2023年12月31日）" },
      { due: { year: 2023, month: 6, day: 30 }, extendedTo: null },
    ],
    [
      { deadline: "2023年6月30日（延期至2023年12月31日）", extension: "2023年9月底" },
      { extendedTo: { year: 2023, month: 9, day: 30 } },
    ],
    [{ deadline: 20230630 }, { due: { year: 2023, month: 6, day: 30 } }],
    [{ deadline: 202306, extension: 202309 }, { extendedTo: { year: 2023, month: 9, day: 30 } }],
    [{ deadline: 2023.6 }, { due: { year: 2023, month: 6, day: 30 } }],
    [{ status: "已完成", completed: 20230628 }, { completedOn: { year: 2023, month: 6, day: 28 } }],
    [{ status: "/" }, { status: "" }],
    [{ status: "—" }, { status: "" }],
    [{ deadline: "/" }, { due: null }],
    [{ deadline: "——" }, { due: null }],
    [
      { deadline: "— —", extension: "— —" },
      { due: null, extendedTo: null },
    ],
    [
      { status: "— —", completed: "- -", type: "— —" },
      { status: "", completedOn: null },
    ],
    [
      { status: "已完成", closure: "— —", longTerm: " — — " },
      { closed: false, longTerm: false },
    ],
    [
      { deadline: "－", extension: "－" },
      { due: null, extendedTo: null },
    ],
    [
      { status: "整改中", completed: "－" },
      { status: "正在整改", completedOn: null },
    ],
    [
      { status: "已完成", closure: "－", longTerm: "－" },
      { closed: false, longTerm: false },
    ],
    [{ type: "－" }, { longTerm: false, due: null }],
    [{ type: "立行立改", deadline: "—" }, { due: { year: 2023, month: 3, day: 12 } }],
    [{ status: "已完成", closure: "√" }, { closed: true }],
    [{ status: "已完成", closure: "已销" }, { closed: true }],
    [{ status: "已完成", closure: "不予销号" }, { closed: false }],
    [{ status: "按期完成" }, { status: "已完成" }],
    [{ status: "申请销号" }, { status: "已完成", closed: false }],
    [{ status: "销号" }, { status: "已完成", closed: true }],
    [{ status: "长期" }, { status: "正在整改", longTerm: true }],
  ])("%j mean the same to the functions, without a complaint", (words, expected) => {
    const { byFunction, problems, imported } = both(words);
    expect(problems).toEqual([]);
    expect(byFunction).toMatchObject(expected);
    expect(byFunction).toEqual({ ...imported, status: byFunction?.status });
    expect(imported?.status === "" ? "" : byFunction?.status).toBe(imported?.status);
  });

  it("and do not make the figures refuse", () => {
    const range = (words: Words) => ledgerOf(words).cells.map((row) => [...row]);
    expect(completionRate(range({ status: "已完成", completed: "2022年6月" }), "2023-9-30")).toBe(0.5);
    expect(overdueCount(range({ deadline: "—", status: "/" }), "2023-9-30")).toBe(1);
    expect(completionRate(range({ status: "整改中", completed: "－" }), "2023-9-30")).toBe(0);
    expect(errorOf(() => overdueCount(range({ deadline: "尽快" }), "2023-9-30")).code).toBe("#VALUE!");
    expect(explainFigures(range({ type: "即知即改" }), "2023-9-30")).toContain("其中逾期2项");
  });
});

describe("a status that applies for 销号", () => {
  it("is the 销号情况 of the item too, unless its own column says otherwise", () => {
    const closureOf = (words: Words) => writtenLedger(adopted(ledgerOf(words))).issues[0]?.closure;
    expect(closureOf({ status: "申请销号" })).toBe("已申请");
    expect(closureOf({ status: "已完成（待销号）" })).toBe("已申请");
    expect(closureOf({ status: "申请销号", closure: "退回" })).toBe("退回");
    expect(closureOf({ status: "正常推进" })).toBe("");
  });
});

describe("what an 延期批准 of a foreign ledger says", () => {
  const sheetWith = (approval: CellValue, heading = "延期审批") =>
    sheetOf("台账", [
      ["序号", "具体问题", "整改时限", "延期至", heading, "状态"],
      [1, "值班电话无人接听", "2023年6月底前", "2023-12-31", approval, "整改中"],
      [2, "公示栏没有更新", "2023年6月底前", "", "", "整改中"],
    ]);
  const extension = (approval: CellValue, heading?: string) => {
    const sheet = sheetWith(approval, heading);
    const [issue] = writtenLedger(adopted(sheet)).issues;
    const counted = readRange(sheet.cells).lines[0]?.counted.extendedTo;
    expect(issue && countedIssue(issue).extendedTo).toEqual(counted);
    return { counted: counted !== null, approval: issue?.extensionApproval, note: issue?.note };
  };

  it.each([
    "不同意",
    "不予批准",
    "未获批准",
    "未批",
    "尚未批复",
    "没有",
    "待批",
    "正在审批",
    "审批中",
    "已申请",
    "×",
    "不同意（理由不足）",
    "退回",
  ])("%p is no approval: the deadline stays, and its words are kept", (words) => {
    expect(extension(words)).toEqual({ counted: false, approval: "未批准", note: `〔原延期批准：${words}〕` });
  });

  it.each(["否", "未批准", "", "无", "/", false])("%p is none either", (words) => {
    expect(extension(words).counted).toBe(false);
  });

  it.each(["同意", "已批准", "是", "整改办〔2023〕7号", "2023年6月20日", "无异议", "申请已批准"])(
    "%p is one",
    (words) => {
      expect(extension(words)).toEqual({ counted: true, approval: words, note: "" });
    },
  );

  it("stands under any of its headings, and refuses an extension in the words of the deadline too", () => {
    for (const heading of ["延期批准", "延期审批情况", "是否同意延期"])
      expect(extension("不同意", heading)).toMatchObject({ counted: false });
    const cells = sheetWith("不同意").cells.map((row) => [...row]);
    expect(overdueCount(cells, "2023-9-30")).toBe(2);
    const inWords = sheetOf("台账", [
      ["序号", "具体问题", "整改时限", "延期审批", "状态"],
      [1, "值班电话无人接听", "2023年6月底（延期至2023年12月底）", "不同意", "整改中"],
      [2, "公示栏没有更新", "2023年6月底（延期至2023年12月底）", "同意", "整改中"],
    ]);
    expect(overdueCount([...inWords.cells.map((row) => [...row])], "2023-9-30")).toBe(1);
  });
});

describe("a day of completion without its year", () => {
  const heads = (feedback: string, asOf: string): readonly (readonly CellValue[])[] => [
    ...(feedback === "" ? [] : [[`反馈日期：${feedback}`]]),
    ...(asOf === "" ? [] : [[`截至${asOf}`]]),
  ];
  const completed = (words: string, above: readonly (readonly CellValue[])[]) => {
    const { byFunction, imported, problems } = both({ status: "已完成", completed: words }, above);
    expect(imported?.completedOn).toEqual(byFunction?.completedOn);
    return { on: byFunction?.completedOn, problems: problems?.map(({ expected }) => expected.kind) };
  };

  it.each([
    ["6月28日", "2023年2月10日", "", { year: 2023, month: 6, day: 28 }],
    ["1月5日", "2023年2月10日", "", { year: 2024, month: 1, day: 5 }],
    ["6月28日", "", "2023年9月30日", { year: 2023, month: 6, day: 28 }],
    ["12月28日", "2023年10月10日", "2024年1月31日", { year: 2023, month: 12, day: 28 }],
    ["1月8日", "2023年10月10日", "2024年1月31日", { year: 2024, month: 1, day: 8 }],
    ["九月底", "2023年2月10日", "2023年9月15日", { year: 2023, month: 9, day: 30 }],
  ])("%p after feedback on %p and by %p is %j", (words, feedback, asOf, on) => {
    expect(completed(words, heads(feedback, asOf))).toEqual({ on, problems: [] });
  });

  it.each([
    // after 截至, and no feedback tells how far back
    ["12月28日", "", "2023年9月30日"],
    ["10月8日", "2023年2月10日", "2023年9月30日"],
    // twice since the feedback
    ["3月5日", "2022年1月10日", "2023年9月30日"],
    ["6月28日", "", ""],
    ["2月30日", "2023年2月10日", "2023年9月30日"],
  ])("%p after feedback on %p and by %p is not guessed", (words, feedback, asOf) => {
    expect(completed(words, heads(feedback, asOf))).toEqual({ on: null, problems: ["year"] });
  });

  it("keeps its words beside the day, and 口径说明 tells of it", () => {
    const sheet = ledgerOf({ status: "已完成", completed: "6月28日" });
    expect(writtenLedger(adopted(sheet)).issues[0]?.note).toBe("〔原完成日期：6月28日〕");
    const cells = sheet.cells.map((row) => [...row]);
    expect(explainFigures(cells, "2023-9-30")).toContain("1处完成日期没写年份，为推定");
  });
});

describe("a deadline whose day is not known", () => {
  const above = [["反馈日期：2023年2月10日  方案批复日：2023年4月10日"]];
  it.each<[CellValue, string]>([
    [2023.1, "month"],
    ["方案印发后10日内", "deadlineEvent"],
    ["方案批复后1个月内", "setting"],
  ])("%p is none to the functions and in the ledger that is imported, and both say what is missing", (words, kind) => {
    const sheet = ledgerOf({ deadline: words });
    const { byFunction, problems, imported } = both({ deadline: words });
    expect([byFunction?.due, imported?.due]).toEqual([null, null]);
    expect(problems?.map(({ expected }) => expected.kind)).toEqual([kind]);
    expect(adopted(sheet).problems.map(({ expected }) => expected.kind)).toEqual([kind]);
    const ofLedger = writtenLedger(adopted(sheet)).problems.filter(({ row }) => row > 0);
    expect(ofLedger.map(({ expected }) => expected.kind)).toEqual([kind === "month" ? "deadline" : kind]);
  });

  it("counts from 方案批复日 where the rows above the headings name it", () => {
    const { byFunction, imported } = both({ deadline: "方案批复后1个月内" }, above);
    const due = { year: 2023, month: 5, day: 10 };
    expect([byFunction?.due, imported?.due]).toEqual([due, due]);
  });

  it("is refused with what is missing", () => {
    const range = (deadline: CellValue) => ledgerOf({ deadline }).cells.map((row) => [...row]);
    const message = (deadline: CellValue): string => errorOf(() => overdueCount(range(deadline), "2023-9-30")).message;
    expect(message(2023.1)).toContain("可能是1月，也可能是10月");
    expect(message("方案印发后10日内")).toContain("“方案印发”");
    expect(message("方案批复后1个月内")).toContain("方案批复日");
  });
});

describe("the rows above the headings", () => {
  it.each<[string, readonly (readonly CellValue[])[], string, object | null]>([
    [
      "a feedback date is no year of the sheet",
      [["整改台账"], ["反馈日期：2022年11月10日"]],
      "3月底前",
      { year: 2023, month: 3, day: 31 },
    ],
    ["a cut-off is", [["（截止到2022年9月30日）"]], "12月底前", { year: 2022, month: 12, day: 31 }],
    [
      "labels of any wording",
      [["填报单位：某局  巡察反馈日期：2023年2月10日"]],
      "立行立改",
      { year: 2023, month: 3, day: 12 },
    ],
  ])("mean the same to both: %s", (_, above, deadline, due) => {
    const { byFunction, imported } = both({ deadline }, above);
    expect([byFunction?.due, imported?.due]).toEqual([due, due]);
  });
});
