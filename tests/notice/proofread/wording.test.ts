import { buildNotice } from "../../../src/notice/buildNotice";
import { plainText } from "../../../src/notice/plainText";
import { ledgerOf, section, slots } from "../ledgerRows";
import { filledSettings, filledSlots, issue } from "../smallLedger";
import { built, changed, findings, ledger, options, said } from "./found";

const days = (text: string, rule: "dateDiffers" | "dateOrder") =>
  findings(text)
    .filter((finding) => finding.rule === rule)
    .map(({ values }) => [values.says, values.ledger, ...values.days]);

describe("days", () => {
  test.each([
    ["2026年2月30日", true],
    ["2025年2月29日", true],
    ["2024年2月29日", false],
    ["9月31日", true],
    ["2月29日", false],
    ["2026年13月", true],
    ["2026.11.31", true],
    ["2026年11月", false],
    ["编号12026年1月", false],
    ["第3.14版", false],
  ])("%s: impossible is %s", (text, isImpossible) => {
    expect(said("impossibleDate", `于${text}召开会议。`)).toHaveLength(isImpossible ? 1 : 0);
  });

  test("those of the inspection against the settings", () => {
    expect(days(changed(["2026年1月12日", "2026年1月13日"]), "dateDiffers")).toEqual([
      ["2026年1月13日", "2026年1月12日", "inspectionStart"],
    ]);
    expect(days(changed(["2026年3月5日反馈", "2026年3月6日反馈"]), "dateDiffers")).toEqual([
      ["2026年3月6日", "2026年3月5日", "feedback"],
    ]);
    expect(days(changed(["截至2026年9月30日", "截至2026年10月30日"]), "dateDiffers")).toEqual([
      ["2026年10月30日", "2026年9月30日", "asOf"],
    ]);
    expect(days(changed(["2026年10月8日", "2026年10月9日"]), "dateDiffers")).toEqual([
      ["2026年10月9日", "2026年10月8日", "signed"],
    ]);
    expect(days("2026年1月12日至2月10日，巡察组开展巡察。", "dateDiffers")).toEqual([]);
  });

  test("in order: 进驻, 结束, 反馈, 成文", () => {
    expect(days(built, "dateOrder")).toEqual([]);
    expect(days(changed(["2026年10月8日", "2026年3月1日"]), "dateOrder")).toEqual([
      ["2026年3月1日", "", "feedback", "signed"],
      ["2026年3月1日", "", "asOf", "signed"],
    ]);
    expect(days(changed(["2026年1月12日至", "2026年2月12日至"]), "dateOrder")).toEqual([
      ["2026年2月10日", "", "inspectionStart", "inspectionEnd"],
    ]);
  });

  test("what is told of an item lies before 截至日, what is planned does not", () => {
    const after = (text: string) => said("dateAfterAsOf", changed(["办班三期。", text]));
    expect(after("2026年10月9日办班三期。")).toEqual([["2026年10月9日", "2026年9月30日"]]);
    expect(after("2026年11月办班三期。")).toEqual([["2026年11月", "2026年9月30日"]]);
    expect(after("2026年9月30日办班三期。")).toEqual([]);
    expect(after("计划2026年11月办班三期。")).toEqual([]);
    expect(after("2026年12月底前办班三期。")).toEqual([]);
  });

  test("a day without a year has that of the text, else that of 截至日", () => {
    const after = (text: string) => said("dateAfterAsOf", changed(["办班三期。", text]));
    expect(after("10月15日办班三期。")).toEqual([["10月15日", "2026年9月30日"]]);
    expect(after("2026年5月6日动员，11月3日办班三期。")).toEqual([["11月3日", "2026年9月30日"]]);
    expect(after("9月15日办班三期。")).toEqual([]);
    expect(after("2025年10月15日动员，11月3日办班三期。")).toEqual([]);
    expect(after("2025年10月15日动员。\n11月3日办班三期。")).toEqual([]);
    expect(after("每年12月4日办班，去年11月3日开班。")).toEqual([]);
    expect(after("计划10月15日办班三期。")).toEqual([]);
  });

  test("but not where it may be of the year before: the feedback lies before it then, too", () => {
    const options_ = { ...options, asOf: { year: 2027, month: 1, day: 31 } };
    const text = changed(["办班三期。", "10月15日办班三期。"]);
    expect(said("dateAfterAsOf", text, ledger, options_).map(([says]) => says)).not.toContain("10月15日");
  });

  test("and so does what is told of no item; the days of the paper itself may come later", () => {
    const of = ledgerOf({
      settings: filledSettings,
      slots: [
        ...filledSlots.filter(({ item }) => item !== "主体责任"),
        section("主体责任", 1, "压实责任", "2026年11月12日，局党组召开专题会议。"),
        section("主体责任", 2, "逐级报送", "2026年10月8日报送报告。计划2026年12月1日复查。"),
        ...slots({ 报告日期: "2026-10-8" }),
      ],
      issues: [issue(1)],
    });
    const text = `${plainText(buildNotice(of, options))}\n2026年11月30日`;
    expect(said("dateAfterAsOf", text, of)).toEqual([["2026年11月12日", "2026年9月30日"]]);
  });
});

