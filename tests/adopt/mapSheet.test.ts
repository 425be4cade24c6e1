import { chooseField, mapSheet } from "../../src/adopt/mapSheet";
import { findLedgers } from "../../src/adopt/findLedgers";
import { cycleAndStatusList, threeHeaderRows } from "./ledgers";
import { mappingOf } from "./ledgers/adopted";
import { sheetOf } from "./ledgers/sheet";

const column = (mapping: ReturnType<typeof mapSheet>, heading: string) =>
  mapping.columns.find(({ path }) => path.at(-1) === heading);

describe("three heading rows", () => {
  const mapping = mappingOf(threeHeaderRows);

  it("give every one of 52 columns its captions", () => {
    expect(mapping.columns).toHaveLength(52);
    expect(column(mapping, "归还原渠道")?.path).toEqual(["具体责任单位整改情况", "其中", "归还原渠道"]);
    expect(column(mapping, "序号")?.path).toEqual(["序号"]);
  });

  it("tell equal headings apart by their captions and leave the weaker one to the user", () => {
    expect(
      mapping.columns.filter(({ path }) => path.at(-1) === "具体责任单位").map(({ path, field }) => [path[0], field]),
    ).toEqual([
      ["单位名称", null],
      ["整改责任清单", "leadDept"],
    ]);
    expect(column(mapping, "整改第一责任人")?.field).toBe("leader");
    expect(column(mapping, "协助整改工作的领导")?.field).toBeNull();
  });

  it("keep the deadline of the item beside that of its measures", () => {
    expect(column(mapping, "整改时限")).toMatchObject({ field: "deadlineText", level: "issue" });
    expect(column(mapping, "对应的完成时间")).toMatchObject({ field: "deadlineText", level: "measure" });
  });

  it("leave 完成标准 an optional column", () => {
    expect(column(mapping, "整改完成标准")?.field).toBeNull();
    expect(column(mapping, "整改要求")?.field).toBe("goal");
  });
});

describe("a column", () => {
  it("shows what stands in it, days as days", () => {
    expect(column(mappingOf(cycleAndStatusList), "预计完成时间")?.samples).toEqual([
      "2022-06-30",
      "2022-07-31",
      "2022年11月底前",
    ]);
  });

  it("without a known heading is the item's where its texts are the longest and nothing else is", () => {
    const sheet = sheetOf("表", [
      ["序号", "事由", "责任人", "完成时限"],
      [1, "会议记录由他人代签且未补正", "甲", "2022年6月"],
    ]);
    const block = { firstHeadingRow: 0, lastHeadingRow: 0, lastRow: 1, firstColumn: 0, lastColumn: 3 };
    expect(findLedgers([sheet]).map((found) => found.block)).toEqual([block]);
    expect(column(mapSheet(sheet, block), "事由")).toMatchObject({ field: "text", certainty: "content" });
  });

  it("that the user chose displaces the one that had the field, and gives it back to nobody", () => {
    const mapping = mappingOf(cycleAndStatusList);
    const [persons, agent] = [column(mapping, "责任人*"), column(mapping, "代办人")];
    const chosen = chooseField(mapping, agent?.index ?? -1, "persons");
    expect(column(chosen, "代办人")).toMatchObject({ field: "persons", certainty: "chosen" });
    expect(column(chosen, "责任人*")).toMatchObject({ field: null, certainty: "none" });
    const back = chooseField(chosen, persons?.index ?? -1, null);
    expect(column(back, "代办人")?.field).toBe("persons");
    expect(column(back, "责任人*")).toMatchObject({ field: null, certainty: "chosen" });
  });
});
