import type { ForeignSheet } from "../../../src/adopt/foreignSheet";
import { headingSynonyms, type Field } from "../../../src/adopt/headings";
import { cycleHeadings } from "./cycleAndStatusList";
import { mergedDown, rowsOf, sheetOf } from "./sheet";
import { threeHeaderRows } from "./threeHeaderRows";

/** A layout of `reference/ledger-domain.md` 1.1 and what is to be understood of it. */
export interface LayoutOfReference {
  readonly name: string;
  readonly sheet: ForeignSheet;
  /** First and last heading row and last row of the body, 0-based. */
  readonly block: readonly [first: number, last: number, end: number];
  /** One per column, in order; null: kept as a column of the user's own. */
  readonly fields: readonly (Field | null)[];
  /** The user says which column holds the items: none reads so. */
  readonly chosen?: number;
  /** 方面, 问题, 具体问题, 措施 */
  readonly counts: readonly [number, number, number, number];
}

const isField = (name: string): name is Field => name in headingSynonyms;

/** One word per column, in order; - for a column of the user's own. */
const fieldsOf = (names: string): LayoutOfReference["fields"] =>
  names.split(" ").map((name) => {
    if (name === "-") return null;
    if (!isField(name)) throw new RangeError(`no such field: ${name}`);
    return name;
  });

const updateOfOffice: LayoutOfReference = {
  name: "1: parents repeated, names parted by |",
  sheet: sheetOf(
    "整改台账",
    rowsOf(`
    关于更新整改台账的通知附件
    序号 ¦ 突出问题 ¦ 具体问题 ¦ 整改举措 ¦ 完成时限 ¦ 牵头领导 ¦ 牵头部门 ¦ 进展
    1 ¦ 文件流转偏慢 ¦ 急件没有单独登记 ¦ 设急件登记簿 ¦ 2019年2月 ¦ 田禾 ¦ 文电科|督查科 ¦ 正按序推进
    2 ¦ 文件流转偏慢 ¦ 急件没有单独登记 ¦ 每日清点急件 ¦ 2019年2月 ¦ 田禾 ¦ 文电科 ¦ 已完成
    3 ¦ 文件流转偏慢 ¦ 退文没有说明 ¦ 退文附说明单 ¦ 2019年3月 ¦ 田禾|柳青 ¦ 文电科 ¦ 已完成
    4 ¦ 会务安排粗放 ¦ 会议通知临时改期 ¦ 改期须经审批 ¦ 2019年4月 ¦ 柳青 ¦ 会务科 ¦ 正按序推进
  `),
  ),
  block: [1, 1, 5],
  fields: fieldsOf("seq problem text measure deadlineText leader leadDept status"),
  counts: [0, 2, 3, 4],
};

const taskList: LayoutOfReference = {
  name: "2: 整改周期, 预计完成时间 and a status list; measures in one cell",
  sheet: sheetOf(
    "任务清单",
    rowsOf(`
    某公司巡察整改任务清单
    ${cycleHeadings}
    '1 ¦ 生产管理 ¦ 工具管理松 ¦ 工具借出未登记 ¦ 登记要求没有写明 ¦ 1. 修订借用办法↵2. 每月盘点一次 ¦ 苏叶 ¦ 江帆 ¦ 查了三个班组 ¦ 限期整改 ¦ 2022-06-30 ¦ 质量部 ¦ 已完成 ¦ 苏叶
    '2 ¦ 生产管理 ¦ 工具管理松 ¦ 报废工具未分区 ¦ 场地不足 ¦ 1. 划出报废区 ¦ 苏叶 ¦ 江帆 ¦ ¦ 立行立改 ¦ 2022-05-31 ¦ ¦ 未完成
    '3 ¦ 后勤服务 ¦ 食堂留样不全 ¦ 夜餐没有留样 ¦ 人手不足 ¦ 1. 配备留样柜↵2. 专人留样 ¦ 严冬 ¦ 江帆 ¦ ¦ 长期坚持 ¦ ¦ ¦ 已发放
    '4 ¦ 后勤服务 ¦ 班车晚点 ¦ 末班车无人调度 ¦ 调度没有排班 ¦ 1. 排定调度班次 ¦ 严冬 ¦ 江帆 ¦ ¦ 限期整改 ¦ 2022-07-31 ¦ ¦ 已取消
  `),
  ),
  block: [1, 1, 5],
  fields: fieldsOf("seq aspect problem text cause measure persons leader spread type deadlineText coDepts status -"),
  counts: [2, 3, 4, 6],
};

