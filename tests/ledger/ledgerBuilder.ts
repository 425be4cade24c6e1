import { dateToSerial, type CalendarDate } from "../../src/ledger/calendarDate";
import type { Fields } from "../../src/ledger/change";
import type { CountedRow } from "../../src/ledger/figureTypes";
import type { CellValue, Ledger, RawTable } from "../../src/ledger/model";
import { readLedger } from "../../src/ledger/readLedger";
import { ledgerTables, type TableKey } from "../../src/ledger/schema";

export const day = (year: number, month: number, date: number): CalendarDate => ({ year, month, day: date });
export const serial = (year: number, month: number, date: number): number => dateToSerial(day(year, month, date));

/** A table of ours with all its headings; rows by column key, the first on row 2. */
export const tableOf = (key: TableKey, rows: readonly Fields[]): RawTable => {
  const { columns } = ledgerTables[key];
  return {
    key,
    headings: columns.map(({ heading }) => heading),
    firstRow: 2,
    rows: rows.map((row) => columns.map((column): CellValue => row[column.key] ?? "")),
  };
};

type Rows = Partial<Readonly<Record<TableKey, readonly Fields[]>>>;

export const tablesOf = (rows: Rows): readonly RawTable[] =>
  (Object.keys(ledgerTables) as TableKey[]).map((key) => tableOf(key, rows[key] ?? []));

export const ledgerOf = (rows: Rows, date1904 = false): Ledger =>
  readLedger(tablesOf(rows), { today: day(2022, 9, 30), date1904 });

/** No row in any table, to be written to. */
export const noRows = (): Record<TableKey, Fields[]> => ({
  issues: [],
  measures: [],
  events: [],
  rules: [],
  snapshots: [],
  settings: [],
  slots: [],
  wordings: [],
  allowances: [],
  changes: [],
  imports: [],
});

/** A row as the figures count it, without a day or a flag of its own. */
export const countedRow = (status: CountedRow["status"], more: Partial<CountedRow> = {}): CountedRow => ({
  status,
  longTerm: false,
  closed: false,
  closedOn: null,
  completedOn: null,
  due: null,
  extendedTo: null,
  ...more,
});

export const issueRow = (more: Fields = {}): Fields => ({
  id: "W-000001",
  seq: "1",
  aspect: "落实重大决策部署方面",
  problemSeq: "1",
  problem: "数据共享推进不快",
  text: "部门间数据目录更新不及时",
  type: "限期整改",
  leader: "张三",
  leadDept: "业务科",
  persons: "李四",
  deadlineText: "2022年9月底",
  due: serial(2022, 9, 30),
  status: "正在整改",
  publicity: "社会公开",
  ...more,
});

export const measureRow = (more: Fields = {}): Fields => ({
  id: "C-000001",
  issueId: "W-000001",
  seq: "1",
  text: "每月核对一次目录",
  leader: "张三",
  leadDept: "业务科",
  persons: "李四",
  deadlineText: "2022年9月底",
  due: serial(2022, 9, 30),
  status: "正在整改",
  ...more,
});
