import type { Fields } from "../../src/ledger/change";
import type { CellValue, Ledger, RawTable } from "../../src/ledger/model";
import { readLedger } from "../../src/ledger/readLedger";
import { ledgerTables, type TableKey } from "../../src/ledger/schema";

/** The tables as a sheet would hold them, read as the add-in reads them. */
export const ledgerOf = (rows: Readonly<Partial<Record<TableKey, readonly Fields[]>>>): Ledger => {
  const tables = Object.values(ledgerTables).map(({ key, columns }): RawTable => {
    const body = rows[key] ?? [];
    return {
      key,
      headings: columns.map(({ heading }) => heading),
      firstRow: 2,
      rows: body.map((row) => columns.map((column): CellValue => row[column.key] ?? "")),
    };
  });
  return readLedger(tables, { today: { year: 2026, month: 11, day: 20 } });
};

/** Slots without seq and title: 项目 → 内容. */
export const slots = (contents: Readonly<Record<string, string>>): Fields[] =>
  Object.entries(contents).map(([item, content]) => ({ item, seq: "", title: "", content }));

export const section = (item: string, seq: number, title: string, content: string): Fields => ({
  item,
  seq: String(seq),
  title,
  content,
});

export const settings = (contents: Readonly<Record<string, CellValue>>): Fields[] =>
  Object.entries(contents).map(([item, content]) => ({ item, content }));
