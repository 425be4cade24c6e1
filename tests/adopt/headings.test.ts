import { asksYesNo, headingSynonyms, meaningOf, ownTable, undecidedHeadings } from "../../src/adopt/headings";

const fieldOf = (heading: string): string | null => {
  const match = meaningOf(heading);
  return match ? ("field" in match.meaning ? match.meaning.field : match.meaning.undecided) : null;
};

describe("headings of foreign ledgers", () => {
  it.each([
    ["巡察问题序号", "seq"],
    ["突出问题", "problem"],
    ["问题的具体内容", "text"],
    ["整改举措", "measure"],
    ["整改措施具体内容（含措施分解）", "measure"],
    ["牵头领导", "leader"],
    ["责任科室", "leadDept"],
    ["配合单位或部门", "coDepts"],
    ["牵头整改部门责任人及联系电话", "persons"],
    ["对应的完成时间", "deadlineText"],
    ["预计完成时间", "deadlineText"],
    ["整改完成时间", "completedOn"],
    ["是否已完成整改", "status"],
    ["是否销号", "closure"],
    ["是否已销号", "closure"],
    ["整改是否完成", "status"],
    ["问题是否整改到位", "status"],
    ["是否已整改", "status"],
    ["是否完成整改任务", "status"],
    ["责任人及联系电话", "persons"],
    ["整改责任人、联系方式", "persons"],
    ["责任部门及电话", "leadDept"],
    ["配合责任部门", "coDepts"],
    ["实际完成时限", "completedOn"],
    ["实际完成时间", "completedOn"],
    ["问题金额（万元）", "money"],
    ["未整改到位问题原因及下一步计划", "gap"],
    ["完成时间", "finishTime"],
    ["整改情况", "outcome"],
    ["问题表现", "shown"],
    ["措施", "measure"],
    ["改进措施", "measure"],
    ["采取的措施", "measure"],
    ["下一步措施", "gap"],
    ["牵头校领导", "leader"],
    ["时间要求", "deadlineText"],
    ["到期日", "deadlineText"],
    ["当前状态", "status"],
    ["完成与否", "status"],
    ["整改进度", "progress"],
  ])("%s is %s", (heading, field) => {
    expect(fieldOf(heading)).toBe(field);
  });

  it("pays no heed to full-width forms, spaces, line breaks and required-marks", () => {
    expect(fieldOf("整改 时限\n＊")).toBe("deadlineText");
    expect(fieldOf("整改要求(措施)")).toBe("measure");
    expect(fieldOf("ＮＯ．")).toBe("seq");
  });

  it.each<readonly [string, string | null]>([
    ["部门", "leadDept"],
    ["科室", "leadDept"],
    ...["目标节点", "完成节点", "整改节点", "期限"].map((heading) => [heading, "deadlineText"] as const),
    ["整改类别", "type"],
    ["整改事项", "shown"],
    ["问题及表现", "shown"],
    ...["是否已办结", "是否整改", "整改与否"].map((heading) => [heading, "status"] as const),
    ["办结情况", "progress"],
    ["延期情况", "extendedTo"],
    ...["销号", "销号与否", "是否已验收销号", "整改销号", "销号结果", "是否同意销号", "对账销号", "是否归零"].map(
      (heading) => [heading, "closure"] as const,
    ),
    ["整改目标及时限", null],
    ["整改目标和完成时限", null],
  ])("%s is %s", (heading, field) => {
    expect(fieldOf(heading)).toBe(field);
  });

  it.each<readonly [string, string]>([
    ["seq", "序 项次 整改序号 清单编号"],
    ["aspect", "反馈方面 问题方面 领域 板块"],
    ["kind", "问题分类 问题归类 类别"],
    [
      "shown",
      "检查发现问题 审计发现问题 巡察发现问题 巡视发现问题 整改问题 问题详情 问题表述 问题情况 主要表现 反馈意见",
    ],
    ["shown", "指出问题 问题清单 问题事项"],
    ["measure", "具体举措 采取措施 落实措施 整改方案"],
    ["leader", "责任局领导 分管院领导 主管领导 包保领导 联系领导 第一责任人"],
    ["leadDept", "主责部门 主责单位 主办单位 承办科室 责任站所 责任部室 责任支部 责任党支部 责任学院 落实单位"],
    ["coDepts", "配合股室 协办部门 配合处室 配合站所 协助单位"],
    ["persons", "责任人员 负责人 科室负责人 具体负责人 责任人姓名 承办人 直接责任人 责任单位负责人"],
    ["deadlineText", "计划完成日期 预计完成日期 计划时间 限期"],
    ["finishTime", "整改时间"],
    ["completedOn", "完成整改日期 完结时间 实际完成"],
    ["status", "进展状态 目前状态 任务状态 问题状态"],
    ["outcome", "进展程度 进度 工作进度 完成进度 办理进度 目前进展 完成程度 完成状况 推进情况"],
    ["progress", "已采取措施"],
    ["gap", "未整改原因 滞后原因"],
    ["evidence", "佐证资料 支撑材料 印证材料 台账资料"],
    ["longTerm", "是否长期"],
    [
      "extendedTo",
      "延期时间 延期日期 延长至 延期后完成时间 延期后时限 调整后完成时间 变更后时限 新的完成时限 延期完成时间",
    ],
    ["extendedTo", "整改时限（延期后） 完成时间（调整后）"],
    ["leader", "责仼领导"],
    ["measure", "整改错施"],
    ["status", "是否宛成"],
  ])("%s: %s", (field, headings) => {
    const words = headings.split(" ");
    expect(words.map(fieldOf)).toEqual(words.map(() => field));
  });

  it("takes one character typed for another for a similar heading only", () => {
    expect(meaningOf("整改错施")?.distance).toBe(2);
    expect(["整改设施", "责任岗位", "具体议题", "审计意见"].map(fieldOf)).toEqual([null, null, null, null]);
  });

  it.each("申请延期至 拟延期至 申请延期时间 拟延期日期 延期原因 领导反馈意见 发现问题时间 实际完成比例".split(" "))(
    "%s is none of what its words hold",
    (heading) => {
      expect(fieldOf(heading)).toBeNull();
    },
  );

  it("takes a longer heading for the known one inside it, the exact word being nearer", () => {
    expect(fieldOf("拟采取的整改措施")).toBe("measure");
    expect(meaningOf("拟采取的整改措施")?.distance).toBe(2);
    expect(meaningOf("整改措施（条）")?.distance).toBe(1);
    expect(meaningOf("整改措施")?.distance).toBe(0);
  });

  it("takes what stands at the end of a longer heading for what it names", () => {
    expect(fieldOf("整改措施落实情况")).toBe("progress");
    expect(fieldOf("各项整改措施完成时限")).toBe("deadlineText");
    expect(fieldOf("被巡察单位主管领导审核意见")).toBe("closure");
    expect(fieldOf("被巡察单位巡察整改领导小组意见")).toBeNull();
  });

  it.each([
    "整改措施数",
    "责任人联系电话",
    "是否延期",
    "整改措施是否落实",
    "联系电话",
    "下周",
    "",
    "牵头部门要在三十个字以内把整改措施写清楚并按时限报送整改办公室审核备案",
  ])("%s is none", (heading) => {
    expect(fieldOf(heading)).toBeNull();
  });

  it("gives every word one meaning", () => {
    const all = [...Object.values(headingSynonyms).flat(), ...Object.values(undecidedHeadings).flat()];
    expect(all.filter((word, at) => all.indexOf(word) !== at)).toEqual([]);
  });

  it("knows which headings ask a yes/no question", () => {
    expect(asksYesNo("是否完成")).toBe(true);
    expect(asksYesNo("问题是否整改到位")).toBe(true);
    expect(asksYesNo("完成与否")).toBe(true);
    expect(asksYesNo("整改状态")).toBe(false);
  });
});

describe("our own tables", () => {
  it("are known by the columns that only they have together", () => {
    expect(ownTable(["编号", "序号", "方面", "具体问题", "时限日期", "状态"])).toBe("issues");
    expect(ownTable(["状态", "整改措施", "问题编号", "编号"])).toBe("measures");
    expect(ownTable(["编号", "具体问题", "整改措施", "状态"])).toBeNull();
  });
});
