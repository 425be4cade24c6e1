import { namesInUse, splitNames, withoutRepeats } from "../../src/ledger/names";
import { issueRow, ledgerOf, measureRow } from "./ledgerBuilder";

describe("splitNames", () => {
  it("splits at every separator people use, and drops blanks and repeats", () => {
    expect(splitNames("办公室、人事科，财务科,业务科；信息科;法规科/党委/\n纪委|工会｜团委、办公室、")).toEqual([
      "办公室",
      "人事科",
      "财务科",
      "业务科",
      "信息科",
      "法规科",
      "党委",
      "纪委",
      "工会",
      "团委",
    ]);
  });

  it("gives nothing for a blank cell", () => {
    expect(splitNames(" \n ")).toEqual([]);
  });
});

describe("namesInUse", () => {
  it("lists what the ledger already uses, each once, cells with several names split", () => {
    const ledger = ledgerOf({
      issues: [issueRow({ leadDept: "办公室、人事科" }), issueRow({ id: "W-2", leadDept: "人事科" })],
      measures: [measureRow({ leadDept: "财务科", coDepts: "办公室" })],
    });
    const names = namesInUse(ledger);
    expect(names.departments).toEqual(["办公室", "人事科", "财务科"]);
    expect(names.leaders).toEqual(["张三"]);
    expect(names.aspects).toEqual(["落实重大决策部署方面"]);
  });
});

describe("withoutRepeats", () => {
  it.each([
    [["钱七 0471-1234567", "钱七"], ["钱七 0471-1234567"]],
    [
      ["孙八", "钱七", "钱七（科长）", "孙八 13800001234"],
      ["钱七（科长）", "孙八 13800001234"],
    ],
    [["钱七0471-1234567", "钱七 0471-1234567"], ["钱七0471-1234567"]],
    [
      ["钱七 0471-1234567", "钱七 0471-7654321"],
      ["钱七 0471-1234567", "钱七 0471-7654321"],
    ],
    [
      ["人事科", "人事科（老干部科）", "0471-1234567"],
      ["人事科", "人事科（老干部科）", "0471-1234567"],
    ],
  ])("leaves of %j: %j", (names, left) => {
    expect(withoutRepeats(names)).toEqual(left);
  });
});
