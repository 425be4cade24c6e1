import type { CalendarDate } from "../../ledger/calendarDate";
import type { CheckGrade, FindingValues } from "../../ledger/checkUp/finding";
import type { CheckRuleId } from "../../ledger/checkUp/rules";
import { describeExpected } from "./ledger";

/** 体检：每条规则的名称、原因、怎样改。列标题、状态等是台账自己的词。 */
export interface RuleWords {
  /** 在筛选和分组中的名称 */
  readonly title: string;
  readonly reason: (v: FindingValues) => string;
  readonly mend: (v: FindingValues) => string;
}

export const grades: Readonly<Record<CheckGrade, string>> = { must: "必须改", verify: "应当核对", hint: "提示" };

const day = (date: CalendarDate | null): string => (date === null ? "" : `${date.year}年${date.month}月${date.day}日`);

const mostRows = 8;

/** 第3、8行；行数多时只列前几行。 */
const rows = ({ rows: all }: FindingValues): string =>
  all.length > mostRows ? `第${all.slice(0, mostRows).join("、")}…行（共${all.length}行）` : `第${all.join("、")}行`;

const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join("");

const unread = ({ problem }: FindingValues): string => (problem === null ? "" : describeExpected(problem));

const spelledTwice = (what: string): Pick<RuleWords, "reason" | "mend"> => ({
  reason: (v) => `${rows(v)}写作“${v.got}”，别处写作“${v.other}”，会被当成两个${what}统计。`,
  mend: (v) => `是同一个的，统一写成“${v.other}”。`,
});