const closureForm: LayoutOfReference = {
  name: "3: 整改归零",
  sheet: sheetOf(
    "归零",
    rowsOf(`
    申请日期 ¦ 表单编号 ¦ 申请人 ¦ 单位 ¦ 电话 ¦ 巡察问题序号 ¦ 责任人 ¦ 巡察反馈的问题 ¦ 问题主要方面 ¦ 问题的具体内容 ¦ 产生问题的根本原因 ¦ 针对根本原因制定的归零措施 ¦ 整改措施完成情况 ¦ 举一反三的检查情况 ¦ 整改措施落实的证明材料（附件） ¦ 被巡察单位主管领导审核意见 ¦ 被巡察单位巡察整改领导小组意见 ¦ 公司主管业务部门审查意见
    2022-7-1 ¦ GL-07 ¦ 苏叶 ¦ 总装车间 ¦ ¦ '1 ¦ 苏叶 ¦ 工具管理松 ¦ 生产管理 ¦ 工具借出未登记 ¦ 登记要求没有写明 ¦ 修订借用办法 ¦ 办法已印发，盘点三次 ¦ 查了三个班组 ¦ 办法、盘点表 ¦ 同意归零 ¦ 同意 ¦ 同意
    2022-7-9 ¦ GL-08 ¦ 严冬 ¦ 后勤中心 ¦ ¦ '3 ¦ 严冬 ¦ 食堂留样不全 ¦ 后勤服务 ¦ 夜餐没有留样 ¦ 人手不足 ¦ 配备留样柜 ¦ 留样柜到位，有专人 ¦ ¦ 照片 ¦ 同意归零 ¦ 同意 ¦ 同意
  `),
  ),
  block: [0, 0, 2],
  fields: fieldsOf("- - - unit - seq persons problem aspect text cause measure progress spread evidence closure - -"),
  counts: [2, 2, 2, 2],
};

const problemList: LayoutOfReference = {
  name: "5: 问题清单 of 15 columns",
  sheet: sheetOf(
    "问题清单（审计）",
    rowsOf(`
    某集团审计整改问题清单
    截至2023年06月30日
    序号 ¦ 单位名称 ¦ ¦ 问题来源 ¦ 审计报告出具年份 ¦ 问题类别 ¦ 问题在审计报告中的序号及表述 ¦ ¦ ¦ ¦ 整改责任清单 ¦ ¦ ¦ ¦ 是否已整改完成
    ¦ 一级单位 ¦ 具体责任单位 ¦ ¦ ¦ ¦ 一级标题 ¦ 二级标题 ¦ 三级标题 ¦ 在审计报告中的表述 ¦ 具体责任单位 ¦ 具体问题表述 ¦ 问题金额（万元） ¦ 负责监督管理责任的主管部门
    1 ¦ 东区公司 ¦ 物资站 ¦ 经责审计 ¦ 2022 ¦ 采购管理 ¦ 一、采购 ¦ （一）询价 ¦ 1.比价 ¦ 部分零星采购没有比价记录 ¦ 物资站 ¦ 三笔零星采购没有比价记录 ¦ 4.2 ¦ 采购部 ¦ 是
    2 ¦ 东区公司 ¦ 物资站 ¦ 经责审计 ¦ 2022 ¦ 采购管理 ¦ 一、采购 ¦ （一）询价 ¦ 2.验收 ¦ 验收单没有签收日期 ¦ 物资站 ¦ 两张验收单没有日期 ¦ 1.5 ¦ 采购部 ¦ 否
    3 ¦ 西区公司 ¦ 车队 ¦ 专项审计 ¦ 2022 ¦ 车辆管理 ¦ 二、车辆 ¦ （一）维修 ¦ 1.定点 ¦ 车辆在定点以外维修 ¦ 车队 ¦ 一辆车在定点以外维修 ¦ 0.8 ¦ 行政部 ¦ 否
  `),
    ["A3:A4", "B3:C3", "D3:D4", "E3:E4", "F3:F4", "G3:J3", "K3:N3", "O3:O4", "A1:O1", "A2:O2"],
  ),
  block: [2, 3, 6],
  fields: fieldsOf("seq unit - feedbackSource - - aspect problem - - leadDept text money - status"),
  counts: [2, 2, 3, 0],
};

