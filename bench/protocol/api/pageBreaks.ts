import { HostError } from "../../model/workbookModel";
import { locate } from "../addresses";
import { type Arguments } from "../arguments";
import { type HostObject, isHostObject, objectOf, objectType, type ObjectType, stateOf } from "../hostObject";
import { rectOf } from "../liveRange";
import type { Session } from "../session";
import { rangeType } from "./range";
import type { Sheet } from "./worksheet";

interface PageBreak {
  readonly sheet: string;
  /** The first row behind the break. */
  readonly row: number;
}

/** Page breaks that Excel keeps on one sheet. */
const LIMIT = 1023;

const breaksOf = (sheet: string, session: Session): readonly number[] => session.model.page(sheet).rowBreaks ?? [];

function setBreaks(sheet: string, rows: readonly number[], session: Session): void {
  session.model.setPage(sheet, { rowBreaks: [...new Set(rows)].sort((a, b) => a - b) });
}

function firstRow(args: Arguments, sheet: string, session: Session): number {
  const value = args.raw(0);
  if (isHostObject(value)) {
    const range = stateOf(rangeType, value);
    if (range === null) throw args.invalid(0, "a range");
    return rectOf(range).row;
  }
  const place = locate(session.model, args.text(0), sheet);
  if (!place) throw args.invalid(0, "an address");
  return place.rect.row;
}

const pageBreakType: ObjectType<PageBreak> = objectType({
  name: "PageBreak",
  id: ({ row }) => row,
  properties: { RowIndex: { get: ({ row }) => row }, ColumnIndex: { get: () => 0 } },
  methods: {
    Delete: ({ sheet, row }, _args, session) =>
      setBreaks(
        sheet,
        breaksOf(sheet, session).filter((other) => other !== row),
        session,
      ),
    GetCellAfterBreak: ({ sheet, row }, _args, session): HostObject =>
      session.range(sheet, { row, column: 0, rowCount: 1, columnCount: 1 }),
  },
});

/** `worksheet.horizontalPageBreaks`; the bench has no vertical ones. */
export const horizontalPageBreaksType: ObjectType<Sheet> = objectType({
  name: "PageBreakCollection",
  items: (sheet, session) =>
    breaksOf(sheet.id, session).map((row) => objectOf(pageBreakType, { sheet: sheet.id, row })),
  methods: {
    Add(sheet, args, session) {
      const row = firstRow(args, sheet.id, session);
      const rows = breaksOf(sheet.id, session);
      if (row === 0 || rows.length >= LIMIT) throw new HostError("InvalidArgument", "No page break can stand here.");
      setBreaks(sheet.id, [...rows, row], session);
      return objectOf(pageBreakType, { sheet: sheet.id, row });
    },
    GetCount: (sheet, _args, session) => breaksOf(sheet.id, session).length,
    RemovePageBreaks: (sheet, _args, session) => setBreaks(sheet.id, [], session),
  },
});
