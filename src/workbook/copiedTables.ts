import { ledgerTables } from "../ledger/schema";
import { tableKeys, type TablesRead } from "./readTables";

/**
 * Which of the suspects are copies: tables whose name is one of ours with a number, and which have all of our table's headings. Needs
 * one sync, and only where there are suspects at all.
 */
export const confirmCopies = async (
  context: Excel.RequestContext,
  read: TablesRead,
): Promise<TablesRead["suspects"]> => {
  const asked = tableKeys.flatMap((key) =>
    (read.suspects[key] ?? []).map((name) => {
      const heading = context.workbook.tables.getItemOrNullObject(name).getHeaderRowRange();
      heading.load("values");
      return { key, name, heading };
    }),
  );
  if (asked.length === 0) return {};
  await context.sync();
  const copies: { -readonly [key in keyof TablesRead["suspects"]]: TablesRead["suspects"][key] } = {};
  for (const { key, name, heading } of asked) {
    if (heading.isNullObject) continue;
    const values: readonly unknown[] = heading.values[0] ?? [];
    const headings = (read.states[key]?.headings ?? ledgerTables[key].columns.map((column) => column.heading)).filter(
      Boolean,
    );
    if (headings.every((wanted) => values.includes(wanted))) copies[key] = [...(copies[key] ?? []), name];
  }
  return copies;
};
