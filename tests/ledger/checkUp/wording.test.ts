import { unfinishedWords } from "../../../src/ledger/checkUp/wording";
import { serial } from "../ledgerBuilder";
import { findingsOf, placesOf, sound } from "./findings";

describe("words of what is still to be done", () => {
  test.each([
    ["拟于年底前修订考勤办法", "拟"],
    ["拟定于11月召开专题会", "拟"],
    ["拟制定采购细则", "拟"],
    ["两个科室拟合并办公", "拟"],
    ["整改正在推进", "正在"],
    ["目录正 在编制", "正在"],
    ["对正在建设的项目逐一排查，制度正在修订", "正在"],
    ["下一步将开展培训", "下一步"],
    ["下步抓紧验收", "下一步"],
  ])("%s", (text, word) => expect(unfinishedWords(text)).toEqual([word]));

  test.each([
    "已拟定实施方案并印发",
    "开展模拟演练3次，建成虚拟机房",
    "草拟的办法已经会议审定",
    "对拟提拔人选征求意见2次",
    "公示拟任人选和拟发展对象",
    "纠正在册不在岗人员2名",
    "做到真正在一线解决问题",
    "对正在实施的5个项目全部复核",
    "为下一步改革打下基础",
    "下一步，将持续巩固整改成果",
    "已完成目录编制",
  ])("none in: %s", (text) => expect(unfinishedWords(text)).toEqual([]));
});

describe("texts of done items", () => {
  const done = { status: "已完成", completedOn: serial(2022, 9, 1) };

  test("an issue's and a measure's own report are looked at", () => {
    const rows = sound({ ...done, outcome: "办法正在修订" }, { ...done, progress: "拟于明年验收" });
    expect(findingsOf("unfinishedText", rows)).toMatchObject([
      { column: "整改情况", values: { words: ["正在"] } },
      { column: "进展情况", values: { words: ["拟"] } },
    ]);
  });

  test("open items may say so, and so may the next step of what goes on", () => {
    expect(placesOf("unfinishedText", sound({ outcome: "办法正在修订" }))).toEqual([]);
    expect(placesOf("unfinishedText", sound({ ...done, longTerm: "是", outcome: "下一步开展回访" }))).toEqual([]);
    expect(placesOf("unfinishedText", sound({ ...done, outcome: "下一步开展回访" }))).toEqual(["issues/2/整改情况"]);
  });
});

describe("words of secrecy", () => {
  test("are found in every table, also in what 变更记录 keeps, and with spaces between", () => {
    const rows = {
      ...sound({ note: "涉 密文件另存" }),
      events: [{ id: "J-000001", kind: "约谈", content: "约谈举报人" }],
      changes: [{ time: serial(2022, 9, 1), field: "备注", before: "问题线索已移送", after: "" }],
    };
    expect(findingsOf("secret", rows).map(({ table, column, values }) => [table, column, values.words])).toEqual([
      ["issues", "备注", ["涉密"]],
      ["events", "内容", ["举报人"]],
      ["changes", "原值", ["问题线索"]],
    ]);
  });

  test("the hints of the settings are ours and are not looked at", () => {
    const settings = [{ item: "单位", content: "市某局", hint: "严禁录入涉密内容" }];
    expect(placesOf("secret", { ...sound(), settings })).toEqual([]);
  });
});
