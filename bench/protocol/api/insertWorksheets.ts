import { HostError } from "../../model/workbookModel";
import { readXlsx } from "../../xlsx/readXlsx";
import { record, textIn, type Arguments } from "../arguments";
import { isHostObject, stateOf } from "../hostObject";
import type { Session } from "../session";
import { worksheetType } from "./worksheet";

const bytesOf = (base64: string): Uint8Array => {
  try {
    return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  } catch {
    throw new HostError("InvalidArgument", "The file is not Base64.");
  }
};

/** Where the first sheet goes. `relativeTo` is a worksheet, its name or its id. */
function positionOf(options: Readonly<Record<string, unknown>>, session: Session): number {
  const sheets = session.model.sheets();
  const kind = textIn(options["positionType"]) ?? "End";
  if (kind === "Beginning") return 0;
  if (kind !== "Before" && kind !== "After") return sheets.length;
  const given = options["relativeTo"];
  const relative = isHostObject(given) ? stateOf(worksheetType, given)?.id : textIn(given);
  const at = sheets.findIndex(({ id, name }) => id === relative || name === relative);
  if (at < 0) return kind === "Before" ? 0 : sheets.length;
  return kind === "Before" ? at : at + 1;
}

/** `workbook.insertWorksheetsFromBase64(file, options)`: ids of the new sheets. Sheets that are hidden in the file stay hidden. */
export async function insertWorksheets(args: Arguments, session: Session): Promise<readonly string[]> {
  const options = record(args.raw(1));
  const content = await readXlsx(bytesOf(args.text(0))).catch(() => {
    throw new HostError("InvalidArgument", "The file cannot be read.");
  });
  const names = Array.isArray(options["sheetNamesToInsert"]) ? (options["sheetNamesToInsert"] as unknown[]) : [];
  const wanted = names.length === 0 ? content.sheets : content.sheets.filter(({ name }) => names.includes(name));
  if (wanted.length < names.length) throw new HostError("ItemNotFound", "The file has no such worksheet.");
  const first = positionOf(options, session);
  return wanted.map((sheet, at) => session.model.insertSheet(sheet, first + at));
}
