import type { Certainty, LeftKind } from "../../adopt/adoption";
import type { ColumnsBy } from "../../adopt/periodColumns";
import type { PasteField } from "../../adopt/paste/adoptPaste";
import type { Field } from "../../adopt/headings";
import type { BaseSource, YearSource } from "../../ledger/model";
import type { NumberingKind } from "../../ledger/numberedText";

const yearFrom: Readonly<Record<Exclude<YearSource, "cell">, string>> = {
  sheet: "年份取自截至日或标题",
  feedback: "年份按反馈日期推算",
  above: "年份取自上一行的时限",
};
const countedFrom: Readonly<Record<Exclude<BaseSource, "cell">, string>> = {
  feedback: "从反馈日期起算",
  plan: "从方案批复日起算",
};

const leftKinds: Readonly<Record<LeftKind, string>> = {
  above: "标题行以上",
  columnNumbers: "栏号或单位",
  sum: "合计、小计",
  closing: "落款",
  note: "说明",
  repeated: "换页重复的标题或页码",
  otherTable: "另一张表",
  beside: "旁边的内容",
  example: "示例或填写要求",
  prepared: "只有序号",
  noItem: "没有读成问题",
};

/** 导入现有台账、导入新版本、粘贴录入：窗格里的话。 */

export const titles = { sheet: "导入现有台账", newVersion: "导入新版本", paste: "粘贴录入" };

export const page = {
  back: "返回",
  intro: "原来的工作表只读取，一个字也不改。核对之前，什么都不会写入。",
  introPaste: "核对之前，什么都不会写入。",
  source: "从哪里导入",
  fromSheet: "工作表",
  fromPaste: "粘贴的文字",
  step: (p: { number: number; title: string }): string => `${p.number}. ${p.title}`,
  more: (p: { count: number }): string => `再显示 ${p.count} 项`,
  goTo: "定位",
  goToLong: (p: { place: string }): string => `在原表中定位：${p.place}`,
  onSheet: (p: { sheet: string; place: string }): string => `“${p.sheet}”${p.place}`,
  placeGone: "原来的工作表已不在这个工作簿里，请重新读取工作表。",
};

export const sheets = {
  title: "选择工作表",
  reading: "正在读取工作表…",
  searching: "正在查找台账…",
  again: "重新读取工作表",
  choose: "找到的台账",
  candidate: (p: { name: string; firstRow: number; lastRow: number; columns: number }): string =>
    `${p.name}：第${p.firstRow}—${p.lastRow}行，${p.columns}列`,
  why: (p: { known: number; rows: number }): string => `认出${p.known}个标题，标题下有${p.rows}行`,
  kept: "上次从这里导入",
  similar: "标题与上次导入的相同",
  parts: (p: { name: string }): string => `与“${p.name}”列相同的表，勾选的一起导入`,
  partsHint: "如一个科室一张表。合成一本台账，按工作表的先后排列；序号有重复的接着往下排，每个问题记下原工作表。",
  part: (p: { name: string; firstRow: number; lastRow: number }): string => `${p.name}：第${p.firstRow}—${p.lastRow}行`,
  partRepeats: (p: { name: string }): string => `问题与“${p.name}”大半相同，像是同一张表的另一版本，一起导入会重复`,
  namesAreDepartments: (p: { departments: readonly string[] }): string =>
    `表中没有牵头部门，取自工作表名：${p.departments.join("、")}`,
  byHand: "都不是，手工指定",
  byHandLong: "手工指定工作表和标题行",
  sheet: "工作表",
  firstHeadingRow: "标题从第几行",
  lastHeadingRow: "到第几行",
  useThese: "按这几行识别",
  wrongRows: (p: { first: number; last: number }): string =>
    `标题行应在第${p.first}—${p.last}行之间，且起始行不大于结束行。`,
  none: "没有找到台账",
  noneText: (p: { sheets: number }): string =>
    `查看了${p.sheets}张工作表，要找的是一行（或几行合并的）列标题，其中至少两个认得出，如“具体问题”“整改措施”“责任领导”“整改时限”“状态”，下面有内容。`,
  noneTip: "可以手工指定工作表和标题行，或把文件内容粘贴进来。",
  empty: "这个工作簿里没有可以导入的工作表。",
  toPaste: "改为粘贴录入",
};

