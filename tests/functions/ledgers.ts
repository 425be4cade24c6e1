import { dateToSerial, parseDate } from "../../src/ledger/calendarDate";
import type { CellValue } from "../../src/ledger/model";
import { ledgerTables } from "../../src/ledger/schema";

/** Excel serial of a day like 2022-9-30, as Excel hands dates to a function. */
export const day = (text: string): number => {
  const date = parseDate(text);
  if (!date) throw new Error(`no day: ${text}`);
  return dateToSerial(date);
};

export type Row = Readonly<Record<string, CellValue>>;

const asRange =
  (table: "issues" | "measures") =>
  (...rows: Row[]): CellValue[][] => {
    const columns = ledgerTables[table].columns;
    return [
      columns.map((column) => column.heading),
      ...rows.map((row, at) => {
        const unknown = Object.keys(row).find((key) => !columns.some((column) => column.key === key));
        if (unknown !== undefined) throw new Error(`no column ${unknown}`);
        return columns.map(
          (column) =>
            row[column.key] ?? (column.key === "id" ? `X${at + 1}` : column.key === "text" ? `事项${at + 1}` : ""),
        );
      }),
    ];
  };

/** 问题清单[#All]: rows by column key of schema.ts; 编号 and text are filled in. */
export const issueTable = asRange("issues");
/** 措施清单[#All] */
export const measureTable = asRange("measures");

/** n rows with this status. */
export const times = <T>(n: number, row: T): T[] => Array.from({ length: n }, () => row);
