import type { Fields } from "../../src/ledger/change";
import type { TableKey } from "../../src/ledger/schema";
import { disciplineAspect } from "./disciplineAspect";
import { eventRows, ruleRows } from "./eventsAndRules";
import { followUpAspect } from "./followUpAspect";
import { organisationAspect } from "./organisationAspect";
import { policyAspect } from "./policyAspect";
import { rowsOf, serial } from "./sampleRows";
import { settingRows, slotRows, wordingRows } from "./settingsAndSlots";

const { issues, measures } = rowsOf([policyAspect, disciplineAspect, organisationAspect, followUpAspect]);

const idOfSeq = (seq: string): string => {
  const row = [...issues, ...measures].find((candidate) => candidate.seq === seq);
  if (row === undefined) throw new Error(`the sample has no row ${seq}`);
  return String(row.id);
};

/** 第10期 as it stood on 2026-11-06. Nothing was completed since, so the rows of today serve. */
const snapshotOf = (row: Fields, progress: Fields[string]): Fields => ({
  period: "第10期",
  asOf: serial("2026-11-06"),
  id: row.id ?? "",
  status: row.status ?? "",
  closure: row.closure ?? "",
  due: row.extendedTo === "" ? (row.due ?? "") : (row.extendedTo ?? ""),
  completedOn: row.completedOn ?? "",
  progress,
});

/**
 * A fictional ledger: 4 方面, 9 问题, 18 具体问题 (13 done), 58 措施 (43 done), 截至日 2026-11-20. Cells by column key of
 * `src/ledger/schema.ts`; formula columns are absent, dates are Excel serials, a blank cell is "". Unit, people and figures are invented.
 */
export const sampleLedger: Readonly<Record<TableKey, readonly Fields[]>> = {
  issues,
  measures,
  events: eventRows(idOfSeq),
  rules: ruleRows(idOfSeq),
  settings: settingRows,
  slots: slotRows,
  snapshots: [
    ...issues.map((row) => snapshotOf(row, row.outcome ?? "")),
    ...measures.map((row) => snapshotOf(row, row.progress ?? "")),
  ],
  wordings: wordingRows,
  allowances: [],
  changes: [],
  imports: [],
};
