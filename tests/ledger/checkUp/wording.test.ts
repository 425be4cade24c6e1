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
    ["正在整改", "正在"],
    ["正在推进中", "正在"],
    ["正在有序推进的过程中", "正在"],
    ["正在积极的推进", "正在"],
    ["正在整改的问题还有3个", "正在"],
    ["正在整改的3个问题尚未全部完成", "正在"],
    ["正在修订单位的全部制度", "正在"],
    ["正在测算各村的人均面积", "正在"],
    ["正在办理的案件全部办结，档案正在归集", "正在"],
    ["此前正在整改的问题仍未完成", "正在"],
    ["正在办理的手续预计12月完成", "正在"],
    ["正在建设的项目将于年底完成", "正在"],
    ["拟于年底前完成", "拟"],
    ["拟于年底前完成已立项项目的验收", "拟"],
    ["拟收回已拨付资金", "拟"],
    ["拟建项目已开工建设，拟于明年验收", "拟"],
    ["拟修订制度并全部上墙", "拟"],
    ["下一步将开展“回头看”", "下一步"],
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
    "正在使用的资产全部登记",
    "正在办理的案件全部办结",
    "正在实施的项目均已纳入监管",
    "正在执行的合同逐一复核",
    "正在运行的3套系统完成备案",
    "此前正在整改的3个问题已全部完成",
    "上期正在推进的事项，本期均已办结",
    "拟建项目已开工建设",
    "拟建项目全部开工",
    "拟处分意见已审批",
    "拟报废设备均已按程序处置",
    "拟转让地块3处已挂牌",
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
