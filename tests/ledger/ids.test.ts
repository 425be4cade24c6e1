import { newId, rowHandle } from "../../src/ledger/ids";
import { ledgerOf, issueRow } from "./ledgerBuilder";

describe("newId", () => {
  it("is a letter, a hyphen and six characters that nobody misreads", () => {
    for (const random of [0, 0.123456, 0.5, 0.999999999]) {
      expect(newId("issue", () => random, new Set())).toMatch(/^W-[0-9A-HJKMNP-TV-Z]{6}$/);
    }
  });

  it("tells the kinds apart", () => {
    const prefixes = (["issue", "measure", "event", "rule"] as const).map((kind) =>
      newId(kind, () => 0, new Set()).charAt(0),
    );
    expect(new Set(prefixes).size).toBe(4);
  });

  it("is never one that is taken, even when the dice always fall the same", () => {
    const taken = new Set<string>();
    for (let i = 0; i < 50; i += 1) taken.add(newId("measure", () => 0.7, taken));
    expect(taken.size).toBe(50);
  });
});

describe("rowHandle", () => {
  it("is the 编号, or the place of a row that has none", () => {
    const { issues } = ledgerOf({ issues: [issueRow(), issueRow({ id: "" })] });
    expect(issues.map(({ source }) => rowHandle(source))).toEqual(["W-000001", "行3"]);
  });
});
