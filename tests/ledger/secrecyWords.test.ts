import { findSecrecyWords, secrecyWords } from "../../src/ledger/secrecyWords";

describe("findSecrecyWords", () => {
  it.each([...secrecyWords])("finds %s inside a text", (word) => {
    expect(findSecrecyWords(`关于${word}的材料`)).toContain(word);
  });

  it("finds a word that was broken by a space or a line break", () => {
    expect(findSecrecyWords("问题\n线 索")).toEqual(["问题线索"]);
  });

  it("is silent about ordinary text", () => {
    expect(findSecrecyWords("建立数据目录更新机制，已立项，推进案例汇编")).toEqual([]);
  });
});
