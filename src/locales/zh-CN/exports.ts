import { shortened } from "../../ledger/shortened";

/** 导出：新工作表、独立文件、固化为数值。 */

/** 打印表自己的词 */
export const form = {
  title: ({ unit, round }: { readonly unit: string; readonly round: string }): string => `${unit}${round}整改台账`,
  asOf: ({ day }: { readonly day: string }): string => `截至${day}`,
  footer: "第 &P 页，共 &N 页",
  /** 合并单元格跨页时，下一页上的写法 */
  continued: ({ text }: { readonly text: string }): string => `${text}（续）`,
  above: "（见上页）",
};

/** 新工作表的名称；同名时后面加（2） */
export const sheets = {
  layout: "整改台账（原格式）",
  share: "（原格式）",
  form: "（已填）",
  print: "整改台账（打印）",
  values: "（数值）",
};

export const files = {
  layout: "整改台账（原格式）",
  form: "上级表样（已填）",
  print: "整改台账（打印）",
  ledger: "整改台账",
};

export const page = {
  title: "导出",
  intro: "写入新的工作表，或存成单独的文件；原有的工作表不会改动。",
  layout: "导出原格式",
  layoutHint: "按导入时那张表的表头、合并、列宽和时限写法，写出现在的台账。",
  layoutOf: ({ sheets }: { readonly sheets: readonly string[] }): string => `原表：${sheets.join("、")}`,
  noLayout: "本工作簿没有保留导入记录，不能导出原格式。用“导入现有台账”导入过的台账才有。",
  form: "填入上级表样",
  formFile: "填入文件里的表样…",
  formHint: "选一张只有表头的表样，或者存有表样的 .xlsx 文件；表样本身不改动，填好的是新的工作表。",
  sheet: "表样所在工作表",
  chooseSheet: "请选择",
  noSheets: "本工作簿没有台账以外的工作表。表样在文件里时，选那个 .xlsx 文件。",
  print: "打印表",
  printHint: "A4横向，措施逐条、问题合并；长文字接排到下一行。",
  file: "导出为独立文件",
  fileHint: "只含所选内容，不带变更记录、期次快照、设置、批注和作者信息。没有公式，也没有到台账的链接。",
  content: "内容",
  contents: { ledger: "台账（问题清单、措施清单）", layout: "原格式", print: "打印表" },
  withUnpublic: "包括“不公开”的问题",
  withPhones: "保留姓名、部门旁的电话号码",
  chooseColumns: "选择列…",
  usualColumns: "恢复默认的列",
  columns: ({ chosen, all }: { readonly chosen: number; readonly all: number }): string =>
    `带出的列（${chosen}/${all}）`,
  internalColumn: ({ heading }: { readonly heading: string }): string => `${heading}（内部）`,
  columnsHint: "备注、依据、佐证材料、联系电话、公开情况等内部用的列默认不带出。",
  values: "固化为数值",
  valuesHint: "复制一张工作表，把其中 ZG 函数的结果变成数值，便于发给没有加载项的人。",
  valuesSheet: "含有 ZG 函数的工作表",
};

export const outcomes = {
  written: ({ sheet, items }: { readonly sheet: string; readonly items: number }): string =>
    `已写入新工作表“${sheet}”，共${items}个问题。`,
  uncertain: ({ cells }: { readonly cells: readonly string[] }): string =>
    `合计行的${cells.join("、")}不知是怎样算出的，保留了原数，请核对。`,
  replaced: ({ texts }: { readonly texts: readonly string[] }): string =>
    `表样中原有的${texts.length}行内容已由台账各项替换：“${shortened(texts[0] ?? "", 20)}”${texts.length > 1 ? "等" : ""}。表样本身没有改动。`,
  columnsLeft: ({ headings }: { readonly headings: readonly string[] }): string =>
    `这些列在台账中没有对应内容，留空：${headings.join("、")}。`,
  unanswered: ({ heading, items }: { readonly heading: string; readonly items: readonly string[] }): string =>
    `“${heading}”有${items.length}个问题留空，台账中没有填写，或者写法没有读懂：${items.slice(0, 10).join("、")}${items.length > 10 ? "等" : ""}。`,
  noLedger: "本工作簿没有台账。",
  sheetGone: ({ sheet }: { readonly sheet: string }): string => `找不到工作表“${sheet}”，可能已改名或删除。`,
  notAForm: ({ sheet }: { readonly sheet: string }): string =>
    `在“${sheet}”中没有认出台账的表头（至少要有两个认识的列名）。`,
  renamed: ({ sheet }: { readonly sheet: string }): string => `原表现在叫“${sheet}”，按它的格式写出。`,
  fromKept: ({ sheet }: { readonly sheet: string }): string =>
    `原表“${sheet}”已不在本工作簿：表头、列序、列宽和合并按导入时的记录写出；标题、截至行、表下的说明和个别单元格原来的写法没有保留，请核对补充。`,
  plainForm:
    "这里的 Excel 没有接受文件中的工作表（可能有图表或批注）：表头、合并和列宽照样写出，字体和底色没有带过来。",
  unreadable: ({ file }: { readonly file: string }): string =>
    `打不开“${file}”：不是 .xlsx 文件，或者设有密码。请用 Excel 另存为不带密码的 .xlsx 再选。`,
  fileTooLarge: ({ file, megabytes }: { readonly file: string; readonly megabytes: number }): string =>
    `“${file}”超过${megabytes}MB。请只把表样那张表另存为一个文件再选。`,
  noFormInFile: ({ file }: { readonly file: string }): string =>
    `在“${file}”的工作表中没有认出台账的表头（至少要有两个认识的列名）。没有写入任何内容。`,
  noColumns: "一列也没有选，没有生成文件。",
  leftOut: ({ headings }: { readonly headings: readonly string[] }): string => `没有带出的列：${headings.join("、")}。`,
  noFunctions: ({ sheet }: { readonly sheet: string }): string => `“${sheet}”中没有 ZG 函数，没有复制。`,
  valuesWritten: ({ sheet, cells }: { readonly sheet: string; readonly cells: number }): string =>
    `已写入新工作表“${sheet}”，${cells}个公式变成了数值。`,
  notCalculated: ({ sheet }: { readonly sheet: string }): string => `“${sheet}”中的 ZG 函数还没有算完，请稍后再试。`,
  saved: ({ name }: { readonly name: string }): string => `已保存：${name}`,
  downloading: ({ name }: { readonly name: string }): string =>
    `已交给浏览器下载：${name}。没有出现文件时，说明这里不允许下载，请改用写入工作表的导出。`,
  notSaved: "没有保存：已取消。",
  blocked: "这里不允许保存文件。可以改用打印表或导出原格式写入工作表，再用 Excel 的“移动或复制工作表”另存。",
  libraryFailed: "写文件的组件没有加载成功，请检查网络后重试。",
};
