import type { Adoption } from "../../../src/adopt/adoption";
import type { Ledger, RawTable } from "../../../src/ledger/model";
import { readLedger } from "../../../src/ledger/readLedger";
import { ledgerTables, type TableKey } from "../../../src/ledger/schema";
import type { CellValue } from "../../../src/ledger/model";

/** The ledger that an import writes: 编号 counted, the user's own columns behind ours. */
export const writtenLedger = (adoption: Adoption): Ledger => {
  type Row = {
    readonly fields: Readonly<Record<string, CellValue>>;
    readonly extra: Readonly<Record<string, CellValue>>;
  };
  const table = (key: TableKey, extra: readonly string[], rows: readonly Row[]): RawTable => {
    const { columns } = ledgerTables[key];
    return {
      key,
      headings: [...columns.map(({ heading }) => heading), ...extra],
      firstRow: 3,
      rows: rows.map(({ fields, extra: own }) => [
        ...columns.map((column) => fields[column.key] ?? ""),
        ...extra.map((heading) => own[heading] ?? ""),
      ]),
    };
  };
  const { issues, settings, extraColumns } = adoption;
  return readLedger(
    [
      table(
        "issues",
        extraColumns.issues,
        issues.map(({ fields, extra }, at) => ({ fields: { ...fields, id: `W-${at}` }, extra })),
      ),
      table(
        "measures",
        extraColumns.measures,
        issues.flatMap(({ measures }, at) =>
          measures.map(({ fields, extra }, m) => ({
            fields: { ...fields, id: `C-${at}-${m}`, issueId: `W-${at}` },
            extra,
          })),
        ),
      ),
      table(
        "settings",
        [],
        Object.entries(settings).map(([item, content]) => ({ fields: { item, content }, extra: {} })),
      ),
    ],
    { today: { year: 2022, month: 9, day: 30 } },
  );
};