const dutyList: LayoutOfReference = {
  name: "6: 责任清单 of 24 columns",
  sheet: sheetOf(
    "责任清单",
    rowsOf(`
    某集团审计整改责任清单
    截至2023年06月30日
    序号 ¦ 单位名称 ¦ ¦ 问题来源 ¦ 审计报告出具年份 ¦ 问题类别 ¦ 在审计报告中的表述 ¦ 整改责任清单 ¦ ¦ ¦ ¦ 整改目标清单 ¦ ¦ ¦ ¦ ¦ 具体责任单位细化的整改要求 ¦ ¦ 具体责任单位整改责任人 ¦ ¦ ¦ ¦ ¦ 是否已完成整改
    ¦ 一级单位 ¦ 具体责任单位 ¦ ¦ ¦ ¦ ¦ 具体责任单位 ¦ 具体问题表述 ¦ 问题金额（万元） ¦ 负责监督管理责任的主管部门 ¦ 整改类型 ¦ 法规政策依据 ¦ 整改要求 ¦ 整改时限 ¦ 整改完成标准 ¦ 细化的整改措施 ¦ 对应的完成时间 ¦ 整改第一责任人 ¦ 协助整改工作的领导 ¦ 牵头整改部门责任人及联系电话 ¦ 配合整改部门责任人及联系电话 ¦ 审计部门责任人及联系电话
    1 ¦ 东区公司 ¦ 物资站 ¦ 经责审计 ¦ 2022 ¦ 采购管理 ¦ 部分零星采购没有比价记录 ¦ 物资站 ¦ 三笔零星采购没有比价记录 ¦ 4.2 ¦ 采购部 ¦ 立行立改 ¦ 采购办法第六条 ¦ 补齐比价记录 ¦ 2023年3月31日 ¦ 记录齐全 ¦ 补做比价 ¦ 2023年2月28日 ¦ 白露 ¦ 秦川 ¦ 何田 13800000001 ¦ 沈默 13800000002 ¦ 丁香 ¦ 是
    ¦ ¦ ¦ ¦ ¦ ¦ ¦ ¦ ¦ ¦ ¦ ¦ ¦ ¦ ¦ ¦ 修订采购细则 ¦ 2023年3月20日 ¦ ¦ ¦ 何田 13800000001
    2 ¦ 西区公司 ¦ 车队 ¦ 专项审计 ¦ 2022 ¦ 车辆管理 ¦ 车辆在定点以外维修 ¦ 车队 ¦ 一辆车在定点以外维修 ¦ 0.8 ¦ 行政部 ¦ 限期整改 ¦ 车辆办法第九条 ¦ 全部定点维修 ¦ 2023年5月31日 ¦ 无外修 ¦ 签订定点合同 ¦ 2023年5月31日 ¦ 白露 ¦ 秦川 ¦ 马兰 13800000003 ¦ ¦ 丁香 ¦ 否
  `),
    [
      ...["A", "D", "E", "F", "G", "X"].map((column) => `${column}3:${column}4`),
      "B3:C3",
      "H3:K3",
      "L3:P3",
      "Q3:R3",
      "S3:W3",
      "A1:X1",
      "A2:X2",
      ...mergedDown("A B C D E F G H I J K L M N O P S T V W X", [[5, 6]]),
    ],
  ),
  block: [2, 3, 6],
  fields: fieldsOf(
    "seq unit - feedbackSource - aspect - leadDept text money - type - goal deadlineText - measure deadlineText leader - persons coDepts - status",
  ),
  counts: [2, 0, 2, 3],
};

