import type { CellContent, PageContent, Rect, SheetContent, WorkbookContent } from "../../../bench/model/content";

/** A small workbook that holds one of everything that a WorkbookContent can say. */

const rect = (row: number, column: number, rowCount: number, columnCount: number): Rect => ({
  row,
  column,
  rowCount,
  columnCount,
});
const text = (row: number, column: number, value: string): CellContent => ({ row, column, value });

export const PLAIN_PAGE: PageContent = {
  orientation: "Portrait",
  paperSize: "A4",
  titleRows: "",
  titleColumns: "",
  printArea: "",
  centerHorizontally: false,
  header: { left: "", center: "", right: "" },
  footer: { left: "", center: "", right: "" },
  margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
};

export function sheetContent(patch: Partial<SheetContent> & Pick<SheetContent, "id" | "name">): SheetContent {
  return {
    visibility: "Visible",
    tabColor: "",
    cells: [],
    merges: [],
    columns: [],
    rows: [],
    frozenRows: 0,
    frozenColumns: 0,
    tables: [],
    validations: [],
    conditionalFormats: [],
    page: PLAIN_PAGE,
    protection: { protected: false, options: {} },
    showGridlines: true,
    customProperties: {},
    selection: "A1",
    ...patch,
  };
}

export function workbookContent(sheets: SheetContent[], patch: Partial<WorkbookContent> = {}): WorkbookContent {
  return {
    sheets,
    names: [],
    activeSheet: 0,
    date1904: false,
    settings: {},
    customXml: [],
    properties: {},
    keptParts: {},
    ...patch,
  };
}

const HEADER = {
  bold: true,
  fontName: "宋体",
  fontSize: 11,
  color: "#FFFFFF",
  fill: "#4472C4",
  horizontal: "Center",
  vertical: "Center",
  wrap: true,
} as const;
const headings = ["编号", "具体问题", "状态", "完成日期", "金额(万元)", "剩余天数"];

const measureRows: readonly (readonly [string, string, string, number | null, number])[] = [
  ["M-001", "会议记录不完整", "已完成", 45717, 1.5],
  ["M-002", "=不是公式", "正在整改", null, 20],
  ["M-003", "00123", "已完成", 45800, 3.25],
];

const ledger = sheetContent({
  id: "sheet1",
  name: "措施清单",
  tabColor: "#4472C4",
  cells: [
    ...headings.map((heading, column): CellContent => ({ row: 0, column, value: heading, style: HEADER })),
    ...measureRows.flatMap(([id, issue, status, done, amount], index): CellContent[] => [
      { row: index + 1, column: 0, value: id, numberFormat: "@" },
      {
        row: index + 1,
        column: 1,
        value: issue,
        numberFormat: "@",
        style: { wrap: true, vertical: "Top", border: { bottom: { style: "thin", color: "#BFBFBF" } } },
      },
      text(index + 1, 2, status),
      { row: index + 1, column: 3, ...(done === null ? {} : { value: done }), numberFormat: "yyyy-mm-dd" },
      { row: index + 1, column: 4, value: amount, numberFormat: "#,##0.00" },
      {
        row: index + 1,
        column: 5,
        value: done === null ? "" : done - 45000,
        formula: '=IF(措施清单[[#This Row],[完成日期]]="","",措施清单[[#This Row],[完成日期]]-45000)',
      },
    ]),
    { row: 4, column: 0, value: "合计" },
    { row: 4, column: 4, value: 4.75, formula: "=SUBTOTAL(109,措施清单[金额(万元)])" },
    {
      row: 1,
      column: 7,
      value: "说明",
      note: "整改办填写\n每两周一次",
      hyperlink: "https://example.org/guide?a=1&b=2",
    },
    { row: 2, column: 7, value: "看板", hyperlink: "#看板!A1" },
    text(6, 0, "合并的标题"),
  ],
  merges: [rect(6, 0, 1, 3)],
  columns: [
    { index: 0, width: 9 },
    { index: 1, width: 40 },
    { index: 3, width: 12, hidden: true, outline: 1 },
    { index: 4, width: 12, hidden: true, outline: 1 },
  ],
  rows: [
    { index: 0, height: 30 },
    { index: 2, height: 45 },
    { index: 7, hidden: true },
  ],
  frozenRows: 1,
  frozenColumns: 2,
  tables: [
    {
      id: "table1",
      name: "措施清单",
      range: rect(0, 0, 5, 6),
      showHeaders: true,
      showTotals: true,
      style: "TableStyleMedium2",
      showBandedRows: true,
      showFilterButton: true,
      columns: [
        { id: 1, name: "编号", totals: "合计" },
        { id: 4, name: "具体问题" },
        { id: 2, name: "状态" },
        { id: 3, name: "完成日期" },
        { id: 5, name: "金额(万元)", totals: "=SUBTOTAL(109,[金额(万元)])" },
        {
          id: 7,
          name: "剩余天数",
          formula: '=IF(措施清单[[#This Row],[完成日期]]="","",措施清单[[#This Row],[完成日期]]-45000)',
        },
      ],
      filters: [{ column: 2, values: ["已完成", ""] }],
    },
  ],
  validations: [
    {
      ranges: [rect(1, 2, 3, 1)],
      type: "list",
      formula1: "未启动,正在整改,基本完成,已完成,已取消",
      allowBlank: true,
      dropDown: true,
      errorAlert: { show: true, style: "Warning", title: "状态", message: "请从列表中选择" },
      prompt: { show: false, title: "", message: "" },
    },
    {
      ranges: [rect(1, 3, 3, 1)],
      type: "date",
      operator: "Between",
      formula1: "43831",
      formula2: "=TODAY()+3650",
      allowBlank: true,
      dropDown: true,
      errorAlert: { show: true, style: "Stop", title: "", message: "" },
      prompt: { show: true, title: "完成日期", message: "如 2025-3-1" },
    },
  ],
  conditionalFormats: [
    {
      id: "cf1",
      ranges: [rect(1, 0, 3, 6)],
      type: "custom",
      formula: '=$C2="已完成"',
      format: { fill: "#E2EFDA", color: "#375623" },
      priority: 1,
      stopIfTrue: true,
    },
    {
      id: "cf2",
      ranges: [rect(1, 4, 3, 1)],
      type: "cellValue",
      operator: "GreaterThan",
      formula: "=10",
      format: { bold: true, color: "#C00000" },
      priority: 2,
      stopIfTrue: false,
    },
    {
      id: "cf3",
      ranges: [rect(1, 1, 3, 1)],
      type: "containsText",
      operator: "Contains",
      text: "会议",
      formula: '=NOT(ISERROR(SEARCH("会议",B2)))',
      format: { italic: true },
      priority: 3,
      stopIfTrue: false,
    },
  ],
  page: {
    ...PLAIN_PAGE,
    orientation: "Landscape",
    fitToWidth: 1,
    fitToHeight: 0,
    titleRows: "$1:$1",
    printArea: "A1:F5",
    centerHorizontally: true,
    header: { left: "", center: "整改台账", right: "" },
    footer: { left: "&D", center: "第 &P 页，共 &N 页", right: "" },
  },
  customProperties: { role: "measures" },
  selection: "B2:C3",
});

