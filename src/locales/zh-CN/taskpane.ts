/** Words of the task pane. Headings, statuses and other closed vocabularies of the ledger are data and stay as they stand in the sheet. */

export const shell = {
  product: "整改台账",
  tabs: { update: "本期更新", issues: "问题", notice: "出件", checkUp: "体检", settings: "设置" },
  pages: "页面",
  messages: "消息",
  refresh: "重新读取",
  undo: "撤销上一步",
  editorUnset: "更新人未填",
  changeEditor: "更改更新人",
  close: "关闭",
  more: "更多",
  less: "收起",
  back: "返回",
  loading: "正在读取台账…",
  noUnit: "未填单位",
};

export const editorNamed = (p: { name: string }): string => `更新人 ${p.name}`;
export const asOf = (p: { date: string; isToday: boolean }): string => `截至 ${p.date}${p.isToday ? "（今天）" : ""}`;
/** `last`: 期次 of the last snapshot, "" without one; `start`: the day after which an update counts. */
export const period = (p: { last: string; start: string }): string =>
  p.last === "" ? `本期：${p.start} 之后` : `本期：${p.last}（截至 ${p.start}）之后`;

export const start = {
  title: "这个工作簿里还没有整改台账",
  text: "新建后会增加问题清单、措施清单、看板、办理记录、制度清单、台账设置等工作表，您已有的工作表不会改动。",
  create: "新建台账",
  recheck: "重新检查",
  secrecy: "严禁录入涉密内容、问题线索、举报人信息。",
  existsTitle: "没有新建：有同名的内容",
  existsTip: "请先改名或移走这些内容，再新建台账。已有的内容一概没有改动。",
  failedTitle: "没有读到台账",
};
export const created = (p: { sheets: readonly string[] }): string => `台账已建好：${p.sheets.join("、")}`;
export const existingSheets = (p: { names: readonly string[] }): string => `工作表：${p.names.join("、")}`;
export const existingTables = (p: { names: readonly string[] }): string => `表格：${p.names.join("、")}`;
export const existingNames = (p: { names: readonly string[] }): string => `名称：${p.names.join("、")}`;

export const outside = {
  title: "这是 Excel 加载项“整改台账”的页面",
  text: "它在 Excel 的任务窗格里使用：在工作簿中记录巡察、巡视、审计、督察的整改台账，计算完成率等数字，生成整改进展通报。",
  how: "请在 Excel 2021 或更高版本、Microsoft 365、Mac 版或网页版 Excel 中打开工作簿，从功能区“整改台账”选项卡点“打开录入”。",
  privacy: "没有自己的服务器，不需要账号，数据不离开工作簿。",
};

export const editor = {
  title: "更新人",
  text: "写入台账时记在“更新人”和变更记录里。只在这台设备上记住，随时可以改。",
  label: "姓名",
  confirm: "确定",
  cancel: "取消",
};

export const messages = {
  stale: "表格已被改动，窗格里看到的可能不是最新内容。",
  unexpected: "出现意外错误。",
  unexpectedTip: "没有写完的内容仍保留在窗格中。请重新读取后再试。",
  notRead: "还没有读到台账。",
  notReadTip: "请先重新读取。",
  rowGone: "这一行已不在表中，请重新读取。",
  nothingToUndo: "没有可撤销的内容。",
  undoRefused: "没有撤销：之后有人改过这些单元格。",
  crashed: "窗格出了错，未保存的输入已保留。",
  reload: "重新打开窗格",
  saved: (p: { changed: number; added: number }): string =>
    `已写入：${[p.changed > 0 ? `修改 ${p.changed} 行` : "", p.added > 0 ? `新增 ${p.added} 行` : ""].filter((part) => part !== "").join("，")}。`,
  undone: (p: { fields: number; rows: number }): string =>
    `已撤销：${[p.fields > 0 ? `恢复 ${p.fields} 个单元格` : "", p.rows > 0 ? `删去新增的 ${p.rows} 行` : ""].filter((part) => part !== "").join("，")}。`,
};

export const obstaclesTitle: string = "现在不能写入";

export const lost = {
  title: (p: { count: number }): string => `此前新增的 ${p.count} 行不在表中了`,
  text: "可能与他人同时新增时落在了同一位置。内容仍在这里，可以再写一次。",
  again: "再写一次",
  forget: "不再提醒",
};

export const problems = {
  title: (p: { count: number }): string => `有 ${p.count} 处没有读懂`,
  show: "查看",
  hide: "收起",
  goTo: "定位",
  more: (p: { count: number }): string => `再显示 ${p.count} 处`,
};