const clues: LayoutOfReference = {
  name: "11: 办理一览表 with 是否办结 and five merged columns",
  sheet: sheetOf(
    "一览表",
    rowsOf(`
    移交事项办理一览表
    届次 ¦ 年度 ¦ 轮次 ¦ 巡察组 ¦ 被巡察单位 ¦ 序号 ¦ 具体问题 ¦ 六项纪律 ¦ 一级分类 ¦ 二级分类 ¦ 移交时间 ¦ 移交方式 ¦ 移交单位 ¦ 分类处理意见 ¦ 处理结果 ¦ 具体办理情况 ¦ 是否办结
    十届 ¦ 2022 ¦ 第三轮 ¦ 第二组 ¦ 某镇 ¦ 1 ¦ 会议费没有清单 ¦ 廉洁纪律 ¦ 财务管理 ¦ 会议 ¦ 2022-8-1 ¦ 书面 ¦ 镇财政所 ¦ 核实 ¦ 补齐清单 ¦ 清单已补，会议费重新报销 ¦ 已办结
    ¦ ¦ ¦ ¦ ¦ 2 ¦ 公务接待没有公函 ¦ 廉洁纪律 ¦ 财务管理 ¦ 接待 ¦ 2022-8-1 ¦ 书面 ¦ 镇党政办 ¦ 核实 ¦ ¦ 正在核对接待台账 ¦ 正在办理中
    ¦ ¦ ¦ ¦ ¦ 3 ¦ 值班表代签 ¦ 工作纪律 ¦ 值班管理 ¦ 值班 ¦ 2022-8-3 ¦ 书面 ¦ 镇党政办 ¦ 核实 ¦ 提醒谈话 ¦ 已谈话，改为刷脸签到 ¦ 已办结
  `),
    ["A1:Q1", ...mergedDown("A B C D E", [[3, 5]])],
  ),
  block: [1, 1, 4],
  fields: fieldsOf("- - feedbackSource - unit seq text - aspect - - - - - - progress status"),
  counts: [2, 0, 3, 0],
};

const progressBoard: LayoutOfReference = {
  name: "12: a board that tells of no item but how far it is",
  sheet: sheetOf(
    "进展",
    rowsOf(`
    督察整改任务进展
    序号 ¦ 责任部门 ¦ 发起时间 ¦ 落实情况 ¦ 状态 ¦ 整改时限
    1 ¦ 河道科 ¦ 2024年3月1日 ¦ 沿河三处排口已封堵，复测两次达标 ¦ 已完成 ¦ 2024年底前，并长期坚持
    2 ¦ 农业科 ¦ 2024年3月12日 ¦ 养殖户完成摸底，清粪设备正在招标 ¦ 序时任务 ¦ 2025年底前，并长期坚持
    3 ¦ 城建科 ¦ 2024年3月12日 ¦ 雨污分流管网因征地未开工 ¦ 滞后任务 ¦ 2024年6月底前
    4 ¦ 环卫科 ¦ 2024年4月2日 ¦ 转运站已加盖除臭罩 ¦ 已完成 ¦ 2025年底前
  `),
  ),
  block: [1, 1, 5],
  fields: fieldsOf("seq leadDept - progress status deadlineText"),
  chosen: 3,
  counts: [0, 0, 4, 0],
};

