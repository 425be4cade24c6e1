import { countedIssue, countedMeasure } from "../../src/ledger/figures";
import { figureColumns } from "../../src/ledger/figureColumns";
import type { CellValue } from "../../src/ledger/model";
import { ledgerTables } from "../../src/ledger/schema";
import { ledgerOf, serial } from "./ledgerBuilder";

/** A cell that each column can hold and that differs from an empty one in what it says. */
const telling: Readonly<Record<string, CellValue>> = {
  status: "已完成",
  type: "长期坚持",
  longTerm: "是",
  deadlineText: "2022年6月底",
  due: serial(2022, 9, 30),
  completedOn: serial(2022, 8, 1),
  closure: "已销号",
  closedOn: serial(2022, 8, 5),
};
const cellFor = (key: string): CellValue => telling[key] ?? "x";

/** Columns that change what a row counts as, one at a time; an extension counts only with its approval. */
const changing = (table: "issues" | "measures", counted: (row: Record<string, CellValue>) => unknown): string[] => {
  const plain = JSON.stringify(counted({}));
  const approved = { extendedTo: serial(2022, 12, 31), extensionApproval: "第3次会议" };
  return ledgerTables[table].columns
    .filter(({ kind }) => kind !== "formula")
    .map(({ key }) => key)
    .filter((key) =>
      key in approved
        ? JSON.stringify(counted(approved)) !== JSON.stringify(counted({ ...approved, [key]: "" }))
        : JSON.stringify(counted({ [key]: cellFor(key) })) !== plain,
    );
};

describe("figureColumns", () => {
  it("names the columns of 问题清单 that change what a row counts as, and no other", () => {
    const counted = (row: Record<string, CellValue>) =>
      ledgerOf({ issues: [{ id: "W-000001", ...row }] }).issues.map(countedIssue);
    expect([...figureColumns.issues].sort()).toEqual(changing("issues", counted).sort());
  });

  it("names the columns of 措施清单 that change what a row counts as, and no other", () => {
    const counted = (row: Record<string, CellValue>) =>
      ledgerOf({ measures: [{ id: "C-000001", ...row }] }).measures.map(countedMeasure);
    expect([...figureColumns.measures].sort()).toEqual(changing("measures", counted).sort());
  });
});