const board = sheetContent({
  id: "sheet2",
  name: "看板",
  cells: [
    text(0, 0, "完成"),
    { row: 0, column: 1, value: 2, formula: '=COUNTIFS(措施清单[状态],"已完成")' },
    text(1, 0, "率"),
    { row: 1, column: 1, value: 0.6666666666666666, formula: "=B1/COUNTA(措施清单[编号])", numberFormat: "0.0%" },
    text(2, 0, "加总"),
    {
      row: 2,
      column: 1,
      value: 23.25,
      formula: '=SUMPRODUCT((措施清单[状态]<>"正在整改")*1,措施清单[金额(万元)])+18.5',
    },
    text(3, 0, "文字"),
    { row: 3, column: 1, value: "M-001、M-002、M-003", formula: '=TEXTJOIN("、",TRUE,措施清单[编号])' },
    text(4, 0, "错误"),
    { row: 4, column: 1, value: { error: "#N/A" }, formula: '=MATCH("没有",措施清单[编号],0)' },
    { row: 5, column: 1, value: { error: "#DIV/0!" } },
    { row: 6, column: 1, value: true },
    {
      row: 7,
      column: 1,
      value: 0.6667,
      formula: "=ZG.完成率(措施清单[[#All],[编号]:[金额(万元)]],截至日)",
      numberFormat: "0.0%",
    },
    { row: 8, column: 1, value: "#N/A" },
    { row: 0, column: 3, value: "已完成", formula: "=UNIQUE(措施清单[状态])", spill: { rowCount: 2, columnCount: 1 } },
    { row: 0, column: 5, value: 1 },
    { row: 1, column: 5, value: 2 },
    { row: 2, column: 5, value: 3 },
    { row: 0, column: 6, value: 2, formula: "=F1:F3*2", spill: { rowCount: 3, columnCount: 1 } },
    { row: 9, column: 1, value: 45717.604166666664, numberFormat: "yyyy-mm-dd hh:mm" },
    { row: 10, column: 1, value: " 前后空格 " },
    { row: 11, column: 1, value: 'a<b & "c"\n第二行' },
  ],
  protection: {
    protected: true,
    options: {
      allowAutoFilter: true,
      allowFormatColumns: true,
      allowEditObjects: false,
      allowEditScenarios: false,
      selectionMode: "Normal",
    },
  },
  showGridlines: false,
});

const settingsSheet = sheetContent({
  id: "sheet7",
  name: "台账 设置",
  visibility: "Hidden",
  cells: [text(0, 0, "截至日"), { row: 0, column: 1, value: 45730, numberFormat: 'yyyy"年"m"月"d"日"' }],
});

export const sampleContent: WorkbookContent = workbookContent([ledger, board, settingsSheet], {
  names: [
    { name: "截至日", scope: "", formula: "='台账 设置'!$B$1", visible: true, comment: "空白表示今天" },
    { name: "临期天数", scope: "", formula: "=7", visible: true, comment: "" },
    { name: "本表", scope: "sheet2", formula: "=看板!$A$1:$B$5", visible: false, comment: "" },
  ],
  activeSheet: 1,
  settings: { "ledger.updatedBy": "张三", "ledger.filter": { departments: ["人事科"] } },
  customXml: ['<ledger xmlns="urn:example:ledger"><round>1</round></ledger>'],
  properties: { 密级: "内部", 份数: 3, 定稿: false },
});