export const drafts = {
  title: (p: { what: string; time: string }): string => `有未保存的输入：${p.what}（${p.time}）`,
  pending: (p: { count: number }): string => `已恢复上次未保存的 ${p.count} 条更新。`,
  resume: "继续填写",
  discard: "丢弃",
  addIssue: "新增问题",
  editIssue: "修改问题",
  addMeasure: "新增措施",
  editMeasure: "修改措施",
  addEvent: "登记事项",
  editEvent: "修改事项",
};

export const update = {
  title: "本期更新",
  figures: "筛选",
  overdue: "逾期",
  soon: (p: { days: number }): string => `${p.days}天内`,
  silent: "本期未更新",
  review: "待审",
  completion: "完成率",
  byIssue: "按具体问题",
  byMeasure: "按措施",
  outOf: (p: { numerator: number; denominator: number }) => `（${p.numerator}/${p.denominator}）`,
  explain: "口径",
  department: "部门",
  allDepartments: "全部部门",
  selectedRows: (p: { count: number }): string => `按表中选中的 ${p.count} 行`,
  clearSelection: "取消按选中行显示",
  count: (p: { shown: number; total: number }): string =>
    p.shown < p.total ? `显示 ${p.shown} 条，共 ${p.total} 条` : `共 ${p.total} 条`,
  order: "逾期在前",
  showMore: (p: { count: number }): string => `再显示 ${p.count} 条`,
  empty: "没有符合条件的措施。",
  showAll: "显示全部",
  emptyLedger: "台账里还没有措施。请到“问题”页新增问题和措施。",
  emptyReview: "没有申请销号的问题。",
  save: (p: { count: number }): string => `保存（${p.count}）`,
  saving: "正在写入…",
  discardAll: "全部放弃",
  hidden: (p: { count: number }): string => `其中 ${p.count} 条不在当前列表中`,
  refused: (p: { count: number }): string => `有 ${p.count} 条没有写入，原因写在各条下面。`,
  toIssues: "去新增问题",
};

export const card = {
  status: "状态",
  unknownStatus: (p: { word: string }): string => `表中的状态“${p.word}”无法识别，请重新选择。`,
  completedOn: "完成日期",
  useToday: "改为今天",
  useAsOf: "改为截至日",
  progress: "本期进展",
  last: "上期进展",
  takeOver: "沿用上期文字",
  evidence: "佐证材料",
  due: (p: { text: string }): string => `时限 ${p.text}`,
  noDue: "未定时限",
  inferred: "推定",
  extended: (p: { date: string }): string => `延期至 ${p.date}`,
  showRow: "在表中查看",
  editAll: "全部字段",
  measureOf: (p: { issue: string }): string => `问题：${p.issue}`,
  noText: "（未填措施内容）",
  undoCard: "放弃这条的修改",
  fullText: "显示全文",
};

export const review = {
  decision: "销号意见",
  agree: "同意销号",
  sendBack: "退回",
  undecided: "暂不处理",
  closedOn: "销号日期",
  opinion: "意见及依据",
  outcome: "整改情况",
};

export const conflict = {
  title: (p: { column: string }): string => `“${p.column}”刚被别人改过`,
  seen: "您看到的",
  found: "表中现在是",
  mine: "您填的",
  keep: "用我的",
  take: "用表中的",
  blank: "（空白）",
  unresolved: "请先在每处选择“用我的”或“用表中的”。",
};

export const issues = {
  title: "问题",
  add: "新增问题",
  addEvent: "登记事项",
  search: "搜索序号、内容、部门、人员",
  status: "状态",
  department: "部门",
  light: "预警",
  all: "全部",
  noStatus: "空白",
  clear: "清除筛选",
  clearSearch: "清空搜索",
  tree: "方面、问题、具体问题和措施",
  treeHint: "方向键移动和展开，回车打开",
  found: (p: { shown: number; total: number }): string =>
    p.shown === p.total ? `共 ${p.total} 个具体问题` : `找到 ${p.shown} 个，共 ${p.total} 个具体问题`,
  none: "没有符合条件的问题。",
  empty: "台账里还没有问题。",
  noAspect: "（未填方面）",
  noProblem: "（未填问题）",
  noText: "（未填具体问题）",
  children: (p: { done: number; total: number }): string => `${p.done}/${p.total}`,
  childrenLong: (p: { done: number; total: number }): string => `已完成 ${p.done} 个，共 ${p.total} 个`,
  measures: (p: { progress: string }): string => `措施 ${p.progress}`,
  showMore: (p: { count: number }): string => `再显示 ${p.count} 行`,
};

export const detail = {
  issue: "具体问题",
  events: "办理记录",
  noMeasures: "还没有措施。",
  noEvents: "没有记录。",
  edit: "修改",
  addMeasure: "新增措施",
  addEvent: "登记事项",
  showRow: "在表中查看",
  suggestion: (p: { status: string }): string => `按措施情况可记为“${p.status}”`,
  applySuggestion: "采用",
};

