import { afterEach, describe, expect, it } from "@jest/globals";
import { closeModels, openModel } from "./open";

afterEach(closeModels);

/** Values worked out by hand, by Excel's rules. */
describe("formulas that look through a column for one text", () => {
  const rows = [
    ["W-1", "已完成", 10],
    ["w-1", "已取消", 20],
    ["1.10", "已完成", 30],
    ["W-2", "已完成", ""],
    ["", "已完成", 50],
    ["W-1", "正在整改", "文字"],
  ];

  it.each([
    // rows 1, 2 and 6: upper and lower case are the same
    ['SUMPRODUCT((A1:A6="W-1")*(B1:B6<>"已取消"))', 2],
    ['SUMPRODUCT((A1:A6=E1)*(B1:B6="已完成")*(1-ISNUMBER(C1:C6)*(C1:C6>=15)))', 1],
    ['SUMPRODUCT((A1:A6="W-1")*ISNUMBER(C1:C6)*(C1:C6>=F1+5))', 1],
    ['SUMPRODUCT((A1:A6="1.1")*(B1:B6="已完成"))', 0],
    ['SUMPRODUCT((A1:A6="1.10")*(B1:B6="已完成"))', 1],
    ['SUMPRODUCT((A1:A6="nobody")*(B1:B6="已完成"))', 0],
    ['SUMPRODUCT((A1:A6="")*(B1:B6="已完成"))', 1],
    // a product of cells themselves: the text in the last row makes it an error
    ['IFERROR(SUMPRODUCT((A1:A6="W-2")*C1:C6),"error")', "error"],
  ])("%s", async (formula, value) => {
    const { put, read } = await openModel();
    put(
      "A1",
      rows.map(([id, status, amount]) => [id === "" ? "" : `'${id}`, status ?? "", amount ?? ""]),
    );
    put("E1", [["W-1", 10]]);
    put("H1", [[`=${formula}`]]);
    expect(await read("H1")).toBe(value);
  });

  it("is an error where the column read besides holds one, in whatever row", async () => {
    const { put, read } = await openModel();
    put("A1", [
      ["a", "x"],
      ["b", "=1/0"],
    ]);
    put("H1", [['=IFERROR(SUMPRODUCT((A1:A2="a")*(B1:B2="x")),"error")']]);
    expect(await read("H1")).toBe("error");
    put("B2", [["x"]]);
    expect(await read("H1")).toBe(1);
    put("A2", [["a"]]);
    expect(await read("H1")).toBe(2);
  });
});

describe("IF", () => {
  it.each([
    ['IF(1=1,"yes",1/0)', "yes"],
    ['IF(1=2,1/0,"no")', "no"],
    ["IF(1=2,1)", false],
    ['IFERROR(IF(1/0,"yes","no"),"error")', "error"],
    ["SUM(IF(A1:A3>1,A1:A3,0))", 5],
    ['IF(A9,"yes","blank is no")', "blank is no"],
    ["IF(A1=1,A2)+1", 3],
    ["SUM(IF(TRUE,A1:A3))", 6],
  ])("%s", async (formula, value) => {
    const { put, read } = await openModel();
    put("A1", [[1], [2], [3]]);
    put("H1", [[`=${formula}`]]);
    expect(await read("H1")).toBe(value);
  });
});
