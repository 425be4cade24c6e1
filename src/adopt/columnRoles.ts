import { isBlank } from "../ledger/cell";
import { issueColumns, measureColumns } from "../ledger/schema";
import type { MappedColumn, SheetMapping } from "./adoption";
import { normalHeading, type Field } from "./headings";
import type { ItemRows } from "./itemRows";

/** Where the values of a column go: to the item, to its measures, or to both (the item's value holds for its measures). */
export interface ColumnRoles {
  /** The column that an item takes the field from. */
  readonly ofIssue: ReadonlyMap<Field, MappedColumn>;
  /** The column that a measure takes the field from; the same one, where there is only one. */
  readonly ofMeasure: ReadonlyMap<Field, MappedColumn>;
  /** Its cells differ within an item: each row has its own. */
  readonly isPerRow: (column: MappedColumn) => boolean;
  /** Columns that our tables have no place for, with the heading they get. */
  readonly own: readonly { readonly column: MappedColumn; readonly heading: string }[];
}

/** Fields that neither of our tables has. */
const withoutPlace: ReadonlySet<Field> = new Set<Field>([
  "id",
  "issueId",
  "unit",
  "cause",
  "effect",
  "rules",
  "money",
  "account",
  "urge",
  "spread",
]);

/** Optional columns that the add-in knows by these headings. */
const optional: ReadonlyMap<Field, string> = new Map<Field, string>([
  ["cause", "原因分析"],
  ["spread", "举一反三"],
]);

const knownByHeading: ReadonlyMap<string, string> = new Map(
  [
    ["完成标准", "完成标准"],
    ["整改完成标准", "完成标准"],
    ["问题金额", "问题金额"],
    ["整改金额", "整改金额"],
    ["问题整改金额", "整改金额"],
  ].map(([heading = "", ours = ""]) => [normalHeading(heading), ours]),
);

const ourHeadings: ReadonlySet<string> = new Set(
  [...issueColumns, ...measureColumns].map(({ heading }) => normalHeading(heading)),
);

/** Line breaks and the mark of a required column are no part of a heading. */
const tidy = (heading: string): string =>
  heading
    .replace(/\s*[\r\n]+\s*/g, "")
    .replace(/\s*[*＊]+$/, "")
    .trim();

/**
 * The heading of a column of the user's own: its own words; with the captions above it where another column has the same; with a number
 * where even these do not tell it apart. Never a heading of ours: two columns of one heading would be one too many.
 */
const ownHeadings = (
  columns: readonly MappedColumn[],
): readonly { readonly column: MappedColumn; readonly heading: string }[] => {
  const plain = ({ path, field }: MappedColumn): string => {
    const words = tidy(path.at(-1) ?? "");
    return (field === null ? undefined : optional.get(field)) ?? knownByHeading.get(normalHeading(words)) ?? words;
  };
  const uses = new Map<string, number>();
  for (const column of columns) uses.set(plain(column), (uses.get(plain(column)) ?? 0) + 1);
  const taken = new Set<string>();
  return columns.map((column) => {
    const short = plain(column);
    const full = column.path.map(tidy).join(" / ");
    const isOurs = (words: string): boolean => ourHeadings.has(normalHeading(words));
    const base =
      short === ""
        ? `第${column.index + 1}列`
        : (uses.get(short) ?? 0) > 1 || isOurs(short)
          ? isOurs(full)
            ? `${full}（原表）`
            : full
          : short;
    let heading = base;
    for (let n = 2; taken.has(heading); n += 1) heading = `${base}（${n}）`;
    taken.add(heading);
    return { column, heading };
  });
};

const alwaysPerRow: ReadonlySet<Field> = new Set<Field>(["status", "completedOn"]);

/** What the rows of the items show about their columns. */
export const columnRoles = (mapping: SheetMapping, items: readonly ItemRows[]): ColumnRoles => {
  const first = mapping.block.firstColumn;
  const differs = new Set<number>();
  const filled = new Set<number>();
  for (const { rows } of items) {
    const [top, ...others] = rows;
    for (const row of others)
      row.cells.forEach((cell, at) => {
        if (isBlank(cell)) return;
        filled.add(at);
        if (cell !== top?.cells[at]) differs.add(at);
      });
  }
  const dueByRow = mapping.columns.some(
    ({ field, index, level }) =>
      (field === "deadlineText" || field === "due") && level === undefined && differs.has(index - first),
  );
  const isPerRow = ({ index, field, level }: MappedColumn): boolean => {
    const isOfEach = field !== null && alwaysPerRow.has(field);
    if (level !== undefined) return level === "measure" && (isOfEach ? filled : differs).has(index - first);
    // an extension is the one of the deadline beside it
    if (dueByRow && (field === "extendedTo" || field === "extensionApproval")) return true;
    return (isOfEach ? filled : differs).has(index - first);
  };

  const ofIssue = new Map<Field, MappedColumn>();
  const ofMeasure = new Map<Field, MappedColumn>();
  const own: MappedColumn[] = [];
  for (const column of mapping.columns) {
    const { field, level } = column;
    if (field === null || withoutPlace.has(field)) own.push(column);
    else {
      if (level !== "measure") ofIssue.set(field, column);
      if (level !== "issue") ofMeasure.set(field, column);
    }
  }
  const progressShown = ofIssue.get("progress");
  const current = ofIssue.get("currentProgress");
  if (progressShown && current && !isPerRow(current)) {
    // an item has one column for its progress
    ofIssue.delete("currentProgress");
    own.push(current);
  }
  const updated = ofIssue.get("updatedAt");
  if (updated && !isPerRow(updated)) own.push(updated);
  own.sort((a, b) => a.index - b.index);
  return { ofIssue, ofMeasure, isPerRow, own: ownHeadings(own) };
};