export const mapping = {
  title: "列的对应",
  hint: "每列是原表的标题，下面选它在台账里的位置。不对的请改选，预览随之更新。",
  field: (p: { heading: string }): string => `“${p.heading}”对应`,
  own: "保留为自己的列",
  ofMeasure: "（措施）",
  noHeading: (p: { column: string }): string => `（${p.column}列，没有标题）`,
  samples: "例：",
  noSamples: "（下面都是空白）",
  summary: (p: { columns: number; doubtful: number; own: number }): string =>
    [
      `共${p.columns}列`,
      ...(p.doubtful > 0 ? [`${p.doubtful}列拿不准，请核对`] : []),
      ...(p.own > 0 ? [`${p.own}列保留为自有列，内容照搬，不参加统计`] : []),
    ].join("；"),
  onlyOpen: (p: { count: number }): string => `只看拿不准的和未识别的${p.count}列`,
  keptAsOwn: "，保留为自有列",
  periods: (p: { by: ColumnsBy; field: string; read: string; others: readonly string[] }): string =>
    `“${p.field}”${p.by === "period" ? "每期一列" : "自评和认定各一列"}，读取“${p.read}”；${p.others.map((heading) => `“${heading}”`).join("、")}保留为自己的列，不参加统计。`,
  unreadStatuses: (p: { read: string; others: readonly string[] }): string =>
    `状态读取“${p.read}”；${p.others.map((heading) => `“${heading}”`).join("、")}也像是状态，没有读取，保留为自己的列，不参加统计。不对的，请在下面改选。`,
  notAnExtension: "标题提到延期，没有当作延期计算；如果是批准后的时限，请选“延期至”。",
  groups: { issue: "问题", people: "责任和时限", progress: "进展和销号", other: "另列保留，不参加统计" },
};

export const certainty: Readonly<Record<Certainty, string>> = {
  exact: "认得",
  similar: "相近",
  content: "按内容判断",
  chosen: "手工选定",
  none: "未识别",
};

export const fields: Readonly<Record<Field, string>> = {
  id: "编号",
  issueId: "问题编号",
  seq: "序号",
  feedbackSource: "来源",
  unit: "单位",
  aspect: "方面",
  problemSeq: "问题序号",
  problem: "问题",
  text: "具体问题",
  cause: "原因分析",
  goal: "整改目标",
  measure: "整改措施",
  type: "整改类型",
  longTerm: "长期坚持",
  leader: "责任领导",
  leadDept: "牵头部门",
  coDepts: "配合部门",
  persons: "责任人",
  deadlineText: "整改时限",
  due: "时限日期",
  extendedTo: "延期至",
  extensionApproval: "延期批准",
  status: "状态",
  completedOn: "完成日期",
  currentProgress: "本期进展",
  progress: "整改情况",
  evidence: "佐证材料",
  gap: "未完成原因及下一步",
  closure: "销号情况",
  closedOn: "销号日期",
  spread: "举一反三",
  effect: "整改成效",
  rules: "制度",
  money: "金额",
  account: "问责",
  urge: "督办",
  updatedAt: "更新时间",
  note: "备注",
};

export const paste = {
  title: "粘贴内容",
  label: "反馈意见、整改方案、旧通报或表格的内容",
  hint: "从 Word、PDF、Excel 复制后粘贴在这里。带编号的文字按编号分层，表格按列识别；合并的单元格粘贴后显示为“〃”（与上格合并）、“←”（与左格合并）。",
  levels: "编号各是哪一层",
  level: (p: { kind: string; count: number }): string => `${p.kind}（${p.count}段）`,
  left: (p: { count: number }): string => `没有归入任何问题的${p.count}段`,
  line: (p: { row: number }): string => `第${p.row}行`,
};

export const numbering: Readonly<Record<NumberingKind, string>> = {
  chinese: "一、二、三、",
  bracketedChinese: "（一）（二）",
  arabic: "1. 2. 3.",
  bracketedArabic: "（1）（2）",
  circled: "①②③",
  is: "一是 二是",
  ordinal: "第一，第二，",
  outline: "1.1 1.2",
  letter: "V-1 V-2",
};

export const levelFields: Readonly<Record<NonNullable<PasteField> | "none", string>> = {
  aspect: "方面",
  problem: "问题",
  text: "具体问题",
  measure: "整改措施",
  progress: "整改情况",
  none: "不单列（部分的标题或正文）",
};

