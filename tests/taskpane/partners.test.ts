import { findLedgers } from "../../src/adopt/findLedgers";
import type { ForeignSheet } from "../../src/adopt/foreignSheet";
import { partnersOf } from "../../src/taskpane/import/partners";
import { chooseCandidate, type FoundSheets } from "../../src/taskpane/import/sheetChoice";
import { rowsOf, sheetOf } from "../adopt/ledgers/sheet";

const head = "序号 ¦ 具体问题 ¦ 整改措施 ¦ 整改状态";
const list = (problem: string) => rowsOf(`${head}\n1 ¦ ${problem} ¦ 限期改正 ¦ 已完成`);
const office = sheetOf("办公室", list("公文迟办"));
const finance = sheetOf("财务科", list("报销单缺附件"));
const stacked = sheetOf("清单", [["立行立改清单"], ...list("值班脱岗"), [], ["限期整改清单"], ...list("台账缺页")]);

/** Sheets offered beside the ledger of the workbook in this place. */
const offered = (at: number, ...sheets: readonly ForeignSheet[]): readonly string[] => {
  const candidates = findLedgers(sheets);
  const found: FoundSheets = { sheets, candidates, kept: [], texts: new Set() };
  const candidate = candidates.filter(({ name }) => name === sheets[at]?.name)[0];
  const chosen = candidate && chooseCandidate(found, candidate);
  if (!chosen) throw new Error("no ledger found");
  const others = partnersOf(found, { sheet: chosen.sheet.name, recognised: chosen.recognised });
  return others.map(({ sheet }) => sheet.name);
};

it("sheets of the same columns are offered together", () => {
  expect(offered(0, office, finance)).toEqual(["财务科"]);
  expect(offered(1, office, finance)).toEqual(["办公室"]);
});

it("lists that share a sheet are not: each is given back with the other one around it", () => {
  expect(findLedgers([stacked])).toHaveLength(2);
  expect(offered(0, stacked)).toEqual([]);
  expect(offered(0, office, stacked, finance)).toEqual(["财务科"]);
});
