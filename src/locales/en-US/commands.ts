import type * as reference from "../zh-CN/commands";

export const labels: Readonly<Record<keyof typeof reference.labels, string>> = {
  createLedger: "New ledger",
  importLedger: "Import a ledger",
  openPane: "Open entry",
  showBoard: "Board",
  insertFormula: "Insert formula",
  openCheckUp: "Check-up",
  buildNotice: "Build notice",
};

export const created: typeof reference.created = (p) =>
  `A new ledger was created: ${p.sheets.join(", ")}. Fill in 单位 and 反馈日期 on 台账设置 first.`;

export const exists: typeof reference.exists = (p) => {
  const parts = [
    ...(p.sheets.length > 0 ? [`the sheets ${p.sheets.join(", ")}`] : []),
    ...(p.tables.length > 0 ? [`the tables ${p.tables.join(", ")}`] : []),
    ...(p.names.length > 0 ? [`the names ${p.names.join(", ")}`] : []),
  ];
  return `No ledger was created: the workbook already has ${parts.join("; ")}. Nothing was changed.`;
};
export const existsTip: typeof reference.existsTip =
  "Create it in a new blank workbook, or rename those sheets, tables or names first.";

export const noLedger: typeof reference.noLedger = "This workbook has no ledger.";
export const noLedgerTip: typeof reference.noLedgerTip = "Choose “New ledger”, or open a workbook that has one.";

export const noBoard: typeof reference.noBoard = "This workbook has no sheet 看板.";
export const noBoardTip: typeof reference.noBoardTip =
  "It is created with the ledger; if it was deleted, copy the sheet from a blank ledger.";

export const foreignNotice: typeof reference.foreignNotice = (p) =>
  `The notice was not written: the sheet “${p.sheet}” was not made by the add-in and was left alone.`;
export const foreignNoticeTip: typeof reference.foreignNoticeTip =
  "Rename that sheet and build again. The whole text is on the page “Papers” of the pane.";

export const noticeBuilt: typeof reference.noticeBuilt = (p) => {
  const open = [
    ...(p.undecided === 0 ? [] : [`${p.undecided} undecided items must not be published`]),
    ...(p.missing === 0 ? [] : [`${p.missing} places are to be filled`]),
  ];
  const paper = p.undecided === 0 ? "The paper" : "A draft";
  return open.length === 0
    ? `The paper was written to the sheet “${p.sheet}”.`
    : `${paper} was written to the sheet “${p.sheet}”; ${open.join(", ")}, see “Papers”.`;
};
export const noticeEdited: typeof reference.noticeEdited = (p) =>
  `The sheet ${p.sheet} was edited by hand in ${p.edits} places since it was built; nothing was overwritten. Decide on the page “Papers”.`;

export const failed: typeof reference.failed = (p) => `“${p.label}” was not completed: ${p.message}`;
