import { compareAdoption } from "../../src/adopt/compareAdoption";
import { adopted } from "./ledgers/adopted";
import { sheetOf } from "./ledgers/sheet";
import { writtenLedger } from "./ledgers/written";

const headings = ["序号", "方面", "具体问题", "整改措施"];
const old = sheetOf("台账", [
  headings,
  [1, "服务", "咨询台无人值守", "排班值守"],
  [2, "服务", "叫号机故障", "更换叫号机"],
  ["", "", "", "张贴告示"],
  [3, "内控", "印章登记不全", "补登印章"],
]);
const seqChanges = (before: typeof old, newer: typeof old) =>
  compareAdoption(writtenLedger(adopted(before)), adopted(newer))
    .changed.filter(({ column }) => column === "seq")
    .map(({ table, id, before: was, after }) => [table, id, was, after]);

describe("序号 of what a newer sheet has no longer", () => {
  const newer = sheetOf("台账", [
    headings,
    [1, "服务", "咨询台无人值守", "排班值守"],
    [2, "内控", "印章登记不全", "补登印章"],
    [3, "内控", "合同归档滞后", "限期归档"],
  ]);

  it("goes behind the last where another row has it now, as a change that is shown", () => {
    expect(seqChanges(old, newer)).toEqual([
      ["issues", "W-2", "3", "2"],
      ["issues", "W-1", "2", "4"],
    ]);
  });

  it("stays where nobody else has it", () => {
    const fewer = sheetOf("台账", [
      headings,
      [1, "服务", "咨询台无人值守", "排班值守"],
      [3, "内控", "印章登记不全", "补登印章"],
    ]);
    expect(seqChanges(old, fewer)).toEqual([]);
  });

  it("stays where numbers begin anew below each 方面", () => {
    const anew = (rows: readonly (readonly (string | number)[])[]) => sheetOf("台账", [headings, ...rows]);
    const first = anew([
      [1, "服务", "咨询台无人值守", "排班值守"],
      [2, "服务", "叫号机故障", "更换叫号机"],
      [1, "内控", "印章登记不全", "补登印章"],
      [2, "内控", "合同归档滞后", "限期归档"],
    ]);
    const later = anew([
      [1, "服务", "咨询台无人值守", "排班值守"],
      [1, "内控", "印章登记不全", "补登印章"],
      [2, "内控", "合同归档滞后", "限期归档"],
    ]);
    expect(seqChanges(first, later)).toEqual([]);
  });

  it("of a measure goes behind the others of its item", () => {
    const numbered = (rows: readonly (readonly (string | number)[])[]) =>
      sheetOf("台账", [["序号", "具体问题", "整改措施"], ...rows]);
    const first = numbered([
      [1, "叫号机故障", "1.更换叫号机"],
      ["", "", "2.张贴告示"],
      ["", "", "3.增派引导员"],
    ]);
    const later = numbered([
      [1, "叫号机故障", "1.更换叫号机"],
      ["", "", "2.增派引导员"],
    ]);
    expect(seqChanges(first, later)).toEqual([
      ["measures", "C-0-2", "3", "2"],
      ["measures", "C-0-1", "2", "3"],
    ]);
  });
});
