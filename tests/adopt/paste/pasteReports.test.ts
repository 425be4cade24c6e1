import { adoptPaste } from "../../../src/adopt/paste/adoptPaste";
import { paragraphsOf } from "../../../src/adopt/paste/pasteLines";

const itemsOf = (text: string) =>
  adoptPaste(text).adoption.issues.map(({ fields, measures }) => ({
    ...{ text: fields.text, status: fields.status, outcome: fields.outcome },
    measures: measures.map((measure) => measure.fields.text),
  }));

describe("how an item stands in a pasted report", () => {
  it("is told below 整改完成情况 and 整改情况 by a word alone or in front", () => {
    const [first, second, third, fourth] = itemsOf(`1.关于“车辆台账缺失”的问题
整改情况：补建台账12份。
整改完成情况：已完成
2.关于“值班脱岗”的问题
整改情况：已完成。
3.关于“档案移交迟缓”的问题
整改情况：已完成整改。移交档案30卷。
4.关于“印章外借”的问题
整改情况：完成审批单样式修订，正在试行。`);
    expect(first).toMatchObject({ status: "已完成", outcome: "补建台账12份。" });
    expect(second).toMatchObject({ status: "已完成", outcome: "已完成。" });
    expect(third).toMatchObject({ status: "已完成", outcome: "已完成整改。移交档案30卷。" });
    expect(fourth).toMatchObject({ status: undefined, outcome: "完成审批单样式修订，正在试行。" });
  });

  it("and the chapter 整改成效 holds items that have labels of their own", () => {
    const { adoption, left } = adoptPaste(`三、整改成效
（一）“落实请示报告制度不严格”问题
整改情况：已完成整改。补报事项2件。
责任单位：办公室
完成时间：2023年6月20日
（二）“差旅报销不规范”问题
整改情况：正在整改。清退0.6万元。
责任单位：财务科
完成时间：2023年12月31日`);
    expect(
      adoption.issues.map(({ fields }) => [fields.text, fields.status, fields.leadDept, fields.deadlineText]),
    ).toEqual([
      ["“落实请示报告制度不严格”问题", "已完成", "办公室", "2023年6月20日"],
      ["“差旅报销不规范”问题", "正在整改", "财务科", "2023年12月31日"],
    ]);
    expect(left.map(({ text }) => text)).toEqual(["三、整改成效"]);
  });

  it("stays aside where the chapter only praises", () => {
    const { adoption } = adoptPaste(`一、整改成效
（一）制度更加健全
修订制度6项。
二、存在的主要问题
（一）值班脱岗`);
    expect(adoption.issues.map(({ fields }) => fields.text)).toEqual(["值班脱岗"]);
  });
});

it("①措施：… is a measure, and no text of the problem", () => {
  expect(
    itemsOf("１．问题：公务用车超编\n①措施：封存车辆\n②措施：办理拍卖\n２．问题：食堂浪费\n①措施：按需备餐"),
  ).toMatchObject([
    { text: "公务用车超编", measures: ["封存车辆", "办理拍卖"] },
    { text: "食堂浪费", measures: ["按需备餐"] },
  ]);
});

it("a sentence that a page has broken twice, also within a word, is one", () => {
  const text =
    "1.采购程序执行不严格，“三重一大”事项未经集体研\n究即实施，2021年以来涉及项目5个、资金320万\n元。\n2.阵地管\n理有漏洞。\n3.轮岗不到位。";
  expect(paragraphsOf(text).map((paragraph) => paragraph.text)[0]).toBe(
    "1.采购程序执行不严格，“三重一大”事项未经集体研究即实施，2021年以来涉及项目5个、资金320万元。",
  );
});