const inspectedTasks: LayoutOfReference = {
  name: "13: 整改任务 with 整改目标, 完成情况 and 验收意见",
  sheet: sheetOf(
    "验收",
    rowsOf(`
    整改任务验收销号表
    整改任务 ¦ 整改目标 ¦ 完成情况 ¦ 验收意见
    砂石场扬尘没有喷淋 ¦ 扬尘达标 ¦ 装了喷淋和围挡，监测达标 ¦ 已完成整改，同意销号
    沿街餐饮油烟直排 ¦ 油烟不直排 ¦ 九家装了净化器，两家停业
  `),
  ),
  block: [1, 1, 3],
  fields: fieldsOf("problem goal progress closure"),
  counts: [0, 0, 2, 0],
};

const auditForm: LayoutOfReference = {
  name: "14: 审计发现问题整改情况表, 完成时间 being the plan",
  sheet: sheetOf(
    "整改情况表",
    rowsOf(`
    审计发现问题整改情况表
    审计整改通知书 ¦ 审计项目名称 ¦ 被审计单位 ¦ 被审计人员 ¦ 问题摘要 ¦ 具体描述 ¦ 涉及金额 ¦ 问题定性依据 ¦ 整改建议 ¦ 整改类型 ¦ 整改措施 ¦ 完成时间 ¦ 责任部门 ¦ 责任人 ¦ 其他
    审改3号 ¦ 实验室专项审计 ¦ 材料学院 ¦ ¦ 设备闲置 ¦ 两台设备开箱后没有使用 ¦ 36 ¦ 资产办法 ¦ 调剂使用 ¦ 限期整改 ¦ 调剂到公共平台 ¦ 2023年9月底前 ¦ 设备处 ¦ 文竹
    审改3号 ¦ 实验室专项审计 ¦ 材料学院 ¦ ¦ 试剂账实不符 ¦ 六种试剂账上没有 ¦ 1.2 ¦ 试剂办法 ¦ 盘点入账 ¦ 立行立改 ¦ 盘点并入账 ¦ 2023年6月30日 ¦ 材料学院 ¦ 石松
  `),
  ),
  block: [1, 1, 3],
  fields: fieldsOf("- - - - problem text money - goal type measure deadlineText leadDept persons -"),
  counts: [0, 2, 2, 2],
};

const auditProgress: LayoutOfReference = {
  name: "14: 审计整改情况推进表, 整改情况 being the status, joined to the first form",
  sheet: sheetOf(
    "推进表",
    rowsOf(`
    审计整改情况推进表
    序号 ¦ 问题摘要 ¦ 具体描述 ¦ 整改措施 ¦ 完成时间 ¦ 责任部门 ¦ 责任人 ¦ 整改情况 ¦ 主要原因 ¦ 整改进展情况 ¦ 完成时限 ¦ 下一步措施 ¦ 整改结果 ¦ 证明材料
    1 ¦ 设备闲置 ¦ 两台设备开箱后没有使用 ¦ 调剂到公共平台 ¦ 2023年9月30日 ¦ 设备处 ¦ 文竹 ¦ 正在整改 ¦ 平台场地没有腾出 ¦ 调剂方案已报批 ¦ 2023年12月底前 ¦ 催办场地
    2 ¦ 试剂账实不符 ¦ 六种试剂账上没有 ¦ 盘点并入账 ¦ 2023年6月30日 ¦ 材料学院 ¦ 石松 ¦ 已整改 ¦ ¦ ¦ 2023年6月底前 ¦ ¦ 六种试剂全部入账 ¦ 入账单
    3 ¦ 借条抵现金 ¦ 两张借条没有归还日期 ¦ 限期归还 ¦ 2023年8月31日 ¦ 财务处 ¦ 文竹 ¦ 正在整改 ¦ 借款人外派 ¦ 已发催款函 ¦ 2023年8月31日 ¦ 从工资扣回
  `),
  ),
  block: [1, 1, 4],
  fields: fieldsOf("seq problem text measure - leadDept persons status - progress deadlineText gap - evidence"),
  counts: [0, 3, 3, 3],
};