export const form = {
  titles: {
    addIssue: "新增问题",
    editIssue: "修改问题",
    addMeasure: "新增措施",
    editMeasure: "修改措施",
    addEvent: "登记事项",
    editEvent: "修改事项",
  },
  save: "保存",
  back: "返回",
  discard: "放弃输入",
  kept: "未保存的输入会保留，下次打开可继续。",
  requiredMissing: (p: { count: number }): string => `还有 ${p.count} 处必填项没有填。`,
  more: (p: { count: number }): string => `其他项目（${p.count}）`,
  blankChoice: "（空白）",
  choices: (p: { label: string }): string => `${p.label}：展开选项`,
  openFull: "展开编辑",
  closeFull: "完成",
  characters: (p: { count: number }): string => `${p.count} 字`,
  secrecy: (p: { words: readonly string[] }): string =>
    `出现“${p.words.join("”“")}”。台账严禁录入涉密内容、问题线索、举报人信息，请核对。`,
  measuresTitle: "整改措施",
  measureNo: (p: { number: number }): string => `措施 ${p.number}`,
  addMeasure: "增加一条措施",
  removeMeasure: (p: { number: number }): string => `删去措施 ${p.number}`,
  sameAsIssue: "责任和时限同上",
  nothingChanged: "没有改动。",
  parentIs: (p: { seq: string; text: string }): string => `所属问题：${p.seq === "" ? "" : `${p.seq} `}${p.text}`,
  related: "关联的问题或措施",
  noRelated: "（不关联）",
  notWritten: "没有写入，原因见下。",
  publicityHint: "未定时不能生成对外通报",
};

/** Shown beside the heading of the sheet where the display language is not Chinese; empty where the heading is enough. */
export const columnLabel: Readonly<Record<string, string>> = {};

/** Words of closed vocabularies in the display language; a word that is absent is shown as it stands in the sheet. */
export const vocabulary: Readonly<Record<string, string>> = {};

export const notice = {
  title: "通报和报告",
  layout: "版式",
  build: (p: { paper: string }): string => `构建${p.paper}`,
  rebuild: "重新构建",
  behind: "台账在构建之后有变化，下面的正文是变化之前的，请重新构建。",
  builtTo: (p: { sheet: string }): string => `已写到工作表“${p.sheet}”。`,
  counts: (p: { listed: number; counted: number }): string => `列出 ${p.listed} 项，统计 ${p.counted} 项`,
  countsHint: {
    public: "数字统计全部问题，正文只列可公开的问题。",
    internal: "数字统计全部问题，正文也列全部问题，含不公开的。",
  },
  missing: (p: { count: number }): string => `待补 ${p.count} 处`,
  missingHint: "正文中已标为〔待补：…〕，补齐后重新构建。",
  undecided: (p: { count: number }): string => `公开未定 ${p.count} 项`,
  undecidedHint: "未定的问题不能对外发布，请先确定“公开”。",
  stale: (p: { count: number }): string => `待更新 ${p.count} 项`,
  staleHint: "整改情况写好后措施又有变化，请核对文字。",
  notTasks: (p: { count: number }): string => `可能不是整改任务 ${p.count} 处`,
  notTasksHint:
    "这种版式应写整改任务，以下各处印的是公开表述，可能是问题的说法。请填整改目标，或者在工作表“表述”中写短标题（层级为问题或具体问题）；本来就是任务的不必改。",
  unlisted: (p: { count: number }): string => `统计但不列出 ${p.count} 项`,
  remarks: (p: { count: number }): string => `设置待核对 ${p.count} 处`,
  fill: "填写",
  edit: "修改",
  showRow: "在表中查看",
  preview: "预览",
  copy: "复制全文",
  copied: "全文已复制。",
  copyBlocked: "剪贴板被禁用。请在下面的文本框中全选（Ctrl+A）后复制（Ctrl+C）。",
  fullText: "通报全文",
  editedTitle: (p: { sheet: string; count: number }): string => `工作表“${p.sheet}”有 ${p.count} 处手工修改`,
  editedText: "没有写入。重新构建会换掉这些修改；可先把需要的文字改到台账里。",
  editedBuilt: "生成时",
  editedFound: "现在",
  editedRow: (p: { row: number }): string => `第 ${p.row} 行`,
  overwrite: "仍然重新构建",
  keepEdits: "保留手工修改",
  foreign: (p: { sheet: string }): string =>
    `工作簿里已有不是本加载项生成的工作表“${p.sheet}”，没有写入。请把它改名后再构建；下面是通报的预览。`,
  onlyPreview: "下面只是预览，没有写入工作表。",
  previewHint: "点箭头到台账的那一行；在表中选中一行，这里标出它的段落。",
  showRowOf: (p: { seq: string }): string => `在表中查看 ${p.seq}`,
  review: (p: { open: number }): string =>
    p.open === 0 ? "公开前审查：没有待处理的" : `公开前审查：${p.open} 处待处理`,
  proofread: (p: { count: number }): string => (p.count === 0 ? "校核：没有发现" : `校核：${p.count} 处`),
  takeBack: "取回修改稿",
  outputs: "复制和保存",
  notFit: (p: { undecided: number; forbidden: number }): string =>
    `还不能公开：${[
      ...(p.undecided > 0 ? [`公开未定 ${p.undecided} 项`] : []),
      ...(p.forbidden > 0 ? [`审查中禁止公开 ${p.forbidden} 处`] : []),
    ].join("，")}。请先处理，或者只作为草稿输出。`,
  asDraft: "作为草稿输出，不用于公开",
  slotsOfLayout: (p: { blank: number }): string => (p.blank === 0 ? "本版式的要素" : `本版式的要素：${p.blank} 项未填`),
  saveSlots: (p: { count: number }): string => (p.count === 0 ? "保存要素" : `保存要素（${p.count}）`),
  intro: "按台账生成文稿，写到工作表“通报”（报告写到“整改报告”），每段一行。缺少的内容会列出，不会编造。",
  missingKinds: {
    slot: "通报设置",
    setting: "台账设置",
    issueText: "问题表述",
    outcome: "整改情况",
    deadline: "整改时限",
  },
};

