import { compareAdoption } from "../../src/adopt/compareAdoption";
import { acceptedPart, comparisonView } from "../../src/taskpane/import/comparisonView";
import { adopted } from "../adopt/ledgers/adopted";
import { sheetOf } from "../adopt/ledgers/sheet";
import { writtenLedger } from "../adopt/ledgers/written";

const headings = ["序号", "具体问题", "状态"];

describe("序号 in a newer version", () => {
  const ledger = writtenLedger(
    adopted(sheetOf("台账", [headings, [1, "会议室借用没有登记", "已完成"], [2, "值班电话无人接听", "整改中"]])),
  );
  const excerpt = adopted(sheetOf("台账", [headings, [1, "值班电话无人接听", "已完成"]]));
  const acceptedOf = (isWhole: boolean) =>
    acceptedPart(comparisonView(compareAdoption(ledger, excerpt), ledger, isWhole), new Map()).changed.map(
      ({ column, after }) => [column, after],
    );

  it("are taken over with the whole ledger", () => {
    expect(acceptedOf(true)).toEqual([
      ["status", "已完成"],
      ["seq", "1"],
      // of the item that the newer version has no longer: its number is another's now
      ["seq", "2"],
    ]);
  });

  it("are left to the user where the item was found by its 序号 and a common beginning alone", () => {
    const beginning = "落实中央八项规定精神不够到位，";
    const olds = sheetOf("台账", [headings, [1, `${beginning}公务接待超标准且审批单缺失`, "整改中"]]);
    const news = sheetOf("台账", [headings, [1, `${beginning}违规发放补贴问题多次出现`, "已完成"]]);
    const written = writtenLedger(adopted(olds));
    const view = comparisonView(compareAdoption(written, adopted(news)), written, true);
    expect(view.changed.flatMap(({ entries }) => entries.map(({ onDemand }) => onDemand))).toEqual([true, true]);
  });

  it("are left to the user where an excerpt numbers its own rows", () => {
    expect(acceptedOf(false)).toEqual([["status", "已完成"]]);
  });
});