export const preview = {
  title: "预览",
  working: "正在识别…",
  counts: (p: { aspects: number; problems: number; issues: number; measures: number }): string =>
    `${p.aspects} 方面，${p.problems} 问题，${p.issues} 具体问题，${p.measures} 措施`,
  nothing: "按现在的对应，没有读出问题。请在上面指定哪一列是“具体问题”（或“问题”“整改措施”）。",
  nothingPasted: "没有从这段文字里读出问题。请在上面指定哪一种编号是“具体问题”。",
  items: (p: { shown: number; total: number }): string =>
    p.shown === p.total ? "读出的内容" : `读出的内容（前${p.shown}个，共${p.total}个）`,
  moreMeasures: (p: { count: number }): string => `另有${p.count}条措施`,
  noMeasures: "没有措施",
  /** 时限“12月底前”识别为2022年12月31日，年份取自反馈日期 */
  deadlineTaken: (p: {
    text: string;
    day: string | null;
    extendedTo: string | null;
    isApproved: boolean;
    longTerm: boolean;
    yearFrom: YearSource;
    baseFrom: BaseSource;
  }): string => {
    const from = p.baseFrom !== "cell" ? countedFrom[p.baseFrom] : p.yearFrom !== "cell" ? yearFrom[p.yearFrom] : "";
    const taken =
      p.day === null
        ? p.longTerm
          ? "识别为长期坚持，没有截止日期"
          : "没有读懂，按没有时限计"
        : `识别为${p.day}${from === "" ? "" : `，${from}`}${p.longTerm ? "，此后长期坚持" : ""}`;
    return `时限“${p.text}”${taken}${p.extendedTo === null ? "" : `；延期至${p.extendedTo}${p.isApproved ? "" : "（没有批准，不算）"}`}`;
  },
  completedTaken: (p: { day: string; yearFrom: YearSource }): string =>
    `完成日期识别为${p.day}${p.yearFrom === "cell" ? "" : `，${yearFrom[p.yearFrom]}`}`,
  settings: "读出的设置",
  settingsHint: "“3个月内”“立行立改”从反馈日期起算，改动后时限重新计算。",
  feedbackHint: "用于推算时限。与台账设置不同时，列在下面的差异里，勾选才改。",
  ambiguous: "有两种意思的状态",
  ambiguousHint: "原表里是哪一种意思，请选定；预览随之更新，下次导入新版本时照此读取。原文记在备注中。",
  ambiguousWord: (p: { word: string; count: number }): string => `“${p.word}”（${p.count}格）算作`,
  undecided: "不认（保留为未识别并列出）",
  unread: (p: { count: number }): string => `没有读懂的单元格（${p.count}）`,
  unreadHint: "原文照样写入能写文字的列，不会丢。可以到原表改好后重新读取，也可以导入后再改。",
  allRead: "每个单元格都读懂了。",
  noStatus:
    "原表没有能当作状态的列（“完成情况”等列写的多不是状态词时，算作进展）：已销号的按已完成导入，其余状态留空，按尚未整改统计，请导入后填写。",
  left: (p: { count: number }): string => `不导入的内容（${p.count}处）`,
  leftHint: "原表中这些内容不是问题，也不是分段标题（方面），不写入台账。有问题混在里面的，请在原表中改好后重新读取。",
  /** `column`: from which on it stands, where that is not the beginning of the row. */
  leftPlace: (p: { row: number; lastRow: number; column: string; kind: LeftKind }): string =>
    `第${p.row}${p.lastRow > p.row ? `—${p.lastRow}` : ""}行${p.column === "" ? "" : `${p.column}列起`} ${leftKinds[p.kind]}`,
  leftSettings: (p: { items: readonly string[] }): string => `从中读出设置：${p.items.join("、")}`,
  place: (p: { row: number; column: string; heading: string }): string => `第${p.row}行${p.column}列 ${p.heading}`,
  pastedPlace: (p: { row: number; heading: string }): string => `第${p.row}行 ${p.heading}`,
  taken: (p: { field: string }): string => `按“${p.field}”读取：`,
  secrecy: (p: { count: number }): string => `疑似涉密或线索（${p.count}）`,
  secrecyText: "台账严禁录入涉密内容、问题线索、举报人信息。请先核对下面各处，不该在台账里的先从来源中删去。",
  secrecyAt: (p: { sheet?: string; row: number; words: readonly string[] }): string =>
    `${p.sheet === undefined ? "" : `“${p.sheet}”`}第${p.row}行：“${p.words.join("”“")}”`,
  extra: (p: { headings: readonly string[] }): string => `自己的列：${p.headings.join("、")}`,
};

