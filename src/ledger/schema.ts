/**
 * The tables of a ledger: one entry per table, one per column, in the order they stand in the sheet. Everything that creates, reads or
 * writes a ledger goes by this file; headings are data, code addresses columns by `key`.
 */

export type TableKey =
  | "issues"
  | "measures"
  | "events"
  | "rules"
  | "snapshots"
  | "settings"
  | "slots"
  | "wordings"
  | "allowances"
  | "changes"
  | "imports";

/**
 * text: kept as typed (`@`). longText: text that wraps. number: a number. date: a day (Excel serial, yyyy-mm-dd). timestamp: a moment
 * (Excel serial with time of day). choice: one of `choices`, blank allowed. formula: a native formula, never written from a value.
 */
export type ColumnKind = "text" | "longText" | "number" | "date" | "timestamp" | "choice" | "formula";

export interface ColumnSchema {
  readonly key: string;
  readonly heading: string;
  readonly kind: ColumnKind;
  readonly choices?: readonly string[];
  /** Width in characters of the default font. */
  readonly width: number;
  /** Number format (en-US) of its cells where it is not that of `kind`: a column of the user's own keeps the one it had. */
  readonly format?: string;
  /** Rarely used: stands in a collapsed column group. */
  readonly rare?: boolean;
}

/** What tells a row of a table from the others. */
export interface RowName {
  /** Columns, by key, whose cells do so together. */
  readonly columns: readonly string[];
  /** The one of them that is pointed to where two rows have the same name. */
  readonly shown: string;
}

export interface TableSchema {
  readonly key: TableKey;
  /** Name of the table object and of its sheet. */
  readonly name: string;
  readonly columns: readonly ColumnSchema[];
  /** Made by 新建台账 at once (true) or when first needed, with a grey tab (false). */
  readonly initial: boolean;
  /** null: its rows are records, and no change is about one of them. */
  readonly rowName: RowName | null;
}

export const issueStatuses = ["未启动", "正在整改", "基本完成", "已完成", "已移交", "已取消"] as const;
export const measureStatuses = ["未启动", "正在整改", "基本完成", "已完成", "已取消"] as const;
export const closureStates = ["未申请", "已申请", "已销号", "退回"] as const;
export const rectificationTypes = ["立行立改", "限期整改", "长期坚持"] as const;
export const publicities = ["未定", "社会公开", "仅党内", "不公开"] as const;
export const yesNo = ["是", "否"] as const;
/** 已撤回 keeps its row: who let something stand, and that it was taken back. */
export const allowanceStates = ["放行", "已撤回"] as const;
export const measureOrigins = ["方案确定", "追加"] as const;
export const ruleKinds = ["新建", "修订", "废止"] as const;
export const eventKinds = [
  "进展",
  "催办",
  "申请销号",
  "同意销号",
  "退回",
  "申请延期",
  "同意延期",
  "追加措施",
  "拆分",
  "并入",
  "移交",
  "取消",
  "复查",
  "重新打开",
  "会议",
  "约谈",
  "问责",
] as const;

export type IssueStatus = (typeof issueStatuses)[number];
export type MeasureStatus = (typeof measureStatuses)[number];
export type ClosureState = (typeof closureStates)[number];
export type RectificationType = (typeof rectificationTypes)[number];
export type Publicity = (typeof publicities)[number];
export type AllowanceState = (typeof allowanceStates)[number];
export type EventKind = (typeof eventKinds)[number];
export type RuleKind = (typeof ruleKinds)[number];

const column = (
  key: string,
  heading: string,
  kind: ColumnKind,
  width: number,
  more: Partial<Pick<ColumnSchema, "choices" | "rare">> = {},
): ColumnSchema => ({ key, heading, kind, width, ...more });

const rare = { rare: true } as const;