const disputes: LayoutOfReference = {
  name: "16: 矛盾纠纷台账",
  sheet: sheetOf(
    "纠纷",
    rowsOf(`
    矛盾纠纷排查化解台账
    序号 ¦ 单位 ¦ 矛盾纠纷简要情况 ¦ 责任单位责任人 ¦ 化解时限 ¦ 化解情况 ¦ 交办督办情况 ¦ 销号情况
    1 ¦ 桥头村 ¦ 两户村民为屋后排水沟走向争执 ¦ 司法所 方圆 ¦ 2023年5月底前 ¦ 已化解，签了协议 ¦ 5月4日交办 ¦ 已销号
    2 ¦ 河湾村 ¦ 承包地四至没有写清，邻户占用 ¦ 农经站 田野 ¦ 2023年9月底前 ¦ 正在调解 ¦ 7月1日交办 ¦ 未销号
  `),
  ),
  block: [1, 1, 3],
  fields: fieldsOf("seq unit text persons deadlineText progress urge closure"),
  counts: [0, 0, 2, 0],
};

const instructions: LayoutOfReference = {
  name: "17: 督办件 with parents merged over the offices that do the work",
  sheet: sheetOf(
    "督办件",
    rowsOf(`
    领导批示督办件一览
    序号 ¦ 文件类型 ¦ 来源 ¦ 文件名 ¦ 文件号 ¦ 批示内容及日期 ¦ 收件日期 ¦ 按轻重分类 ¦ 按要求分类 ¦ 按内容分类 ¦ 备注 ¦ 责任领导 ¦ 承办单位 ¦ 催办日期 ¦ 是否超期 ¦ 办理情况 ¦ 落实及上报情况 ¦ 专报
    1 ¦ 信访件 ¦ 市里转办 ¦ 关于夜市噪声的来信 ¦ 信〔2023〕8号 ¦ 请城管局会同街道研究，十日内回复来信人 ¦ 2023-5-4 ¦ 急 ¦ 限时 ¦ 城管 ¦ ¦ 程前 ¦ 城管局 ¦ 2023-5-9 ¦ 否 ¦ 约谈了四家摊主 ¦ 已书面回复
    ¦ ¦ ¦ ¦ ¦ ¦ ¦ ¦ ¦ ¦ ¦ 程前 ¦ 街道办 ¦ 2023-5-10 ¦ 否 ¦ 加装了隔音板
    2 ¦ 简报 ¦ 区里 ¦ 排水管网普查简报 ¦ 简报12期 ¦ 请住建局把漏报的三段管网补测补报 ¦ 2023-5-8 ¦ 一般 ¦ 限时 ¦ 住建 ¦ ¦ 向阳 ¦ 住建局 ¦ 2023-5-20 ¦ 是 ¦ 补测两段
  `),
    ["A1:R1", ...mergedDown("A B C D E F G H I J K", [[3, 4]])],
  ),
  block: [1, 1, 4],
  fields: fieldsOf("seq - feedbackSource - - text - - - - note leader leadDept urge - progress - -"),
  counts: [0, 0, 2, 0],
};

const controls: LayoutOfReference = {
  name: "19: 控制措施表",
  sheet: sheetOf(
    "控制措施",
    rowsOf(`
    风险控制措施表
    具体控制措施 ¦ 预计完成时间 ¦ 责任人 ¦ 有限公司责任领导 ¦ 配合单位或部门 ¦ 是否完成 ¦ 措施完成时间
    合同用印前由法务复核 ¦ 2022年6月30日 ¦ 安然 ¦ 程前 ¦ 法务部 ¦ 是 ¦ 2022年6月20日
    付款与合同台账逐笔核对 ¦ 2022年8月31日 ¦ 安然 ¦ 程前 ¦ 财务部 ¦ 否
    供应商名录每半年清理 ¦ 2022年9月30日 ¦ 齐放 ¦ 向阳 ¦ ¦ 是 ¦ 2022年10月8日
  `),
  ),
  block: [1, 1, 4],
  fields: fieldsOf("measure deadlineText persons leader coDepts status completedOn"),
  counts: [0, 0, 3, 0],
};

