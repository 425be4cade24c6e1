import { HostError, type WorkbookModel } from "../../model/workbookModel";
import { record, textIn } from "../arguments";
import { rectOf, type LiveRange } from "../liveRange";
import type { Session } from "../session";

/** What the live model adds to the contract for hyperlinks: one address per cell, "#Sheet!A1" for a place in the workbook. */
interface Hyperlinks {
  hyperlink(sheet: string, row: number, column: number): string | undefined;
  setHyperlink(sheet: string, row: number, column: number, address: string | undefined): void;
}

function hyperlinks(model: WorkbookModel): Hyperlinks {
  if ("hyperlink" in model && "setHyperlink" in model) return model as WorkbookModel & Hyperlinks;
  throw new HostError("NotImplemented", "This workbook holds no hyperlinks.");
}

/** `Excel.RangeHyperlink` of the range's first cell, null when it has none. */
export function hyperlinkOf(range: LiveRange, session: Session): Record<string, unknown> | null {
  const rect = rectOf(range);
  const address = hyperlinks(session.model).hyperlink(range.sheet, rect.row, rect.column);
  if (address === undefined || address === "") return null;
  const text = session.model.texts(range.sheet, { ...rect, rowCount: 1, columnCount: 1 })[0]?.[0] ?? "";
  const place = address.startsWith("#") ? { documentReference: address.slice(1) } : { address };
  return { ...place, textToDisplay: text };
}

export function setHyperlink(range: LiveRange, value: unknown, session: Session): void {
  const { address, documentReference, textToDisplay } = record(value);
  const target = textIn(documentReference) === undefined ? textIn(address) : `#${textIn(documentReference)}`;
  const rect = rectOf(range);
  const links = hyperlinks(session.model);
  for (let row = rect.row; row < rect.row + rect.rowCount; row++) {
    for (let column = rect.column; column < rect.column + rect.columnCount; column++) {
      links.setHyperlink(range.sheet, row, column, target);
    }
  }
  const text = textIn(textToDisplay);
  if (text !== undefined) {
    const rows = Array.from({ length: rect.rowCount }, () => Array.from({ length: rect.columnCount }, () => text));
    session.model.write(range.sheet, rect, rows, "addin");
  }
}
