import { fillLayout } from "../../src/adopt/layout/fillLayout";
import { learnLayout } from "../../src/adopt/layout/learnLayout";
import { chosenSheets, columnsOf } from "../../src/workbook/exportFile";
import { adopted, mappingOf } from "../adopt/ledgers/adopted";
import { sheetOf } from "../adopt/ledgers/sheet";
import { writtenLedger } from "../adopt/ledgers/written";

/** The third column is hidden in the sheet: Excel says it is 0 points wide. */
const sheet = sheetOf(
  "台账",
  [
    ["序号", "具体问题", "谈话要点", "整改措施"],
    [1, "值班记录缺页", "已约谈两人", "补齐记录"],
    [2, "门禁卡外借", "待核实", "收回门禁卡"],
  ],
  [],
  { columnWidths: [30, 120, 0, 120] },
);
const page = fillLayout(writtenLedger(adopted(sheet)), learnLayout(sheet, mappingOf(sheet)), {
  asOf: { year: 2023, month: 9, day: 30 },
});
const sheets = { kind: "sheets" as const, sheets: [{ name: "台账", page }] };

describe("a column that the sheet hides", () => {
  it("stays behind in a file of its own unless it is asked for", () => {
    expect(columnsOf(sheets).filter(({ internal }) => internal)).toEqual([{ heading: "谈话要点", internal: true }]);
    const plain = chosenSheets(sheets, { unpublic: true, phones: true, columns: null });
    expect(JSON.stringify(plain.sheets)).not.toContain("已约谈两人");
    expect(plain.leftOut).toEqual(["谈话要点"]);
    const asked = chosenSheets(sheets, { unpublic: true, phones: true, columns: ["具体问题", "谈话要点"] });
    expect(JSON.stringify(asked.sheets)).toContain("已约谈两人");
  });
});
