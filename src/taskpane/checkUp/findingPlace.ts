import type { Finding } from "../../ledger/checkUp/checkUp";
import { textOf } from "../../ledger/cell";
import type { Ledger, RowSource } from "../../ledger/model";
import { ledgerTables, type TableKey } from "../../ledger/schema";
import { shortened } from "../../ledger/shortened";
import { words } from "../../locales";
import type { FormKind } from "../edits/keptInput";

/** The rows that findings are in, by table and row of the sheet. */
export type RowLookup = (finding: Finding) => RowSource | undefined;

export const rowLookup = (ledger: Ledger): RowLookup => {
  const byTable = new Map<TableKey, ReadonlyMap<number, RowSource>>();
  const rowsOf = (table: TableKey): ReadonlyMap<number, RowSource> => {
    const known = byTable.get(table) ?? new Map(ledger.rows[table].map((source) => [source.row, source]));
    byTable.set(table, known);
    return known;
  };
  return ({ table, row }) => rowsOf(table).get(row);
};

/** 问题清单 第5行 责任领导 */
export const placeOf = ({ table, row, column }: Finding): string =>
  [ledgerTables[table].name, row === 0 ? "" : words().checkUp.page.row({ row }), column]
    .filter((part) => part !== "")
    .join(" ");

const longestSubject = 40;

/** 序号 and the first words of the row, so that people know it without looking it up; "" where there is nothing to show. */
export const subjectOf = (source: RowSource | undefined): string => {
  const cell = (key: string): string => textOf(source?.cells[key]).replace(/\s+/g, " ");
  const text = ["text", "problem", "content", "name", "item"].map(cell).find((each) => each !== "") ?? "";
  return shortened(`${cell("seq")} ${text}`.trim(), longestSubject);
};

const forms: Partial<Readonly<Record<TableKey, FormKind>>> = {
  issues: "editIssue",
  measures: "editMeasure",
  events: "editEvent",
};

/** Where a finding is mended besides its cell: in the form of its row, or on the page 设置. */
export type Remedy =
  | { readonly kind: "form"; readonly form: FormKind; readonly rowId: string }
  | { readonly kind: "setting"; readonly item: string };

/** null where there is none: rows of other tables, whole tables, and rows whose 编号 does not tell which one is meant. */
export const remedyOf = (finding: Finding, source: RowSource | undefined, isDoubled: boolean): Remedy | null => {
  if (source === undefined || isDoubled) return null;
  const form = forms[finding.table];
  if (form !== undefined) return { kind: "form", form, rowId: finding.handle };
  const item = textOf(source.cells.item);
  return (finding.table === "settings" || finding.table === "slots") && item !== "" ? { kind: "setting", item } : null;
};