export const settings = {
  title: "设置",
  editor: "更新人",
  ledger: "台账设置",
  ledgerHint: "截至日留空即今天。预警、看板、窗格和通报都用同一个截至日。",
  slots: "通报设置",
  slotsHint: "通报中由您撰写的段落。内容里可用 {具体问题数}、{专题会议次数} 等，数字由台账计算。",
  slotsShow: "各段文字",
  slotChoices: "选项",
  slotFixed: "固定用语（留空即用默认）",
  choiceDefault: "（默认）",
  slotTitle: "标题",
  slotContent: "内容",
  addSlot: (p: { item: string }): string => `增加一段“${p.item}”`,
  defaultIs: (p: { value: string }): string => `默认 ${p.value}`,
  formula: "插入公式",
  lastChange: "最近一次写入",
  noChange: "变更记录里还没有内容。",
  lastChangeIs: (p: { time: string; editor: string; fields: number }): string =>
    `${p.time}，${p.editor === "" ? "未写更新人" : p.editor}，${p.fields} 处`,
  about: "关于",
  version: (p: { version: string }): string => `整改台账 ${p.version}`,
  aboutText: "台账都在工作簿里：没有服务器，不需要账号，数据不离开工作簿。没有本加载项的同事也能看到正确的数字。",
};

export const formula = {
  hint: "先在表格中选一个空单元格，再点插入。公式统计整张清单，日期用“截至日”。",
  figure: "统计项",
  figures: {
    完成率: "完成率",
    销号率: "销号率",
    按期完成率: "按期完成率",
    逾期数: "逾期数",
    逾期完成数: "逾期完成数",
    延期数: "延期数",
    临期数: "临期数（7天内到期）",
    整改汇总: "分组汇总表",
    逾期清单: "逾期清单（表）",
    口径说明: "口径说明（一句话）",
  },
  rows: "统计对象",
  issues: "具体问题（问题清单）",
  measures: "措施（措施清单）",
  group: "分组",
  department: "只统计部门",
  allDepartments: "全部部门",
  preview: "公式",
  insert: "插入到选中的单元格",
  copy: "复制公式",
  copied: "公式已复制。",
  inserted: (p: { address: string }): string => `已写入 ${p.address}。`,
  notEmpty: (p: { address: string }): string => `${p.address} 不是空单元格，没有写入。请选一个空单元格。`,
};

/** 预警 as the sheet says it. */
export const light = {
  recheck: (_p: { days: number }): string => "状态待核",
  overdue: (p: { days: number }): string => `已逾期${p.days}天`,
  today: (_p: { days: number }): string => "今日到期",
  soon: (p: { days: number }): string => `还有${p.days}天到期`,
  lagging: (_p: { days: number }): string => "进度滞后",
  closable: (_p: { days: number }): string => "可申请销号",
  longTerm: (_p: { days: number }): string => "长期",
  none: (_p: { days: number }): string => "",
};

/** 预警 as a filter. */
export const lightName = {
  recheck: "状态待核",
  overdue: "已逾期",
  today: "今日到期",
  soon: "临期",
  lagging: "进度滞后",
  closable: "可申请销号",
  longTerm: "长期",
  none: "无预警",
};
