import { adoptPaste } from "../../../src/adopt/paste/adoptPaste";
import { serial } from "../../ledger/ledgerBuilder";

const notice = `关于巡察整改进展情况的通报
根据统一部署，现予公布。
一、主体责任落实情况
（一）加强领导。专题研究三次。
二、已完成整改任务、措施及进展情况
（一）履职尽责方面
1.数据归集不全
（1）目录未按月核对
整改进展情况：一是印发核对办法。二是开展两轮核对。
(2)接口故障处置慢
整改进展情况：已设立值班电话。
三、长期整改任务、采取的重要措施及取得的阶段性成效
（一）队伍建设方面
1.培训覆盖面窄
（1）基层人员参训少
取得的阶段性成效：已轮训两批。
该项整改工作计划于2022年底完成。
四、下一步工作打算
（一）压实责任。持续用力。`;

describe("an old notice", () => {
  const { adoption, levels, left } = adoptPaste(notice);

  it("becomes 方面, 问题 and 具体问题 by its numbering, its parts the status", () => {
    expect(levels.filter(({ field }) => field !== null).map(({ kind, field }) => [kind, field])).toEqual([
      ["bracketedChinese", "aspect"],
      ["arabic", "problem"],
      ["bracketedArabic", "text"],
    ]);
    expect(adoption.counts).toEqual({ aspects: 2, problems: 2, issues: 3, measures: 0 });
    expect(adoption.issues.map(({ row, fields }) => [row, fields.seq, fields.text, fields.status])).toEqual([
      [8, "1", "目录未按月核对", "已完成"],
      [10, "2", "接口故障处置慢", "已完成"],
      [15, "1", "基层人员参训少", "正在整改"],
    ]);
    expect(adoption.issues[0]?.fields).toMatchObject({
      aspect: "履职尽责方面",
      problemSeq: "1",
      problem: "数据归集不全",
      outcome: "一是印发核对办法。二是开展两轮核对。",
    });
  });

  it("takes the deadline from its sentence, and the item for a long-term one", () => {
    expect(adoption.issues[2]?.fields).toMatchObject({
      deadlineText: "2022年底",
      due: serial(2022, 12, 31),
      longTerm: "是",
      outcome: "已轮训两批。",
    });
  });

  it("gives back what belongs to no item", () => {
    expect(left.map(({ line }) => line)).toEqual([1, 2, 3, 4, 18, 19]);
  });
});

describe("a flat notice", () => {
  it("has one level, which is 具体问题; lines that a PDF broke are joined", () => {
    const { adoption } = adoptPaste(
      [
        "一、会议记录不规范",
        "整改情况：已修订会议制度并组织全体工作人员学习一次",
        "，对上年度以来的记录逐份核对，缺项已经全部补齐完毕",
        "。",
        "二、公示栏更新慢",
        "整改情况：已明确专人。",
      ].join("\r\n"),
    );
    expect(adoption.counts).toEqual({ aspects: 0, problems: 0, issues: 2, measures: 0 });
    expect(adoption.issues[0]?.fields.outcome).toBe(
      "已修订会议制度并组织全体工作人员学习一次，对上年度以来的记录逐份核对，缺项已经全部补齐完毕。",
    );
  });
});

describe("a feedback document with measures", () => {
  const text = `一、落实部署方面
（一）部署传达不及时
整改措施：
1.建立文件流转台账
2.每周通报办理进度
责任领导：高远；牵头部门：办公室；完成时限：2022年6月底前
（二）考核导向不明
整改措施：修订考核办法。
责任人：方瑞`;

  it("takes numbers behind a label for a list, labels for fields", () => {
    const { adoption } = adoptPaste(text);
    expect(adoption.issues.map(({ fields, measures }) => [fields.text, measures.map((m) => m.fields.text)])).toEqual([
      ["部署传达不及时", ["建立文件流转台账", "每周通报办理进度"]],
      ["考核导向不明", ["修订考核办法。"]],
    ]);
    expect(adoption.issues[0]?.fields).toMatchObject({
      aspect: "落实部署方面",
      leader: "高远",
      leadDept: "办公室",
      deadlineText: "2022年6月底前",
      due: serial(2022, 6, 30),
    });
    expect(adoption.issues[0]?.measures[1]?.row).toBe(5);
    expect(adoption.issues[1]?.fields.persons).toBe("方瑞");
  });

  it("follows the user's choice of a level", () => {
    const { adoption, levels } = adoptPaste(text, {
      levels: { chinese: "aspect", bracketedChinese: "problem", arabic: "text" },
    });
    expect(levels.find(({ kind }) => kind === "arabic")?.field).toBe("text");
    expect(adoption.issues[0]?.fields).toMatchObject({ problem: "部署传达不及时", text: "建立文件流转台账" });
  });

  it("a 问题 without 具体问题 is one itself", () => {
    const { adoption } = adoptPaste(
      "一、甲方面\n（一）甲问题\n1.甲具体事项\n2.乙具体事项\n（二）乙问题\n二、乙方面\n（一）丙问题\n1.丙具体事项",
    );
    expect(adoption.issues.map(({ fields }) => [fields.problem, fields.text])).toEqual([
      ["甲问题", "甲具体事项"],
      ["甲问题", "乙具体事项"],
      ["乙问题", "乙问题"],
      ["丙问题", "丙具体事项"],
    ]);
  });
});

describe("a table", () => {
  it("with headings is read like a sheet, also as text with tabs and cells of several lines", () => {
    const { adoption, table, levels } = adoptPaste(
      '序号\t问题\t整改措施\t责任人\n1\t台账不全\t"1.补登；\n2.抽查。"\t甲\n',
    );
    expect(levels).toEqual([]);
    expect(table?.mapping.columns.map(({ field }) => field)).toEqual(["seq", "problem", "measure", "persons"]);
    expect(adoption.issues[0]?.measures.map(({ fields }) => fields.text)).toEqual(["补登；", "抽查。"]);
  });

  it("without headings is read as paragraphs, row by row", () => {
    const { adoption } = adoptPaste([
      ["一、台账不全", "整改情况：已补登"],
      ["二、标识不清", ""],
    ]);
    expect(adoption.issues.map(({ row, fields }) => [row, fields.text, fields.outcome])).toEqual([
      [1, "台账不全", "已补登"],
      [2, "标识不清", undefined],
    ]);
  });
});
