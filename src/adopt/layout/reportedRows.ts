import { isBlank, textOf } from "../../ledger/cell";
import { groupBy } from "../../ledger/groupBy";
import type { CellValue, Issue } from "../../ledger/model";
import { issueColumns } from "../../ledger/schema";
import type { AdoptedIssue, SheetMapping } from "../adoption";
import { adoptSheet } from "../adoptSheet";
import type { ForeignSheet } from "../foreignSheet";
import { isStroke } from "../foreignWords";
import type { LearntRow } from "./learnGroups";

/**
 * An item without measures that has several rows: each department reports in its own. The ledger has what they say together; as long as it says that
 * still, the rows come back as they stood.
 */
export interface ReportedRows {
  /** Cells by column of the page. */
  readonly rows: readonly (readonly CellValue[])[];
  /** What the import makes of them. */
  readonly issue: Pick<AdoptedIssue, "fields" | "extra">;
}

/** Columns that say nothing of these rows, or are written from the ledger in any case. */
const apart: ReadonlySet<string> = new Set([
  ...["id", "seq", "aspect", "problemSeq", "problem", "text"],
  ...["nextReview", "publicity", "publicText", "publicOutcome", "measureProgress", "light"],
]);
const compared = issueColumns.flatMap(({ key }) => (apart.has(key) ? [] : [key]));

/** By the text of an item, where no other has the same. */
export const reportedRows = (
  sheet: ForeignSheet,
  mapping: SheetMapping,
  rows: readonly LearntRow[],
  measureAt: number,
  pageColumn: number,
): ReadonlyMap<string, ReportedRows> => {
  const items = [...groupBy(rows, ({ groups }) => groups.item).values()];
  const says = (cell: CellValue | undefined): boolean => !isBlank(cell) && !isStroke(textOf(cell));
  const isReported = (own: readonly LearntRow[]): boolean =>
    own.length > 1 && (measureAt < 0 || own.every(({ cells }) => !says(cells[measureAt])));
  if (!items.some(isReported)) return new Map();
  const { issues } = adoptSheet(sheet, mapping);
  const texts = groupBy(items, ([first]) => first?.itemText ?? "");
  return new Map(
    items.flatMap((own, at): (readonly [string, ReportedRows])[] => {
      const [text, issue] = [own[0]?.itemText ?? "", issues[at]];
      if (!isReported(own) || issue === undefined || texts.get(text)?.length !== 1) return [];
      const cells = own.map((row) => (sheet.cells[row.at] ?? []).slice(pageColumn, mapping.block.lastColumn + 1));
      return [[text, { rows: cells, issue }]];
    }),
  );
};

/** The ledger says of the item what its rows said. */
export const saysAsReported = ({ issue }: ReportedRows, { source }: Issue): boolean =>
  compared.every((key) => textOf(issue.fields[key]) === textOf(source.cells[key])) &&
  Object.entries(issue.extra).every(([heading, value]) => textOf(value) === textOf(source.extra[heading]));