describe("the end of a paragraph", () => {
  test("of an item has a mark", () => {
    expect(said("unended", built)).toEqual([]);
    expect(said("unended", changed(["专人复核。", "专人复核"]))).toEqual([["：每周更新台账，专人复核", ""]]);
    expect(said("unended", changed(["专人复核。", "专人复核（见附表）"]))).toHaveLength(1);
    expect(said("unended", changed(["专人复核。", "要求“专人复核。”"]))).toEqual([]);
  });

  test("of the last one of an item has one that ends it; one before it may go on", () => {
    expect(said("unended", changed(["专人复核。", "专人复核；"]))).toEqual([["每周更新台账，专人复核；", ""]]);
    expect(said("unended", changed(["专人复核。", "专人复核；\n按月通报。"]))).toEqual([]);
  });
});

describe("leftovers", () => {
  test.each([
    ["〔待补：引言〕", "〔待补：引言〕"],
    ["某项〔公开未定〕", "〔公开未定〕"],
    ["由××同志负责", "××"],
    ["由XX同志负责", "XX"],
    ["下设XXX科。", "XXX"],
    ["已完成{已完成数}个", "{已完成数}"],
    ["展开全文", "展开全文"],
    ["评论列表（0条）", "评论列表"],
    ["共#REF!项", "#REF!"],
    ["数量（待核实）", "（待核实）"],
    ["是否完成？？", "？？"],
  ])("%s", (text, says) => {
    expect(said("leftover", text)).toEqual([[says, ""]]);
  });

  test.each(["采用XXL尺码", "坚持3×4网格", "使用Excel表格", "完成得怎么样？", "注〔2026〕3号"])(
    "%s is none",
    (text) => {
      expect(said("leftover", text)).toEqual([]);
    },
  );
});

describe("punctuation", () => {
  const marks = (text: string) => said("halfWidth", text).map(([says]) => says);

  test("half-width beside Chinese, once for each line", () => {
    expect(marks("加强领导,压实责任;抓好落实.")).toEqual([", ; ."]);
    expect(marks("整改进展情况:已办结")).toEqual([":"]);
    expect(marks("(一)加强领导")).toEqual(["( )"]);
    expect(marks('开展"回头看"行动')).toEqual(['"']);
  });

  test.each([
    "每日8:30—17:30办公，合同1,200份，完成率83.3%。",
    "网址https://a.example/b?c=1,2，邮箱a.b@c.example。",
    "1.加强领导",
    "采用A/B方案（V1.2）。",
  ])("%s is right", (text) => {
    expect(marks(text)).toEqual([]);
  });

  test("twice", () => {
    expect(said("markDoubled", "办结。；再抓。。好，，")).toEqual([
      ["。；", ""],
      ["。。", ""],
      ["，，", ""],
    ]);
    expect(said("markDoubled", "他说“办结。”。")).toHaveLength(1);
    expect(said("markDoubled", "真的吗？！他说“办结。”下一步……")).toEqual([]);
  });

  test("spaces: 二 是, and between characters, but not in a title", () => {
    expect(said("enumerationSpaced", "一是抓；二 是管。")).toEqual([["二 是", ""]]);
    expect(said("space", "首行\n加强 领导，用好Excel 表格")).toEqual([["强 领", ""]]);
    expect(said("space", "中共某局党组 关于整改的通报")).toEqual([]);
  });

  test.each<[string, readonly string[]]>([
    ["（一）用好《办法》和“清单”。", []],
    ["用好《办法和“清单。", ["《", "“"]],
    ["用好办法》", ["》"]],
    ["“甲“乙", ["“", "“"]],
    ["（甲《乙）丙》", ["（", "）"]],
    ["1）甲；2）乙", []],
    ["电话0000-1（工作日8:30—17:30）", []],
    ["(甲）", []],
  ])("pairs in %s", (text, expected) => {
    expect([...said("unpaired", text).map(([says]) => says)].sort()).toEqual([...expected].sort());
  });
});

describe("rules by name", () => {
  test.each([
    ["制定《采购管理办法》《合同办法》《档案办法》等2项制度。", 1],
    ["制定《采购管理办法》、《合同办法》2项制度。", 0],
    ["制定《采购管理办法》《合同办法》等5项制度。", 0],
    ["制定《采购管理办法》《合同办法》3项制度。", 1],
    ["建立制度2项：《采购管理办法》《合同办法》《档案办法》。", 1],
    ["学习《条例》2次。", 0],
  ])("%s", (text, count) => {
    expect(said("ruleCount", text)).toHaveLength(count);
  });

  test("against 制度清单: what was made and is not in it", () => {
    expect(said("ruleUnlisted", "印发《采购管理办法》，修订《合同办法》，学习《条例》。")).toEqual([
      ["《合同办法》", ""],
    ]);
    expect(said("ruleUnlisted", "制定出台《青河区采购管理办法（试行）》。")).toEqual([]);
    expect(said("ruleUnlisted", "修订《合同办法》。", { ...ledger, rules: [] })).toEqual([]);
  });
});

test("findings come by grade, then in the order of the text, with the place", () => {
  const all = findings(changed(["专人复核。", "专人 复核，，已抓.〔待补：某〕"]));
  expect(all.map(({ rule }) => rule)).toEqual(["leftover", "markDoubled", "halfWidth", "space"]);
  const line = built.split("\n").findIndex((text) => text.includes("专人复核"));
  expect(all.every((finding) => finding.line === line && finding.issueId === "W-000001")).toBe(true);
});
