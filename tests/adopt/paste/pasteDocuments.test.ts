import { adoptPaste } from "../../../src/adopt/paste/adoptPaste";

const read = (text: string, levels?: NonNullable<Parameters<typeof adoptPaste>[1]>["levels"]) => {
  const { adoption, left } = adoptPaste(text, levels ? { levels } : {});
  return {
    counts: Object.values(adoption.counts).join(" "),
    items: adoption.issues.map(({ fields }) => [fields.aspect, fields.problem, fields.text].filter((each) => each)),
    fields: adoption.issues.map(({ fields }) => fields),
    measures: adoption.issues.map(({ measures }) => measures.map(({ fields }) => fields.text)),
    left: left.map((paragraph) => paragraph.text),
  };
};

const feedback = `巡察组关于园林所党支部的反馈意见
一、巡察发现的主要问题
（一）贯彻上级决策部署方面
1.绿化规划执行打折扣，两处口袋公园未开工。
2.学习研讨走过场。
（二）基层党建方面
1.支部换届超期半年。
二、意见建议
（一）强化政治引领。抓好理论学习。
（二）压实整改责任。两个月内报送整改情况。`;

describe("chapters of a document", () => {
  it("are no 方面; what a chapter without problems says is named line by line, and counted nowhere", () => {
    const { counts, items, left } = read(feedback);
    expect(counts).toBe("2 0 3 0");
    expect(items[0]).toEqual(["贯彻上级决策部署方面", "绿化规划执行打折扣，两处口袋公园未开工。"]);
    expect(left).toEqual([
      "巡察组关于园林所党支部的反馈意见",
      "一、巡察发现的主要问题",
      "二、意见建议",
      "（一）强化政治引领。抓好理论学习。",
      "（二）压实整改责任。两个月内报送整改情况。",
    ]);
  });

  it("are taken when the user names their numbering", () => {
    const { items } = read(feedback, { chinese: "aspect", bracketedChinese: "text", arabic: null });
    expect(items.map((item) => item[0])).toEqual(["巡察发现的主要问题", "巡察发现的主要问题", "意见建议", "意见建议"]);
  });

  it("may be numbered 1.2.3., with the problems at （1）", () => {
    const { counts, left } = read(`1.基本情况
巡察组于三月对水文站开展巡察。
2.存在的主要问题
（1）测报质量把关不严。有三份报表数据前后不一致。
（2）值班制度执行不到位。
3.整改要求
（1）提高认识。
（2）按期报送报告。`);
    expect(counts).toBe("0 0 2 0");
    expect(left).toHaveLength(6);
  });

  it("may have no numbers, above problems that have", () => {
    const { counts, items, left } = read(`基本情况
巡察组对农机站开展巡察。
存在的主要问题
一、补贴审核把关不严
(一)资料审核流于形式。
(二)公示时间不足。
二、作风建设抓得不实
(一)下乡次数少。
意见建议
一、加强补贴管理
二、加强作风建设`);
    expect(counts).toBe("2 0 3 0");
    expect(items[2]).toEqual(["作风建设抓得不实", "下乡次数少。"]);
    expect(left).toHaveLength(6);
  });

  it("with a general title are set aside beside one that holds the problems", () => {
    const { counts, left } = read(`一、提高政治站位，扛牢整改责任
（一）加强组织领导
1.成立专班。
2.开会三次。
二、巡察反馈问题整改落实情况
（一）党的领导方面
1.关于学习不深入的问题
（1）学习计划缺失
整改落实情况：已制定年度计划。
（2）研讨不足
整改落实情况：已开展研讨两次。
2.关于议事规则不健全的问题
（1）会议记录缺项
整改落实情况：已补齐。
三、下一步工作安排
（一）持续深化整改。`);
    expect(counts).toBe("1 2 3 0");
    expect(left).toHaveLength(7);
  });

  it("of problems and of measures that say nothing of each other are not paired", () => {
    const { counts, left } = read(`一、存在的突出问题
1、会议记录不规范。
２．报销附件不全。
二、整改措施
1.规范记录。
2.补齐附件。
三、工作要求
各科室要高度重视。`);
    expect(counts).toBe("0 0 2 0");
    expect(left).toEqual([
      "一、存在的突出问题",
      "二、整改措施",
      "1.规范记录。",
      "2.补齐附件。",
      "三、工作要求",
      "各科室要高度重视。",
    ]);
  });

  it("are not seen in a problem whose title begins or ends like one", () => {
    const { counts, left } = read(`一、意见建议办理不及时
二、已完成项目未验收的问题
三、未完成年度培训任务情况
四、基本情况底数不清
五、巡察反馈问题整改不彻底`);
    expect(counts).toBe("0 0 5 0");
    expect(left).toEqual([]);
  });
});

