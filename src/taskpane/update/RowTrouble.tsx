import { shownText } from "../../ledger/cell";
import { cellKind, columnOf } from "../../ledger/cellKind";
import type { Refusal } from "../../ledger/change";
import type { RowSource } from "../../ledger/model";
import { words } from "../../locales";
import { conflictsOf, keepMine, withoutEdit, type RowEdits } from "../edits/cellEdits";
import { ConflictChoice } from "../fields/ConflictChoice";
import { labelOf } from "../fields/labels";
import { Note } from "../shell/Note";

export interface RowTroubleProps {
  readonly row: RowSource;
  readonly edits: RowEdits;
  readonly refusals: readonly Refusal[];
  readonly date1904: boolean;
  readonly onEdits: (change: (edits: RowEdits) => RowEdits) => void;
}

/** Why a row was not written: other people's changes with the choice between both values, and what else is wrong. */
export const RowTrouble = ({ row, edits, refusals, date1904, onEdits }: RowTroubleProps) => {
  const conflicts = conflictsOf(edits, row.cells);
  // A conflict says it with both values and the choice; only what cannot be chosen here stays a sentence
  const sentences = refusals.filter(({ reason }) => reason.kind !== "changedMeanwhile");
  return (
    <>
      {conflicts.map((conflict) => {
        const column = columnOf(row.table, conflict.column);
        return (
          <ConflictChoice
            key={conflict.column}
            conflict={conflict}
            heading={column === undefined ? conflict.column : labelOf(column)}
            show={(value) => shownText(value, cellKind(row.table, conflict.column, row.cells), date1904)}
            onKeepMine={() => onEdits((now) => keepMine(now, conflict.column, conflict.found))}
            onTakeTheirs={() => onEdits((now) => withoutEdit(now, conflict.column))}
          />
        );
      })}
      {sentences.length > 0 && (
        <Note intent="error">
          {sentences.map((refusal) => (
            <div key={`${refusal.column}/${refusal.reason.kind}`}>
              {refusal.column === "" ? "" : `${refusal.column}：`}
              {words().ledger.describeReason(refusal.reason)}
            </div>
          ))}
        </Note>
      )}
    </>
  );
};