export const run = {
  title: "写入",
  hint: (p: { issues: number; measures: number }): string =>
    `将新建问题清单、措施清单等工作表，写入 ${p.issues} 个具体问题、${p.measures} 条措施。写完之前的工作表带有“导入中”字样。`,
  start: "导入",
  working: "正在写入…",
  cancel: "取消",
  cancelling: "正在取消…",
  imported: (p: { issues: number; measures: number; sheets: readonly string[] }): string =>
    `已导入 ${p.issues} 个具体问题、${p.measures} 条措施，写在${p.sheets.join("、")}。原来的工作表没有改动。`,
  cancelled: "已取消，没有留下任何内容。",
  cancelledLeft: (p: { sheets: readonly string[] }): string => `已取消，但这些工作表没有收回：${p.sheets.join("、")}。`,
  failed: "没有导入：写入时出错，已写的部分已收回。",
  failedLeft: (p: { sheets: readonly string[] }): string =>
    `没有导入：写入时出错，这些工作表没有收回：${p.sheets.join("、")}。`,
  exists: "没有导入：工作簿里有同名的内容",
  existsTip: "请先改名或移走这些内容，再导入。已有的内容一概没有改动。",
  ledgerExists: "工作簿里已经有台账，没有写入。已重新读取台账，请核对下面的差异后应用。",
};

export const compare = {
  title: "与台账的差异",
  hint: "只写入勾选的内容，可以撤销。原表空白的单元格不改台账，原表没有的行在台账里保留。",
  /** `gone` null: the source is an excerpt, which says nothing of the rest. */
  counts: (p: { added: number; changed: number; gone: number | null; same: number }): string =>
    `新增 ${p.added}，改动 ${p.changed}，${p.gone === null ? "" : `原表中没有 ${p.gone}，`}相同 ${p.same}`,
  nothing: "没有变化：与台账一致，没有要写入的内容。",
  other: (p: { count: number }): string =>
    `这张表与台账只有${p.count}个问题相同，看来不是这本台账的新版本。如果是同一轮巡察另一个科室的表，追加即可；如果是另一轮巡察的台账，一个工作簿放一轮，请在新的工作簿中导入。`,
  adds: "作为本台账的另一部分追加：表中的问题列为新增，台账里已有的不动",
  partOnly: (p: { sheets: readonly string[] }): string =>
    `台账还包括${p.sheets.map((sheet) => `“${sheet}”`).join("、")}，这次没有一起读取：这些表里的问题不算“原表中没有”。`,
  settings: (p: { count: number }): string => `台账设置（${p.count}）`,
  feedbackHint: "勾选后改台账设置。本次推算时限用的是上面“反馈日期”里的日期。",
  asOfHint: "台账的截至日空白，按当天统计；勾选后固定在这一天。",
  newIssues: (p: { count: number }): string => `新增的问题（${p.count}）`,
  newMeasures: (p: { count: number }): string => `新增的措施（${p.count}）`,
  changed: (p: { count: number }): string => `改动的内容（${p.count}）`,
  gone: (p: { count: number }): string => `台账里有、这里没有的（${p.count}）`,
  goneHint:
    "不勾选就什么也不改，行不会删除。确已取消的可以勾选：状态改为“已取消”（问题连同它的措施），行保留，并在办理记录中记一条。已移交、并入的，请到台账里改。",
  cancelIssue: "改为已取消：问题",
  cancelMeasure: "改为已取消：措施",
  cancelContent: "导入新版本时，表中已没有这一项",
  cancelBasis: (p: { names: readonly string[] }): string => `工作表${p.names.map((name) => `“${name}”`).join("、")}`,
  all: "全选",
  none: "全不选",
  allOf: (p: { group: string }): string => `全选：${p.group}`,
  noneOf: (p: { group: string }): string => `全不选：${p.group}`,
  withMeasures: (p: { count: number }): string => `${p.count}条措施`,
  before: "台账",
  after: "新版本",
  blank: "（空白）",
  measureOf: (p: { issue: string }): string => `属于：${p.issue}`,
  missingColumns: (p: { count: number }): string => `台账里没有的自己的列（${p.count}），内容不写入`,
  missingColumnsOf: (p: readonly { table: "issues" | "measures"; heading: string; cells: number }[]): string =>
    p
      .map(({ table, heading, cells }) => `${table === "issues" ? "问题清单" : "措施清单"}“${heading}”（${cells}格）`)
      .join("、"),
  missingColumnsTip: "要写入的话，先在该表右侧加一列，标题相同，再重新读取台账。",
  apply: (p: { count: number }): string => `应用（${p.count}）`,
  applying: "正在写入…",
  refused: "有些没有写入，原因如下",
  show: "在台账中查看",
  showLong: (p: { what: string }): string => `在台账中查看：${p.what}`,
};

export const leftovers = {
  title: "上次导入没有完成",
  text: (p: { sheets: readonly string[] }): string =>
    `留下了带有“导入中”字样的工作表：${p.sheets.join("、")}。里面的内容不完整，原来的工作表没有受影响。`,
  remove: "删除",
  keep: "保留",
  notRemoved: (p: { sheets: readonly string[] }): string => `没有删掉：${p.sheets.join("、")}。请手工删除。`,
};