const fourColumns: LayoutOfReference = {
  name: "21: 问题内容, 整改措施, 整改时限, 责任人",
  sheet: sheetOf(
    "清单",
    rowsOf(`
    某镇巡察整改清单
    问题内容 ¦ 整改措施 ¦ 整改时限 ¦ 责任人
    村账公开不按季 ¦ 每季末张榜 ¦ 2023年6月底前 ¦ 成林
    集体合同没有归档 ¦ 补签并归档 ¦ 立行立改 ¦ 乔木
  `),
  ),
  block: [1, 1, 3],
  fields: fieldsOf("text measure deadlineText persons"),
  counts: [0, 0, 2, 2],
};

const fiveOnes: LayoutOfReference = {
  name: "21: “五个一” 清单",
  sheet: sheetOf(
    "五个一",
    rowsOf(`
    “五个一”整改清单
    序号 ¦ 具体问题 ¦ 分管领导 ¦ 牵头股室（办） ¦ 整改措施 ¦ 完成情况
    1 ¦ 档案借阅没有登记 ¦ 晏清 ¦ 档案股 ¦ 设借阅簿 ¦ 已完成
    2 ¦ 钥匙多人保管 ¦ 晏清 ¦ 办公室 ¦ 钥匙集中管理 ¦ 整改中
  `),
  ),
  block: [1, 1, 3],
  fields: fieldsOf("seq text leader leadDept measure status"),
  counts: [0, 0, 2, 2],
};

const contents: LayoutOfReference = {
  name: "22: 整改内容, 整改目标, 责任主体, 时限要求",
  sheet: sheetOf(
    "整改内容",
    rowsOf(`
    住建领域整改清单
    整改内容 ¦ 整改目标 ¦ 责任主体 ¦ 时限要求
    老旧小区电梯维保记录不全，需逐台补查 ¦ 记录齐全 ¦ 物业科 ¦ 2021年3月底前
    工地围挡破损后没有及时修补 ¦ 围挡完好 ¦ 安监站 ¦ 2021年2月底前
    公租房空置没有按月上报 ¦ 按月上报 ¦ 住房保障科 ¦ 长期坚持
  `),
  ),
  block: [1, 1, 4],
  fields: fieldsOf("text goal leadDept deadlineText"),
  counts: [0, 0, 3, 0],
};

const demands: LayoutOfReference = {
  name: "22: 牵头厅领导, 责任处室, 进度安排, 任务要求",
  sheet: sheetOf(
    "任务要求",
    rowsOf(`
    某厅整改任务清单
    牵头厅领导 ¦ 责任处室 ¦ 进度安排 ¦ 任务要求
    冯远 ¦ 基教处 ¦ 2021年6月底前 ¦ 校外培训机构逐家核对办学许可
    冯远 ¦ 职教处 ¦ 2021年9月底前 ¦ 实习协议统一文本，逐校检查签订情况
    卢舟 ¦ 人事处 ¦ 2021年12月底前 ¦ 兼职取酬情况逐人申报并公示
  `),
  ),
  block: [1, 1, 4],
  fields: fieldsOf("leader leadDept deadlineText text"),
  counts: [0, 0, 3, 0],
};

const correctionList: LayoutOfReference = {
  name: "4: 52 columns, three heading rows",
  sheet: threeHeaderRows,
  block: [2, 4, 7],
  fields: fieldsOf(
    "seq unit - feedbackSource - - aspect problem - - leadDept text - - type - goal deadlineText - measure deadlineText leader - persons coDepts - progress - money - - - - - - - - - - - account - - - - rules - - gap status closure note",
  ),
  counts: [1, 1, 2, 3],
};

export const layoutsOfReference: readonly LayoutOfReference[] = [
  updateOfOffice,
  taskList,
  closureForm,
  correctionList,
  problemList,
  dutyList,
  clues,
  progressBoard,
  inspectedTasks,
  auditForm,
  auditProgress,
  disputes,
  instructions,
  controls,
  fourColumns,
  fiveOnes,
  contents,
  demands,
];
