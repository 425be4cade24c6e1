import { textOf } from "../../ledger/cell";
import { groupBy } from "../../ledger/groupBy";
import type { CellValue, Issue, Measure } from "../../ledger/model";
import { issueColumns, measureColumns } from "../../ledger/schema";
import type { AdoptedIssue, SheetMapping } from "../adoption";
import { adoptSheet } from "../adoptSheet";
import type { ForeignSheet } from "../foreignSheet";
import { says } from "../heads";
import { isList } from "../numberPrefix";
import { bareText } from "./cellMeaning";
import type { LearntRow } from "./learnGroups";

/**
 * An item that has several rows but no measure in each: each department reports in its own, on no measure or on a list of them in one cell. The ledger
 * has what they say together; as long as it says that still, the rows come back as they stood.
 */
export interface ReportedRows {
  /** Cells by column of the page. */
  readonly rows: readonly (readonly CellValue[])[];
  /** What the import makes of them. */
  readonly issue: Pick<AdoptedIssue, "fields" | "extra" | "measures">;
  /** The list of measures as it names the rows; "": there is none. */
  readonly measureText: string;
}

/** Columns that say nothing of these rows, or are written from the ledger in any case. */
const apart: ReadonlySet<string> = new Set([
  ...["id", "seq", "aspect", "problemSeq", "problem", "text"],
  ...["nextReview", "publicity", "publicText", "publicOutcome", "measureProgress", "light"],
]);
const compared = issueColumns.flatMap(({ key }) => (apart.has(key) ? [] : [key]));
/** What the ledger gives a measure beside what the rows say of it. */
const ofLedger: ReadonlySet<string> = new Set(["id", "issueId", "issueText", "seq", "updatedAt", "updatedBy", "light"]);
const comparedOfMeasures = measureColumns.flatMap(({ key, kind }) =>
  kind === "formula" || ofLedger.has(key) ? [] : [key],
);

/** By the text of an item, where no other has the same. */
export const reportedRows = (
  sheet: ForeignSheet,
  mapping: SheetMapping,
  rows: readonly LearntRow[],
  measureAt: number,
  pageColumn: number,
): ReadonlyMap<string, ReportedRows> => {
  const items = [...groupBy(rows, ({ groups }) => groups.item).values()];
  const isReported = (own: readonly LearntRow[]): boolean =>
    own.length > 1 &&
    own.every(({ cells }, at) =>
      at === 0 ? !says(cells[measureAt]) || isList(textOf(cells[measureAt])) : !says(cells[measureAt]),
    );
  if (!items.some(isReported)) return new Map();
  const { issues } = adoptSheet(sheet, mapping);
  const texts = groupBy(items, ([first]) => first?.itemText ?? "");
  return new Map(
    items.flatMap((own, at): (readonly [string, ReportedRows])[] => {
      const [text, issue] = [own[0]?.itemText ?? "", issues[at]];
      if (!isReported(own) || issue === undefined || texts.get(text)?.length !== 1) return [];
      const cells = own.map((row) => (sheet.cells[row.at] ?? []).slice(pageColumn, mapping.block.lastColumn + 1));
      return [[text, { rows: cells, issue, measureText: bareText(textOf(own[0]?.cells[measureAt])) }]];
    }),
  );
};

type Said = Pick<AdoptedIssue, "fields" | "extra">;

const isSaid = ({ fields, extra }: Said, { source }: Issue | Measure, keys: readonly string[]): boolean =>
  keys.every((key) => textOf(fields[key]) === textOf(source.cells[key])) &&
  Object.entries(extra).every(([heading, value]) => textOf(value) === textOf(source.extra[heading]));

/** The ledger says of the item what its rows said. */
export const saysAsReported = ({ issue: told }: ReportedRows, issue: Issue, measures: readonly Measure[]): boolean =>
  measures.length === told.measures.length &&
  isSaid(told, issue, compared) &&
  told.measures.every((measure, at) => {
    const own = measures[at];
    return own !== undefined && isSaid(measure, own, comparedOfMeasures);
  });
