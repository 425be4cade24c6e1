import type { RecognisedColumn } from "./decideColumns";
import type { Field } from "./headings";

/**
 * 完成情况, 进展 and the like say how far it is: where no column is called a status and one of them holds what tells it, it is the status. What is
 * left of them is the progress.
 *
 * @param further beside the column that is the progress so far, if there is one
 */
export const settleProgress = (
  columns: Map<Field, RecognisedColumn>,
  further: readonly RecognisedColumn[],
  tells: (column: RecognisedColumn) => boolean,
): void => {
  if (columns.has("status")) return;
  const progress = columns.get("progress");
  const others = further.filter(({ index }) => index !== progress?.index);
  const status = [...(progress ? [progress] : []), ...others].find(tells);
  if (status === undefined) return;
  columns.set("status", { ...status, field: "status", certainty: "content" });
  if (status !== progress) return;
  const rest = others.find((column) => !tells(column));
  if (rest === undefined) columns.delete("progress");
  else columns.set("progress", { ...rest, field: "progress" });
};
