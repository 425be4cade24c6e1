/** 与工作簿打交道时用户看到的话：Excel 的错误、写入前的阻碍、新建与构建的结果。 */

export interface ErrorWords {
  readonly message: string;
  readonly tip: string;
}

/** 按 Excel 的错误代码；每条说清发生了什么、该怎么办。 */
export const hostErrors = {
  InvalidOperationInCellEditMode: {
    message: "有单元格正在编辑，Excel 暂不接受操作。",
    tip: "请先按回车或 Esc 结束编辑，再试一次。",
  },
  AccessDenied: {
    message: "工作表或工作簿受保护，或以只读方式打开，无法写入。",
    tip: "请在“审阅”中撤销工作表保护，或另存一份可编辑的文件后再试。",
  },
  RequestPayloadSizeLimitExceeded: {
    message: "一次写入的内容超过了 Excel 允许的大小。",
    tip: "请分几次保存，每次少改一些。",
  },
  ResponsePayloadSizeLimitExceeded: {
    message: "台账内容过大，Excel 一次传不完。",
    tip: "请在桌面版 Excel 中打开，或把已结束的批次另存归档。",
  },
  RangeExceedsLimit: { message: "读写的区域超过了 Excel 允许的大小。", tip: "请检查表格是否被拖到了很远的行或列。" },
  OperationCellsExceedLimit: {
    message: "一次操作的单元格超过了 Excel 允许的数目。",
    tip: "请检查表格是否被拖到了很远的行或列。",
  },
  ItemNotFound: { message: "刚才还在的表、工作表或列现在找不到了。", tip: "可能有人删除或改名。请重新读取后再试。" },
  InvalidReference: { message: "要写的位置已不存在。", tip: "可能有人删除了行列。请重新读取后再试。" },
  ItemAlreadyExists: { message: "工作簿里已有同名的工作表、表或名称。", tip: "请先改名，再试一次。" },
  FilteredRangeConflict: { message: "表格正在筛选，写入会落到错误的行。", tip: "请先清除筛选，再试一次。" },
  MergedRangeConflict: { message: "表格范围内有合并单元格。", tip: "请取消合并单元格，再试一次。" },
  NonBlankCellOffSheet: { message: "插入会把有内容的单元格挤出工作表。", tip: "请清理工作表末尾的内容，再试一次。" },
  InsertDeleteConflict: {
    message: "插入或删除与另一张表或数组公式冲突。",
    tip: "请把表格下方和旁边的内容移开，再试一次。",
  },
  InvalidSelection: {
    message: "当前选中的不是这个工作簿里的单元格。",
    tip: "请回到本工作簿，单击任一单元格后再试。",
  },
  InactiveWorkbook: { message: "另一个工作簿正在前台。", tip: "请切换到本工作簿后再试。" },
  ApiNotFound: { message: "这个版本的 Excel 缺少加载项需要的功能。", tip: "请使用 Excel 2021 或更新的版本。" },
  ApiNotAvailable: { message: "这个版本的 Excel 缺少加载项需要的功能。", tip: "请使用 Excel 2021 或更新的版本。" },
  NotImplemented: { message: "这个版本的 Excel 尚未实现所需的功能。", tip: "请使用 Excel 2021 或更新的版本。" },
  UnsupportedOperation: { message: "Excel 在当前状态下不支持这项操作。", tip: "请关闭其他对话框或共享方式后再试。" },
  UndoNotSupported: { message: "这项操作不能并入 Excel 的撤销。", tip: "请用加载项里的“撤销上一步”。" },
  HostRestartNeeded: { message: "加载项已更新，需要重新启动。", tip: "请保存并重新打开工作簿。" },
  InvalidArgument: {
    message: "Excel 不接受这次操作的内容。",
    tip: "请重新读取后再试；若重复出现，请把诊断信息交给维护人员。",
  },
  GeneralException: {
    message: "Excel 内部出错，没有说明原因。",
    tip: "请重新读取并核对；若重复出现，请重新打开工作簿。",
  },
} satisfies Readonly<Record<string, ErrorWords>>;

export const unknownError: ErrorWords = {
  message: "操作没有完成，原因不明。",
  tip: "请重新读取并核对；若重复出现，请重新打开工作簿。",
};

export const noAnswerToRead: ErrorWords = {
  message: "Excel 长时间没有回应，没有读到台账。",
  tip: "请按回车或 Esc 结束单元格编辑，稍后重新读取。",
};

/** 写入没有回音时不重试：内容可能已经写进去了。 */
export const noAnswerToWrite: ErrorWords = {
  message: "Excel 长时间没有回应，这次改动可能已写入，也可能没有。",
  tip: "请按回车或 Esc 结束单元格编辑，重新读取并核对，核对前不要重复保存。",
};

export const waitingHint: string = "Excel 还没有回应。如果有单元格正在编辑，请按回车或 Esc 结束编辑。";
export const waitingLong: string = "Excel 已有 15 秒没有回应，请稍候；不要重复保存。";

export const obstacle = {
  filtered: (p: { table: string }) => `“${p.table}”正在筛选，写入会落到错误的行。请先清除筛选。`,
  protected: (p: { table: string }) => `“${p.table}”所在的工作表受保护。请在“审阅”中撤销保护。`,
  columnMissing: (p: { table: string; column: string }) =>
    `“${p.table}”缺少“${p.column}”列。请恢复这个列标题（列的位置不限）。`,
  columnDoubled: (p: { table: string; column: string }) => `“${p.table}”有两个“${p.column}”列。请改名或删去一个。`,
  tableMissing: (p: { table: string }) => `找不到表“${p.table}”。请恢复这张表，或在新的工作簿里新建台账。`,
  tableCopied: (p: { table: string; copies: readonly string[] }) =>
    `“${p.table}”还有副本：${p.copies.join("、")}。请删去副本的工作表，或把其中的表改用别的标题，以免写错。`,
  totalsRow: (p: { table: string }) => `“${p.table}”显示了汇总行，新行会盖住它。请在“表设计”中取消汇总行。`,
  occupiedBelow: (p: { table: string; address: string }) =>
    `“${p.table}”下方的 ${p.address} 有内容，新行会盖住它。请移开这些内容。`,
};

export const writtenElsewhere = (p: { id: string }) =>
  `写入时另一位用户改动了表格，编号 ${p.id} 没有写到位，请重新读取并核对。`;

/** 单元格放不下的文字：导入前就说明，一字不截。 */
export const textTooLong = (p: {
  cells: readonly { sheet?: string; row: number; heading: string; length: number }[];
  longest: number;
}): ErrorWords => ({
  message: `有${p.cells.length}处文字超过 Excel 单元格的上限（${p.longest}字），没有导入：${p.cells
    .slice(0, 5)
    .map(
      ({ sheet, row, heading, length }) =>
        `${sheet === undefined ? "" : `“${sheet}”`}第${row}行“${heading}”${length}字`,
    )
    .join("，")}${p.cells.length > 5 ? "等" : ""}。`,
  tip: "请在原表中把这些文字分成几行或移到附件，再导入。",
});

export const importObstacle = {
  message: (p: { obstacles: readonly string[] }) => `已有的空台账现在不能写入：${p.obstacles.join("")}`,
  tip: "请按提示处理后再导入。",
};

export const sheetsLeft = (p: { sheets: readonly string[] }) =>
  `已新建的工作表没有收回，请手工删除：${p.sheets.join("、")}。`;