export const rules: Readonly<Record<CheckRuleId, RuleWords>> = {
  unreadable: {
    title: "读不懂的内容",
    reason: unread,
    mend: (v) =>
      v.problem?.row === 0
        ? "恢复缺少的表或列标题（位置不限），改后重新读取。"
        : "按说明改写这个单元格；在那之前，这一格按空白统计。",
  },
  doubledId: {
    title: "编号重复",
    reason: unread,
    mend: () => "复制行时带来的编号请删去，插件下次写入时会补新编号；核对措施的“问题编号”指向哪一行。",
  },
  measureWithoutIssue: {
    title: "措施没有对应的问题",
    reason: (v) => (v.got === "" ? "“问题编号”空白，不知道属于哪个问题。" : `问题清单里没有编号“${v.got}”。`),
    mend: () => "填写问题清单中该问题的编号；问题已删除的，这条措施也应删除或改为“已取消”。",
  },
  unknownReference: {
    title: "引用的编号不存在",
    reason: unread,
    mend: () => "改成问题清单或措施清单中已有的编号；多个编号用顿号隔开。",
  },
  noText: {
    title: "没有写内容",
    reason: () => "没有写问题或措施的内容，出件时无话可写。",
    mend: () => "补写内容；多余的行，删去或改为“已取消”。",
  },
  noMeasure: {
    title: "问题没有整改措施",
    reason: (v) =>
      v.got === ""
        ? "这一行没有编号，没有措施能与它对应。"
        : v.count > 0
          ? `${v.count}条措施都已取消，没有有效的整改措施。`
          : "措施清单里没有这个问题的措施。",
    mend: () => "至少制定一条整改措施；不再整改的，状态改为“已移交”或“已取消”并在办理记录写明依据。",
  },
  noLeader: {
    title: "没有责任领导",
    reason: () => "“责任领导”空白，按领导统计时归入“未填”。",
    mend: () => "填写负责此项整改的领导姓名。",
  },
  noDepartment: {
    title: "没有牵头部门",
    reason: () => "“牵头部门”空白，按部门统计时归入“未填”。",
    mend: () => "填写牵头部门；共同牵头的用顿号隔开。",
  },
  noPerson: {
    title: "没有责任人",
    reason: () => "“责任人”空白，措施也没有都写明责任人。",
    mend: () => "填写问题的责任人，或给它的每条措施填写责任人。",
  },
  noDeadline: {
    title: "没有整改时限",
    reason: () => "没有写明时限，无法判断是否逾期。",
    mend: () => "填写整改时限，如“2024年9月底”；没有截止日的写“长期坚持”。",
  },
  deadlineNotUnderstood: {
    title: "时限看不懂",
    reason: unread,
    mend: () => "写明年月日，如“2024年9月30日”“2024年9月底”，或在“时限日期”直接填日期；“立行立改”要先填反馈日期。",
  },
  doneWithoutDate: {
    title: "已完成但没有完成日期",
    reason: () => "状态为“已完成”，“完成日期”空白，无法判断是否按期。",
    mend: () => "补填完成日期；还没有完成的，改状态。",
  },
  completedNotDone: {
    title: "有完成日期，状态不是已完成",
    reason: (v) => `“完成日期”为${day(v.day)}，状态${v.got === "" ? "空白" : `为“${v.got}”`}，统计时不算完成。`,
    mend: () => "已经完成的，状态改为“已完成”；还没有完成的，删去完成日期。",
  },
  evidenceSaysNothing: {
    title: "佐证材料没有内容",
    reason: (v) => `已完成，“佐证材料”只写了“${v.got}”。`,
    mend: () => "写明能证明已经完成的文件、记录或照片。",
  },
  measureSaysNothing: {
    title: "整改措施没有内容",
    reason: (v) => `“整改措施”只写了“${v.got}”，仍按一条措施统计。`,
    mend: () => "写明措施；不需要整改的，状态改为“已取消”并写明依据。",
  },
  dueBeforeFeedback: {
    title: "时限早于反馈日期",
    reason: (v) => `时限${day(v.day)}早于反馈日期。`,
    mend: () => "核对时限的年份和台账设置中的反馈日期；巡察期间立行立改的，整改类型选“立行立改”并填写进驻日。",
  },
  deadlineFarOff: {
    title: "时限年份可能写错",
    reason: (v) => `时限${day(v.day)}与其他时限（或反馈日期）相差五年以上。`,
    mend: () => "核对时限的年份。",
  },
  doneWithOpenMeasure: {
    title: "问题已完成，措施没有完成",
    reason: (v) => `状态为“已完成”，措施清单${rows(v)}还没有完成。`,
    mend: () => "措施确已完成的，更新措施的状态和完成日期；没有完成的，问题的状态改回“正在整改”。",
  },
  closedWithOpenMeasure: {
    title: "已销号，措施没有完成",
    reason: (v) => `已经销号，措施清单${rows(v)}还没有完成。`,
    mend: () => "措施确已完成的，更新措施；没有完成的，销号情况改为“退回”，重新整改。",
  },
  closedBeforeDone: {
    title: "没有完成就销号",
    reason: (v) =>
      v.day === null
        ? `销号情况为“已销号”，状态却是${v.got === "" ? "空白" : `“${v.got}”`}。`
        : `销号日期早于完成日期（${day(v.day)}）。`,
    mend: (v) =>
      v.day === null
        ? "整改已完成的，状态改为“已完成”并填完成日期；否则撤回销号。"
        : "核对销号日期和完成日期，改正写错的一个。",
  },
  completedBeforeInspection: {
    title: "日期早于进驻日",
    reason: (v) => `${day(v.day)}早于台账设置中的进驻日，那时巡察还没有开始。`,
    mend: () => "核对日期（多为年份写错）；进驻日写错的，到台账设置中改。",
  },
  completedInFuture: {
    title: "日期在今天之后",
    reason: (v) => `${day(v.day)}还没有到。`,
    mend: () => "填写实际的日期；计划日期写在整改时限里。",
  },
  extendedWithoutApproval: {
    title: "延期没有批准",
    reason: (v) =>
      `延期至${day(v.day)}，“延期批准”${v.got === "" ? "空白" : `为“${v.got}”`}，延期不作数，仍按原时限判断逾期。`,
    mend: (v) =>
      v.other === ""
        ? "填写批准的文件或日期；没有批准的，清空“延期至”。"
        : `办理记录中已有同意延期（${v.other}），把依据填入“延期批准”。`,
  },
  overdueUnexplained: {
    title: "逾期没有说明",
    reason: (v) => `${day(v.day)}到期，已逾期${v.count}天，没有写未完成原因及下一步。`,
    mend: () => "写明未完成的原因、下一步措施和预计完成时间；需要延期的，履行批准手续。",
  },
  aspectSpelledTwice: { title: "同一方面有两种写法", ...spelledTwice("方面") },
  problemSpelledTwice: { title: "同一问题有两种写法", ...spelledTwice("问题") },
  doneWithoutEvidence: {
    title: "已完成但没有佐证材料",
    reason: () => "已经完成，“佐证材料”空白。",
    mend: () => "写明佐证材料的名称或存放位置；问题或措施写了其中一处即可。",
  },
  longTermWithoutResult: {
    title: "长期整改没有阶段性成效",
    reason: () => "长期坚持的问题，整改情况和措施进展都空白。",
    mend: () => "在“整改情况”写明已取得的阶段性成效。",
  },
  unfinishedText: {
    title: "已完成，文字像没有完成",
    reason: (v) => `状态为“已完成”，文字中有${quoted(v.words)}。`,
    mend: () => "改写成已经做到的情况；确实没有做完的，改状态。",
  },
  secret: {
    title: "疑似涉密或线索",
    reason: (v) => `出现${quoted(v.words)}。台账严禁录入涉密内容、问题线索、举报人信息。`,
    mend: () => "核对内容：不该在台账里的，删去或以“另行管理”代替，变更记录和快照中的也要处理。",
  },
  deadlineDiffers: {
    title: "时限的文字和日期不一致",
    reason: (v) => `时限写作“${v.got}”，即${day(v.day)}，与“时限日期”不同；统计以“时限日期”为准。`,
    mend: () => "核对后改正其中一个；清空“时限日期”，就按文字计算。",
  },
  doubtfulApproval: {
    title: "延期批准像是没有批准",
    reason: (v) => `“延期批准”为“${v.got}”，现在按已批准、延期至${day(v.day)}统计。`,
    mend: () => "没有批准的写“未批准”或清空；已批准的，写批准的文件或日期。",
  },
  measureOfEndedIssue: {
    title: "问题已取消或移交，措施没有",
    reason: (v) => `所属的问题“${v.got}”，这条措施仍按没有完成统计。`,
    mend: () => "不再由本单位办理的措施，改为“已取消”；仍要办理的，核对问题的状态。",
  },
  repeatedIssue: {
    title: "问题重复",
    reason: (v) => `与${rows(v)}的文字相同（不计序号、空格和标点）。`,
    mend: () => "确是同一问题的，合并到一行，其余改为“已取消”并在办理记录写明并入；不同的，把文字写出区别。",
  },
  repeatedMeasure: {
    title: "措施重复",
    reason: (v) => `同一问题下与${rows(v)}的措施文字相同（不计序号、空格和标点）。`,
    mend: () => "多余的一条改为“已取消”或删去。",
  },
  doubledNumber: {
    title: "序号重复",
    reason: (v) => `“${v.got}”与${rows(v)}重复。`,
    mend: () => "改成不重复的序号；出件按序号排列。",
  },
  problemNumberedTwice: {
    title: "同一问题有两个问题序号",
    reason: (v) =>
      `${rows(v)}的问题序号${v.got === "" ? "空白" : `为“${v.got}”`}，同一问题别处${v.other === "" ? "空白" : `为“${v.other}”`}，会被当成两个问题统计。`,
    mend: () => "是同一问题的，写同一个问题序号；不同的，把问题的文字写出区别。",
  },
  personSpelledTwice: { title: "同一人有两种写法", ...spelledTwice("人") },
  departmentSpelledTwice: { title: "同一部门有两种写法", ...spelledTwice("部门") },
  nameAlike: {
    title: "姓名或部门只差一字",
    reason: (v) => `${rows(v)}的“${v.got}”与“${v.other}”只差一个字。`,
    mend: (v) => `是同一个的，统一写成“${v.other}”；不是的，不必改。`,
  },
  personAlike: {
    title: "姓名音近或形近",
    reason: (v) => `${rows(v)}的“${v.got}”与多次出现的“${v.other}”只差一个音近或形近的字。`,
    mend: (v) => `请核对是否同一人：是的，统一写成“${v.other}”；是两个人的，不必改。`,
  },
  textAlike: {
    title: "方面或问题只差一字",
    reason: (v) => `${rows(v)}的“${v.got}”与“${v.other}”只差一个字，分开统计。`,
    mend: (v) => `是同一个的，统一写成“${v.other}”；不是的，不必改。`,
  },
  issueAlike: {
    title: "具体问题只差一字",
    reason: (v) => `${rows(v)}的“${v.got}”与同一问题下的“${v.other}”只差一个字，可能是同一项写了两遍。`,
    mend: () => "是同一项的，合并到一行，其余改为“已取消”并在办理记录写明并入；不是的，不必改。",
  },
  numberGap: {
    title: "序号不连续",
    reason: (v) => `“${v.got}”之前缺${v.words.join("、")}。`,
    mend: () => "确认没有漏行或误删；取消的项目应保留原行。",
  },
  noNumber: {
    title: "没有序号",
    reason: () => "其他行有序号，这一行空白，出件时排在最后。",
    mend: () => "补填序号。",
  },
  measureWithoutPeople: {
    title: "措施没有写责任",
    reason: (v) => `措施的${quoted(v.words)}空白。`,
    mend: () => "与问题相同的也请填上，按措施统计和筛选时才查得到。",
  },
  completedBeforeFeedback: {
    title: "日期早于反馈日期",
    reason: (v) => `${day(v.day)}早于反馈日期；没有填进驻日，无法判断是不是边巡边改。`,
    mend: () => "在台账设置中填写进驻日；不是边巡边改的，核对日期。",
  },
  completedAfterAsOf: {
    title: "日期在截至日之后",
    reason: (v) => `${day(v.day)}在截至日之后，按截至日统计时还不算。`,
    mend: () => "日期无误的不必改；要计入的，到台账设置中调整截至日。",
  },
};

