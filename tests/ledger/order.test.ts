import { compareSeq, inSeqOrder, nextSeq } from "../../src/ledger/order";

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
