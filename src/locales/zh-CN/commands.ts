/** 功能区命令执行之后，窗格里告诉用户的话。 */

export const labels = {
  createLedger: "新建台账",
  importLedger: "导入现有台账",
  openPane: "打开录入",
  showBoard: "统计看板",
  insertFormula: "插入公式",
  openCheckUp: "体检",
  buildNotice: "构建通报",
};

export const created = (p: { sheets: readonly string[] }): string =>
  `已新建台账：${p.sheets.join("、")}。请先在“台账设置”填写单位和反馈日期。`;

/** 同名的工作表、表或名称已存在：什么也没有改动。 */
export const exists = (p: {
  sheets: readonly string[];
  tables: readonly string[];
  names: readonly string[];
}): string => {
  const parts = [
    ...(p.sheets.length > 0 ? [`工作表 ${p.sheets.join("、")}`] : []),
    ...(p.tables.length > 0 ? [`表 ${p.tables.join("、")}`] : []),
    ...(p.names.length > 0 ? [`名称 ${p.names.join("、")}`] : []),
  ];
  return `没有新建台账：工作簿里已有${parts.join("；")}。原有内容没有改动。`;
};
export const existsTip: string = "请在新的空白工作簿中新建，或先给原有的工作表、表、名称改名。";

export const noLedger: string = "这个工作簿里没有台账。";
export const noLedgerTip: string = "请先点“新建台账”，或打开已有台账的工作簿。";

export const noBoard: string = "这个工作簿里没有“看板”工作表。";
export const noBoardTip: string = "看板随“新建台账”一起建立；如果被删除，可从空白台账中复制这张工作表。";

export const foreignNotice = (p: { sheet: string }): string =>
  `没有写入通报：工作表“${p.sheet}”不是由加载项建立的，没有改动它。`;
export const foreignNoticeTip: string = "请把那张工作表改名，再构建通报。通报全文已在窗格的“出件”中。";

export const noticeBuilt = (p: { sheet: string; missing: number; undecided: number }): string => {
  const open = [
    ...(p.undecided === 0 ? [] : [`有${p.undecided}项公开未定，不能对外发布`]),
    ...(p.missing === 0 ? [] : [`有${p.missing}处待补`]),
  ];
  return open.length === 0
    ? `文稿已写入工作表“${p.sheet}”。`
    : `${p.undecided === 0 ? "文稿" : "草稿"}已写入工作表“${p.sheet}”，${open.join("，")}，见“出件”。`;
};
export const noticeEdited = (p: { sheet: string; edits: number }): string =>
  `工作表“${p.sheet}”构建之后有${p.edits}处手工修改，没有覆盖。请在“出件”中核对后决定。`;

export const failed = (p: { label: string; message: string }): string => `“${p.label}”没有完成：${p.message}`;