export const issueColumns = [
  column("id", "编号", "text", 13),
  column("seq", "序号", "text", 7),
  column("feedbackSource", "来源", "text", 12, rare),
  column("aspect", "方面", "longText", 20),
  column("problemSeq", "问题序号", "text", 10),
  column("problem", "问题", "longText", 26),
  column("text", "具体问题", "longText", 36),
  column("type", "整改类型", "choice", 11, { choices: rectificationTypes }),
  column("longTerm", "长期坚持", "choice", 10, { choices: yesNo }),
  column("goal", "整改目标", "longText", 26, rare),
  column("leader", "责任领导", "text", 11),
  column("leadDept", "牵头部门", "text", 14),
  column("coDepts", "配合部门", "text", 14, rare),
  column("persons", "责任人", "text", 11),
  column("deadlineText", "整改时限", "text", 16),
  column("due", "时限日期", "date", 12),
  column("extendedTo", "延期至", "date", 12, rare),
  column("extensionApproval", "延期批准", "text", 16, rare),
  column("status", "状态", "choice", 10, { choices: issueStatuses }),
  column("completedOn", "完成日期", "date", 12),
  column("outcome", "整改情况", "longText", 40),
  column("evidence", "佐证材料", "longText", 24),
  column("gap", "未完成原因及下一步", "longText", 26),
  column("closure", "销号情况", "choice", 10, { choices: closureStates }),
  column("closedOn", "销号日期", "date", 12),
  column("nextReview", "下次复查日", "date", 12, rare),
  column("publicity", "公开", "choice", 10, { choices: publicities }),
  column("publicText", "问题公开表述", "longText", 26, rare),
  column("publicOutcome", "整改情况公开表述", "longText", 30, rare),
  column("note", "备注", "longText", 18),
  column("measureProgress", "措施进度", "formula", 9),
  column("light", "预警", "formula", 14),
] as const;

export const measureColumns = [
  column("id", "编号", "text", 13),
  column("issueId", "问题编号", "text", 13),
  column("seq", "序号", "text", 7),
  column("issueText", "具体问题", "formula", 30),
  column("text", "整改措施", "longText", 40),
  column("origin", "措施来源", "choice", 10, { choices: measureOrigins, rare: true }),
  column("sharedWith", "同一措施", "text", 11, rare),
  column("leader", "责任领导", "text", 11),
  column("leadDept", "牵头部门", "text", 14),
  column("coDepts", "配合部门", "text", 14, rare),
  column("persons", "责任人", "text", 11),
  column("deadlineText", "完成时限", "text", 16),
  column("due", "时限日期", "date", 12),
  column("extendedTo", "延期至", "date", 12, rare),
  column("extensionApproval", "延期批准", "text", 16, rare),
  column("status", "状态", "choice", 10, { choices: measureStatuses }),
  column("completedOn", "完成日期", "date", 12),
  column("currentProgress", "本期进展", "longText", 34),
  column("progress", "进展情况", "longText", 40),
  column("evidence", "佐证材料", "longText", 24),
  column("gap", "未完成原因及下一步", "longText", 26),
  column("updatedAt", "更新时间", "timestamp", 16),
  column("updatedBy", "更新人", "text", 10),
  column("light", "预警", "formula", 14),
] as const;

export const eventColumns = [
  column("id", "编号", "text", 13),
  column("relatedId", "关联编号", "text", 13),
  column("date", "日期", "date", 12),
  column("period", "期次", "text", 9),
  column("kind", "类别", "choice", 11, { choices: eventKinds }),
  column("content", "内容", "longText", 44),
  column("party", "单位或人", "text", 16),
  column("basis", "依据", "text", 20),
  column("people", "人数", "number", 8),
  column("money", "金额（万元）", "number", 12),
] as const;

export const ruleColumns = [
  column("id", "编号", "text", 13),
  column("name", "制度名称", "longText", 40),
  column("kind", "类别", "choice", 9, { choices: ruleKinds }),
  column("docNo", "文号", "text", 20),
  column("issuedOn", "印发日期", "date", 12),
  column("issueIds", "问题编号", "text", 22),
] as const;

export const snapshotColumns = [
  column("period", "期次", "text", 9),
  column("asOf", "截至日", "date", 12),
  column("id", "编号", "text", 13),
  column("status", "状态", "text", 10),
  column("closure", "销号情况", "text", 10),
  column("due", "有效时限", "date", 12),
  column("completedOn", "完成日期", "date", 12),
  column("progress", "进展", "longText", 44),
] as const;

