/**
 * Writes samples/: the empty ledger and the fictional one, each made by the add-in's own code on the bench's host in Node and saved as .xlsx.
 * Run by `npm run samples` after a change to the sheets or to samples/content; the same code gives the same files.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sampleLedger } from "../samples/content/sampleLedger";
import { dateToSerial } from "../src/ledger/calendarDate";
import type { LedgerChange, RowAppend } from "../src/ledger/change";
import { planChanges } from "../src/ledger/planChanges";
import { readLedger } from "../src/ledger/readLedger";
import type { TableKey } from "../src/ledger/schema";
import { createOperations } from "../src/workbook/excelOperations";
import { readTables } from "../src/workbook/readTables";
import { writePlan } from "../src/workbook/writePlan";
import { bench, startNodeExcel, type NodeExcel } from "../tests/support/nodeExcel";

const today = { year: 2026, month: 11, day: 20 };
const now = dateToSerial(today) + 0.4;

/** Steady, so that the files do not change from run to run. */
let state = 20261120;
const random = (): number => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;

const save = async ({ model }: NodeExcel, name: string): Promise<void> => {
  await model.settle();
  const bytes = await bench().writeXlsx(model.content());
  await writeFile(join(process.cwd(), "samples", name), bytes);
  console.log(`samples/${name}: ${(bytes.length / 1024).toFixed(0)} KB`);
};

/** 台账设置 and 通报设置 have their rows already: those go through the change planner. All other tables are rows to append. */
const fill = async (): Promise<void> => {
  await Excel.run(async (context) => {
    const read = await readTables(
      context,
      Object.fromEntries(Object.entries(sampleLedger).map(([key, rows]) => [key, rows.length + 20])),
    );
    const ledger = readLedger(read.tables, { today });
    const changes: LedgerChange[] = [
      ...sampleLedger.settings.map(({ item = "", content = "" }): LedgerChange => ({
        kind: "setSetting",
        item: String(item),
        content,
      })),
      ...sampleLedger.slots.map(({ item, seq, title, content }): LedgerChange => ({
        kind: "setSlot",
        item: String(item ?? ""),
        seq: String(seq ?? ""),
        title: String(title ?? ""),
        content: String(content ?? ""),
      })),
    ];
    const { updates, appends: more, refusals } = planChanges(ledger, changes, { editor: "", now });
    if (refusals.length > 0) throw new Error(`The sample was refused: ${JSON.stringify(refusals)}`);
    const tables: readonly TableKey[] = ["issues", "measures", "events", "rules", "snapshots", "wordings"];
    const appends = tables.flatMap((table) =>
      sampleLedger[table].map((cells): RowAppend => ({ table, cells, change: 0 })),
    );
    const { astray } = await writePlan(context, read, { updates, appends: [...appends, ...more], log: [] });
    if (astray.length > 0) throw new Error(`${astray.length} rows of the sample did not arrive`);
  });
};

const main = async (): Promise<void> => {
  await mkdir("samples", { recursive: true });
  const excel = await startNodeExcel({ today });
  try {
    const store = { get: () => undefined, set: () => undefined };
    const operations = createOperations({ now: () => ({ serial: now, today }), random, store });
    const outcome = await operations.createLedger();
    if (outcome.kind !== "created") throw new Error("The ledger was not created.");
    // The workbook began with an empty sheet of its own.
    const [first] = excel.model.sheets();
    if (first && !outcome.sheets.includes(first.name)) excel.model.deleteSheet(first.id);
    const front = excel.model.sheets().find(({ name }) => name === "问题清单");
    if (front) excel.model.activateSheet(front.id);
    await save(excel, "整改台账-空白.xlsx");
    await fill();
    if (front) excel.model.activateSheet(front.id);
    await save(excel, "整改台账-示例.xlsx");
  } finally {
    excel.dispose();
  }
};

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
