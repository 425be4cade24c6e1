import type { MergedArea } from "../adopt/foreignSheet";
import type { SheetOutline } from "./sheetOutline";

/** Rows of a sheet's used range, 0-based. */
interface Slice {
  readonly outline: SheetOutline;
  readonly first: number;
  readonly count: number;
}

/** Parts that a slice is cut into where Excel refuses it. */
const cuts = 8;

export const wholeSlice = (outline: SheetOutline): Slice => ({ outline, first: 0, count: outline.rowCount });

/**
 * Queues the merged areas whose first cell lies in a slice: that is what Excel tells of a range (OfficeDev/office-js#3611), so that slices below
 * each other miss none and name none twice. The function returned gives them after `sync`, from the first cell of the used range on.
 */
export const queueMerges = ({ outline, first, count }: Slice): (() => readonly MergedArea[]) => {
  const { sheet, row, column, rowCount, columnCount } = outline;
  const found = sheet.getRangeByIndexes(row + first, column, count, columnCount).getMergedAreasOrNullObject();
  found.load("areaCount");
  found.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  return () => {
    if (found.isNullObject) return [];
    return found.areas.items.map((area) => {
      const [top, left] = [area.rowIndex - row, area.columnIndex - column];
      return {
        row: top,
        column: left,
        rowCount: Math.min(area.rowCount, rowCount - top),
        columnCount: Math.min(area.columnCount, columnCount - left),
      };
    });
  };
};

const cut = ({ outline, first, count }: Slice): readonly Slice[] => {
  const size = Math.max(1, Math.ceil(count / cuts));
  return Array.from({ length: Math.ceil(count / size) }, (_, at) => ({
    outline,
    first: first + at * size,
    count: Math.min(size, count - at * size),
  }));
};

const readSlices = async (
  context: Excel.RequestContext,
  slices: readonly Slice[],
  after: () => void,
): Promise<readonly (readonly [SheetOutline, readonly MergedArea[]])[]> => {
  const [first] = slices;
  if (first === undefined) return [];
  const queued = slices.map((slice) => [slice.outline, queueMerges(slice)] as const);
  try {
    await context.sync();
  } catch (error) {
    if (slices.length === 1 && first.count === 1) throw error;
    after();
    if (slices.length === 1) return readSlices(context, cut(first), after);
    const half = Math.ceil(slices.length / 2);
    const upper = await readSlices(context, slices.slice(0, half), after);
    return [...upper, ...(await readSlices(context, slices.slice(half), after))];
  }
  after();
  return queued.map(([outline, areas]) => [outline, areas()] as const);
};

/**
 * The merged areas of each sheet. Excel fails where a range has more than 512 of them (its documentation), and does not say by which error: what
 * failed is asked for again in smaller parts.
 */
export const readMerges = async (
  context: Excel.RequestContext,
  outlines: readonly SheetOutline[],
  after: () => void,
): Promise<readonly (readonly MergedArea[])[]> => {
  const slices = await readSlices(context, outlines.map(wholeSlice), after);
  return outlines.map((outline) => slices.flatMap(([sheet, areas]) => (sheet === outline ? areas : [])));
};