export const settingColumns = [
  column("item", "项目", "text", 18),
  column("content", "内容", "text", 34),
  column("hint", "说明", "longText", 56),
] as const;

export const slotColumns = [
  column("item", "项目", "text", 18),
  column("seq", "序号", "text", 7),
  column("title", "标题", "longText", 26),
  column("content", "内容", "longText", 60),
  column("hint", "说明", "longText", 44),
] as const;

export const wordingColumns = [
  column("level", "层级", "text", 8),
  column("original", "原文", "longText", 44),
  column("shortTitle", "短标题", "longText", 26),
  column("publicText", "公开表述", "longText", 44),
] as const;

/** What may stand in a public paper though the review before publishing finds it. 所在: 编号 of the issue, or the part of the paper. */
export const allowanceColumns = [
  column("rule", "规则", "text", 16),
  column("text", "内容", "longText", 30),
  column("place", "所在", "text", 22),
  column("state", "状态", "choice", 9, { choices: allowanceStates }),
  column("reason", "理由", "longText", 40),
  column("time", "时间", "timestamp", 18),
  column("editor", "更新人", "text", 10),
] as const;

export const changeColumns = [
  column("time", "时间", "timestamp", 18),
  column("editor", "更新人", "text", 10),
  column("id", "编号", "text", 13),
  column("field", "字段", "text", 16),
  column("before", "原值", "longText", 40),
  column("after", "新值", "longText", 40),
] as const;

/** How an imported sheet was read: one row per column of it, in its order; rows and columns are those of the sheet, 1-based. */
export const importColumns = [
  column("importedAt", "导入时间", "timestamp", 16),
  column("sheet", "工作表", "text", 16),
  column("column", "列", "number", 6),
  column("path", "标题", "longText", 24),
  column("field", "字段", "text", 14),
  column("certainty", "依据", "longText", 18),
  column("level", "层级", "text", 7),
  column("samples", "示例", "longText", 36),
  column("firstHeadingRow", "标题首行", "number", 9),
  column("lastHeadingRow", "标题末行", "number", 9),
  column("lastRow", "末行", "number", 7),
  column("firstColumn", "首列", "number", 7),
  column("lastColumn", "末列", "number", 7),
  column("originRow", "区域首行", "number", 9),
  column("originColumn", "区域首列", "number", 9),
  column("width", "列宽", "number", 8),
  column("merged", "纵向合并", "text", 9),
  column("numberFormat", "数字格式", "text", 16),
] as const;

const table = (
  key: TableKey,
  name: string,
  columns: readonly ColumnSchema[],
  initial: boolean,
  rowName: RowName | null,
): TableSchema => ({ key, name, columns, initial, rowName });

const byId: RowName = { columns: ["id"], shown: "id" };

/** All tables, in the order of their sheets. 看板 and 通报 are sheets without such a table. */
export const ledgerTables: Readonly<Record<TableKey, TableSchema>> = {
  issues: table("issues", "问题清单", issueColumns, true, byId),
  measures: table("measures", "措施清单", measureColumns, true, byId),
  events: table("events", "办理记录", eventColumns, true, byId),
  rules: table("rules", "制度清单", ruleColumns, true, byId),
  settings: table("settings", "台账设置", settingColumns, true, { columns: ["item"], shown: "item" }),
  slots: table("slots", "通报设置", slotColumns, true, { columns: ["item", "seq"], shown: "item" }),
  snapshots: table("snapshots", "期次快照", snapshotColumns, false, null),
  wordings: table("wordings", "表述", wordingColumns, false, { columns: ["level", "original"], shown: "original" }),
  allowances: table("allowances", "审查放行", allowanceColumns, false, {
    columns: ["rule", "place", "text"],
    shown: "text",
  }),
  changes: table("changes", "变更记录", changeColumns, false, null),
  imports: table("imports", "导入对照", importColumns, false, null),
};
