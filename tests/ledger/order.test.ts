import { compareSeq, inSeqOrder, nextMeasureSeq, nextSeq } from "../../src/ledger/order";

describe("序号", () => {
  it("orders by number, not by letter", () => {
    const rows = ["10", "2", "1", "（十一）", "3.10", "3.2"].map((seq) => ({ seq }));
    expect(inSeqOrder(rows).map(({ seq }) => seq)).toEqual(["1", "2", "3.2", "3.10", "10", "（十一）"]);
  });

  it("leaves rows without a number behind, in the order of the sheet", () => {
    const rows = [
      { seq: "", name: "a" },
      { seq: "2", name: "b" },
      { seq: "", name: "c" },
      { seq: "附", name: "d" },
      { seq: "1", name: "e" },
    ];
    expect(
      inSeqOrder(rows)
        .map(({ name }) => name)
        .join(""),
    ).toBe("ebdac");
  });

  it("keeps the order of the sheet between equal numbers", () => {
    expect(compareSeq("1", "1.")).toBe(0);
    expect(compareSeq("3", "（三）")).toBe(0);
    expect(compareSeq("3", "3.1")).toBeLessThan(0);
  });

  it("goes on after the largest number in use", () => {
    expect(nextSeq([])).toBe("1");
    expect(nextSeq(["1", "18", "3", ""])).toBe("19");
    expect(nextSeq(["附"])).toBe("1");
  });
});

describe("序号 of a new measure", () => {
  it.each([
    ["13", ["13.1", "13.2"], ["13.1", "13.2", "1.1"], "13.3"],
    ["13", ["1", "2"], [], "3"],
    ["13", ["13-9", "13-10"], [], "13-11"],
    ["19", [], ["1.1", "2.1"], "19.1"],
    ["19", [], ["1-1"], "19-1"],
    ["19", [], ["1", "2"], "1"],
    ["", [], ["1.1"], "1"],
    ["19", [], [], "1"],
    ["2", ["2.1", ""], ["2.1"], "2.2"],
  ])("issue %s with measures %j among %j: %s", (issue, siblings, all, expected) => {
    expect(nextMeasureSeq(issue, siblings, all)).toBe(expected);
  });
});