describe("headings that name a field", () => {
  const closing = `（一）整改措施
1.清理往来款
2.建立对账制度
（二）整改成效
已清理12笔。
（三）下一步打算
按季度对账。`;

  it.each([
    ["一、", "二、"],
    ["1.", "2."],
  ])("below %s are measures, 整改情况 and what comes next", (first, second) => {
    const { counts, measures, fields } = read(`${first}关于往来款长期挂账的问题
${closing}
${second}关于接待审批不严的问题
（一）整改措施
1.修订办法
2.公示标准
（二）整改进展情况
办法已印发。
（三）存在问题及原因
部分票据遗失。
（四）长效机制
按季抽查。`);
    expect(counts).toBe("0 0 2 4");
    expect(measures[0]).toEqual(["清理往来款", "建立对账制度"]);
    expect(fields[0]).toMatchObject({ outcome: "已清理12笔。", gap: "按季度对账。" });
    expect(fields[1]).toMatchObject({
      outcome: "办法已印发。\n长效机制：\n按季抽查。",
      gap: "存在问题及原因：\n部分票据遗失。",
    });
  });

  it("need no number and no colon", () => {
    const { counts, measures, fields } = read(`一、考勤松散
整改措施
1.装打卡机
2.每月通报
整改成效
迟到减少。
二、印章管理不严
整改措施
专人保管。`);
    expect(counts).toBe("0 0 2 3");
    expect(measures[1]).toEqual(["专人保管。"]);
    expect(fields[0]?.outcome).toBe("迟到减少。");
  });

  it("may stand with their text behind a number", () => {
    const { counts, fields } = read(`1.问题：食堂采购未询价。
（1）整改措施：建立询价小组。
（2）责任单位：后勤科
（3）完成时限：2024年7月底
2.问题：验收无记录。
（1）整改措施：①设置台账；②双人签字。
（2）责任单位：后勤科
（3）完成时限：2024年8月底`);
    expect(counts).toBe("0 0 2 3");
    expect(fields[1]).toMatchObject({ text: "验收无记录。", leadDept: "后勤科", deadlineText: "2024年8月底" });
  });

  it("that the ledger has no column for become one: 原因分析", () => {
    const { adoption } = adoptPaste(`一、考勤松散
（一）原因分析
人手不足。
（二）整改措施
增人。`);
    expect(adoption.extraColumns.issues).toEqual(["原因分析"]);
    expect(adoption.issues[0]?.extra).toEqual({ 原因分析: "人手不足。" });
    expect(adoptPaste("一、考勤松散").adoption.extraColumns.issues).toEqual([]);
  });

  it("for several problems at once give their measures to none", () => {
    const { counts, left } = read(`一、党的建设方面
（一）存在问题
1.支部活动少
2.党费收缴不及时
（二）整改措施
1.按月开展活动
2.专人收缴
二、财务管理方面
（一）存在问题
1.报销审核不严
（二）整改措施
1.修订报销办法`);
    expect(counts).toBe("2 0 3 1");
    expect(left).toEqual(["（一）存在问题", "（二）整改措施", "1.按月开展活动", "2.专人收缴", "（一）存在问题"]);
  });
});

describe("measures numbered like the problems", () => {
  it("are measures below their label, and end with the next problem", () => {
    const { counts, measures } = read(`问题1：收费公示不及时。
整改措施：
1.更新公示栏
2.每季度核对一次
完成时限：2024年6月底
问题2：档案移交滞后。
整改措施：1.清点积存档案；2.分批移交
完成时限：2024年9月底
问题3：值班脱岗。
整改措施：
1.调整班次
整改情况：已调整。`);
    expect(counts).toBe("0 0 3 5");
    expect(measures.map((each) => each.length)).toEqual([2, 2, 1]);
  });

  it("and whose last number is also the next of the problems", () => {
    const { items, measures } = read(`1.甲问题
整改措施：
1.甲一
2.乙问题
整改措施：
1.乙一
2.乙二
3.丙问题
整改措施：
1.丙一
2.丙二`);
    expect(items).toEqual([["甲问题"], ["乙问题"], ["丙问题"]]);
    expect(measures).toEqual([["甲一"], ["乙一", "乙二"], ["丙一", "丙二"]]);
  });
});

describe("a text that lost its numbers", () => {
  it("has a problem above each first label", () => {
    const { counts, items, fields } = read(`财务管理方面
接待费超标准
整改措施：修订办法，明确标准。
责任人：方瑞
完成时限：2024年5月底
往来款未清理
整改措施：逐笔核对。
责任人：高远
队伍建设方面
培训少
整改措施：
1.定计划
2.建档案`);
    expect(counts).toBe("2 0 3 4");
    expect(items[2]).toEqual(["队伍建设方面", "培训少"]);
    expect(fields[0]).toMatchObject({ persons: "方瑞", deadlineText: "2024年5月底" });
  });

  it("is named whole where its problems cannot be told", () => {
    const { items, left } = read(`门卫脱岗，已持续两月。无人巡查。
整改措施：加派人手。
责任人：甲某`);
    expect(items).toEqual([]);
    expect(left).toEqual(["门卫脱岗，已持续两月。无人巡查。", "整改措施：加派人手。", "责任人：甲某"]);
  });
});
