import type { CellValue } from "../ledger/model";
import type { RecognisedColumn } from "./decideColumns";
import { says } from "./heads";

type Paths = readonly (readonly string[])[];

const captionsOf = (paths: Paths, column: number): string => (paths[column] ?? []).slice(0, -1).join("\n");

/** Directly beside, or with nothing but what is said of the extension between them (延期原因). */
const standsBeside = (paths: Paths, column: number, extension: number): boolean => {
  const [first, last] = column < extension ? [column, extension] : [extension, column];
  return paths.slice(first + 1, last).every((path) => path.some((words) => /延期|延长/.test(words)));
};

/**
 * 审批情况 says of 延期至 whether it was granted where the two stand side by side or below one caption, and of something else anywhere else. One that
 * nobody has filled in says nothing.
 */
export const approvalBeside = (
  columns: readonly RecognisedColumn[],
  extension: RecognisedColumn | undefined,
  paths: Paths,
  body: Iterable<readonly CellValue[]>,
): RecognisedColumn | null => {
  if (extension === undefined) return null;
  const caption = captionsOf(paths, extension.index);
  const found = columns.find(
    ({ index }) =>
      (caption !== "" && captionsOf(paths, index) === caption) || standsBeside(paths, index, extension.index),
  );
  if (found === undefined) return null;
  for (const row of body) if (says(row[found.index])) return found;
  return null;
};
