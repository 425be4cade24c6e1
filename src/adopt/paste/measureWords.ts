/** How firmly or often: 进一步完善, 每季度组织. */
const firmly =
  "(?:进一步|持续|及时|全面|认真|严格|深入|切实|扎实|定期|不定期|集中|统一|逐步|逐一|逐项|加快|尽快|立即|抓紧|大力|主动|每[年月周天日]|每个?季度|每半年)";

/** Verbs only: 学习笔记照抄, 检查记录雷同 and 落实部署迟缓 say what is wrong. */
const acts =
  `制定 制订 修订 修改 修编 拟定 出台 印发 完善 健全 建立 开展 组织 召开 举办 督促 督导 加强 强化 规范 明确 梳理 清理 清退 追缴 收缴 退缴
  排查 核查 核实 核对 约谈 问责 补齐 补办 补签 补录 补充 优化 细化 压实 设立 成立 聘请 指定 配备 严肃 加大 提高 提升 推行 邀请 编制 盘活 整治 引进
  增设 封存 拆除 修缮 严格执行 严格落实 认真落实 抓好落实`
    .split(/\s+/)
    .join("|");

const beginsWithAct = new RegExp(`^${firmly}*(?:${acts})(?![的不未])`);

/** What is wrong is said so: 制度执行不严, 开展培训次数偏少. */
const lacks =
  /不(?!断|仅|同|定期|少于|低于|得)|未|没有|缺|薄弱|滞后|流于形式|走过场|[偏较过]少|[偏较过]慢|[偏较过]低|差距|迟缓|打折扣|照抄|雷同|随意|漏洞|空转|虚化|违规|问题(?:突出|较多|依然)|[弱差][。；;]?$/;

/** What is to be done, and not what is wrong: 修订采购办法, 每季度组织抽查. */
export const beginsAsMeasure = (text: string): boolean => {
  const [first = ""] = text.trim().split(/[。；;]/);
  return beginsWithAct.test(first) && !lacks.test(first);
};

/** Nearly all of a list begin so. */
export const areMeasures = (texts: readonly string[]): boolean =>
  texts.length > 1 && texts.filter(beginsAsMeasure).length >= texts.length * 0.8;
