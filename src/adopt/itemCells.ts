import { isBlank } from "../ledger/cell";
import type { MappedColumn } from "./adoption";
import type { ColumnRoles } from "./columnRoles";
import { isDeadlineField, takenTogether } from "./deadlineFields";
import type { Field } from "./headings";
import type { ItemRows } from "./itemRows";
import { isAmount, reachesItems, type MergedTop, type MergedTops } from "./mergedTops";
import { ofEachRow } from "./rowFields";
import type { SourceCell } from "./sheetReader";

/** Gives the cell of a field, null where the sheet has no such column or it is blank. */
export type CellGetter = (field: Field) => SourceCell | null;

/** Never taken from above where each row has its own. */
const ownInEachRow: ReadonlySet<Field> = new Set<Field>(ofEachRow);

/** The cells of one item by field and row, blanks below a merged cell filled from it. */
export class ItemCells {
  private readonly owns = new Map<number, readonly (SourceCell | null)[]>();
  private readonly columns = new Map<number, readonly (SourceCell | null)[]>();
  private readonly filled = new Map<number, readonly (SourceCell | null)[]>();

  constructor(
    private readonly item: ItemRows,
    private readonly roles: ColumnRoles,
    private readonly firstColumn: number,
    private readonly tops: MergedTops,
  ) {}

  private isPerRow(column: MappedColumn): boolean {
    return this.roles.isPerRow(column);
  }

  /** What stands in the rows themselves. */
  own(column: MappedColumn): readonly (SourceCell | null)[] {
    const found = this.owns.get(column.index);
    if (found) return found;
    const cells = this.item.rows.map(({ at, cells: values }): SourceCell | null => {
      const value = values[column.index - this.firstColumn] ?? "";
      return isBlank(value) ? null : { value, at, column };
    });
    this.owns.set(column.index, cells);
    return cells;
  }

  private topOf(column: MappedColumn, row: number): MergedTop | undefined {
    return this.tops(column.index, this.rowAt(row) ?? -1);
  }

  /** The merged cell that covers a row in a column, unless it is blank. */
  private over(column: MappedColumn, row: number): SourceCell | null {
    const top = this.topOf(column, row);
    return top === undefined || isBlank(top.value) ? null : { value: top.value, at: top.at, column };
  }

  /** The same, and what a merged cell says that reaches over several items: it holds for each of them. */
  written(column: MappedColumn): readonly (SourceCell | null)[] {
    const found = this.columns.get(column.index);
    if (found) return found;
    const own = this.own(column);
    const first = this.rowAt(0) ?? 0;
    const below = this.tops(column.index, (this.rowAt(this.item.rows.length - 1) ?? 0) + 1);
    const cells = !reachesItems(column)
      ? own
      : own.map((cell, row): SourceCell | null => {
          const over = cell === null ? this.over(column, row) : null;
          return over !== null && (over.at < first || over.at === below?.at) ? over : cell;
        });
    this.columns.set(column.index, cells);
    return cells;
  }

  /**
   * The same, and in rows that a merged cell covers what it says for them, whichever item it begins in: for columns of the user's own, where no
   * rule of ours tells what a blank cell takes from above.
   */
  reached(column: MappedColumn): readonly (SourceCell | null)[] {
    return this.own(column).map((cell, row): SourceCell | null => {
      if (cell !== null) return cell;
      const over = this.over(column, row);
      return over === null || isAmount(column, over.value) ? null : over;
    });
  }

  /** Row of `ForeignSheet.cells` of a row of the item. */
  rowAt(row: number): number | undefined {
    return this.item.rows[row]?.at;
  }

  /** The one cell that says it for the whole item: the first that is not blank. */
  whole(column: MappedColumn): SourceCell | null {
    return this.written(column).find((cell) => cell !== null) ?? null;
  }

  /** Fields whose cells differ from row to row are the rows' own, the others the item's. */
  isOfRows(field: Field): boolean {
    const column = this.roles.ofIssue.get(field);
    return column !== undefined && column === this.roles.ofMeasure.get(field) && this.isPerRow(column);
  }

  readonly ofItem: CellGetter = (field) => {
    const column = this.roles.ofIssue.get(field);
    return column === undefined || this.isOfRows(field) ? null : this.whole(column);
  };

  /** What holds for the item as a whole; where it is a single row, also what that row says. */
  readonly ofWhole: CellGetter = (field) =>
    this.ofItem(field) ?? (this.item.rows.length === 1 && !this.hasOwnColumn(field) ? this.ofRow(0)(field) : null);

  /** Item and measure each have a column of the field. */
  private hasOwnColumn(field: Field): boolean {
    const column = this.roles.ofIssue.get(field);
    return column !== undefined && column !== this.roles.ofMeasure.get(field);
  }

  /** Cells by row, blanks filled from the row above; of fields that belong together only where the row has none of them. */
  private filledDown(column: MappedColumn, field: Field): readonly (SourceCell | null)[] {
    const found = this.filled.get(column.index);
    if (found) return found;
    const written = this.written(column);
    const group = (isDeadlineField(field) ? takenTogether(field) : [field]).flatMap((each) => {
      const other = this.roles.ofMeasure.get(each);
      return other === undefined ? [] : [this.own(other)];
    });
    let above: SourceCell | null = null;
    const cells = written.map((cell, row) => {
      const hasOwn = group.some((other) => (other[row] ?? null) !== null);
      if (cell !== null) above = cell;
      else if (hasOwn && this.topOf(column, row) === undefined) above = null;
      return above;
    });
    this.filled.set(column.index, cells);
    return cells;
  }

  /** A row's cells: its own, or what stands merged above it. */
  ofRow(row: number): CellGetter {
    return (field) => {
      const column = this.roles.ofMeasure.get(field);
      if (column === undefined) return this.ofItem(field);
      // how an item stands with a column of its own for it says nothing of its measures
      const isOwn = ownInEachRow.has(field) && this.hasOwnColumn(field);
      if (!this.isPerRow(column) && !isDeadlineField(field))
        return this.whole(column) ?? (isOwn ? null : this.ofItem(field));
      if (ownInEachRow.has(field)) return this.written(column)[row] ?? null;
      const cell = this.filledDown(column, field)[row] ?? null;
      return cell ?? (isDeadlineField(field) && !this.hasOwnColumn(field) ? null : this.ofItem(field));
    };
  }
}
