import { completionRate, dueSoonCount, overdueCount, overdueList } from "../../src/functions/functions";
import type { CellValue } from "../../src/ledger/model";
import type { CalcSheet } from "../support/libreoffice";

/** A table as its formulas' cells were calculated by LibreOffice, and as a reference to it hands its rows to a function. */
export interface CalculatedTable {
  readonly name: "问题清单" | "措施清单";
  readonly range: readonly (readonly CellValue[])[];
  readonly calculated: CalcSheet | undefined;
}

export interface LightCounts {
  readonly overdue: number;
  readonly soon: number;
  /** 逾期天数 of the overdue rows, the longest first. */
  readonly days: readonly number[];
}

/** The sheet from its heading row on; the line of secrecy stands above it. */
const tableOf = ({ calculated }: CalculatedTable): { headings: readonly string[]; rows: readonly string[][] } => {
  const values = calculated?.values ?? [];
  const at = values.findIndex((row) => row.includes("预警"));
  return { headings: values[at] ?? [], rows: values.slice(at + 1) };
};

/** What the column 预警 says, as LibreOffice calculated it. */
export const countLights = (table: CalculatedTable): LightCounts => {
  const { headings, rows } = tableOf(table);
  const column = headings.indexOf("预警");
  const lights = rows.map((row) => row[column] ?? "");
  const days = lights.flatMap((light) => {
    const match = /^已逾期(\d+)天$/.exec(light);
    return match ? [Number(match[1])] : [];
  });
  return {
    overdue: days.length,
    soon: lights.filter((light) => light === "今日到期" || /^还有\d+天到期$/.test(light)).length,
    days: days.sort((a, b) => b - a),
  };
};

/** The same by the functions. */
export const countByFunctions = ({ range }: CalculatedTable, asOf: number, soonDays: number): LightCounts => {
  const cells = range.map((row) => [...row]);
  const [, ...listed] = overdueList(cells, asOf, "编号");
  return {
    overdue: overdueCount(cells, asOf),
    soon: dueSoonCount(cells, asOf, soonDays),
    days: listed.map((row) => Number(row[1])),
  };
};

/** 措施进度 of each issue that has one, as LibreOffice calculated it, and by 完成率 over the issue's measures. */
export const progressOfIssues = (
  issues: CalculatedTable,
  measures: CalculatedTable,
  asOf: number,
): readonly { readonly id: string; readonly shown: number; readonly rate: number }[] => {
  const { headings, rows } = tableOf(issues);
  const [id, progress] = [headings.indexOf("编号"), headings.indexOf("措施进度")];
  const cells = measures.range.map((row) => [...row]);
  return rows.flatMap((row) => {
    const [, done, counted] = /^(\d+)\/(\d+)$/.exec(row[progress] ?? "") ?? [];
    if (done === undefined || counted === undefined) return [];
    const rate = completionRate(cells, asOf, `问题编号=${row[id] ?? ""}`);
    return [{ id: row[id] ?? "", shown: Number(done) / Number(counted), rate }];
  });
};