/** 工作表“体检结果” */
export const sheet = {
  title: "体检结果",
  summary: (p: { asOf: CalendarDate; time: string; counts: Readonly<Record<CheckGrade, number>> }): string =>
    `截至${day(p.asOf)} · 生成于${p.time} · ${grades.must}${p.counts.must}项，${grades.verify}${p.counts.verify}项，${grades.hint}${p.counts.hint}项`,
  note: "由加载项生成，重新写入时A至G列全部更换，请勿在此填写；按“表”和“行”到台账中修改。",
  headings: ["等级", "表", "行", "编号", "列", "说明", "怎样改"],
  reason: (p: { title: string; reason: string }): string => `${p.title}：${p.reason}`,
  none: "没有发现问题。",
  /** 页脚，&P、&N 是 Excel 的页码和总页数 */
  footer: "第&P页，共&N页",
};

/** 窗格的页面“体检” */
export const page = {
  title: "体检",
  asOf: (p: { asOf: CalendarDate }): string => `截至${day(p.asOf)}，按窗格读到的台账检查。`,
  grades: "等级",
  rule: "规则",
  allRules: "全部规则",
  ruleCount: (p: { title: string; count: number }): string => `${p.title}（${p.count}）`,
  group: (p: { grade: string; count: number }): string => `${p.grade}（${p.count}）`,
  shown: (p: { shown: number; total: number }): string =>
    p.shown === p.total ? `共${p.total}项` : `筛选出${p.shown}项，共${p.total}项`,
  row: (p: { row: number }): string => `第${p.row}行`,
  mend: "怎样改：",
  goTo: "定位",
  goToLong: (p: { place: string }): string => `在表中定位：${p.place}`,
  edit: "修改",
  editLong: (p: { place: string }): string => `打开表单修改：${p.place}`,
  setting: "去设置",
  clear: "显示全部",
  more: (p: { count: number }): string => `再显示${p.count}项`,
  healthy: "没有发现问题。",
  healthyText: (p: { rules: number; issues: number; measures: number }): string =>
    `按${p.rules}条规则检查了${p.issues}个问题、${p.measures}条措施。台账改动后会自动重新检查。`,
  empty: "台账里还没有问题和措施，先到“问题”页新增。",
  nothing: "这个筛选下没有发现。",
  write: "写到工作表",
  writeHint: (p: { sheet: string }): string => `重新读取台账，把全部结果写到工作表“${p.sheet}”，供打印和分发。`,
  written: (p: { sheet: string; count: number }): string => `已写到工作表“${p.sheet}”：${p.count}项。`,
  foreign: (p: { sheet: string }): string =>
    `没有写入：工作表“${p.sheet}”不是由加载项生成的，没有改动它。请把它改名后再写。`,
};
