import { isBlank } from "../../ledger/cell";
import { measuresByIssue } from "../../ledger/groupBy";
import type { CellValue, Issue, Ledger, RowSource } from "../../ledger/model";
import { inSeqOrder } from "../../ledger/order";
import { ledgerTables, type ColumnSchema } from "../../ledger/schema";
import type { SheetPage } from "./sheetPage";
import { fitRows } from "./textFit";

const fontSize = 10;
const widthOf = (column: ColumnSchema | undefined): number => ((column?.width ?? 14) * 7 + 5) * 0.75;
const formatOf = (kind: ColumnSchema["kind"] | undefined): string =>
  kind === "date" ? "yyyy-mm-dd" : kind === "timestamp" ? "yyyy-mm-dd hh:mm" : "General";

const pageOf = (key: "issues" | "measures", sources: readonly RowSource[]): SheetPage => {
  const extra = new Set<string>();
  for (const source of sources) for (const heading of Object.keys(source.extra)) extra.add(heading);
  const known = ledgerTables[key].columns.filter(
    (column) => column.rare !== true || sources.some(({ cells }) => !isBlank(cells[column.key])),
  );
  const headings = [...known.map(({ heading }) => heading), ...extra];
  const body = sources.map(({ cells, extra: own }): CellValue[] => [
    ...known.map((column) => cells[column.key] ?? ""),
    ...[...extra].map((heading) => own[heading] ?? ""),
  ]);
  const cells = [headings, ...body];
  const columnWidths = headings.map((_, at) => widthOf(known[at]));
  return {
    cells,
    formats: cells.map((row) => row.map((cell, at) => (typeof cell === "string" ? "@" : formatOf(known[at]?.kind)))),
    merges: [],
    columnWidths,
    rowHeights: fitRows({ cells, merges: [], columnWidths }, fontSize, 1),
    titleRowCount: 0,
    headingRowCount: 1,
    bodyRowCount: body.length,
    sectionRows: [],
    sumRows: [],
    continuedRows: [],
    fromTop: true,
    centredColumns: known.flatMap((column, at) => (column.kind === "text" || column.kind === "choice" ? [at] : [])),
    fontSize,
    pageBreaks: null,
    uncertain: [],
    unanswered: [],
  };
};

/** 问题清单 and 措施清单 as values, in the order of 序号, with the user's own columns; nothing else of the workbook. */
export const ledgerPages = (
  ledger: Ledger,
  include: (issue: Issue) => boolean,
): readonly { readonly name: string; readonly page: SheetPage }[] => {
  const issues = inSeqOrder(ledger.issues.filter(include));
  const measuresOf = measuresByIssue(ledger.measures);
  // each once, also where two issues have one 编号
  const measures = [...new Set(issues.flatMap(measuresOf))];
  return [
    {
      name: ledgerTables.issues.name,
      page: pageOf(
        "issues",
        issues.map(({ source }) => source),
      ),
    },
    {
      name: ledgerTables.measures.name,
      page: pageOf(
        "measures",
        measures.map(({ source }) => source),
      ),
    },
  ];
};
