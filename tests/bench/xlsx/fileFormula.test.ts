import { fromFileFormula, isArrayFormula, shiftFormula, toFileFormula } from "../../../bench/xlsx/fileFormula";

describe("formulas in files", () => {
  test.each([
    ["=SUM(A1:A3)", "SUM(A1:A3)"],
    ['=IFS(A1=1,"IFS(",TRUE,XLOOKUP(A1,B:B,C:C))', '_xlfn.IFS(A1=1,"IFS(",TRUE,_xlfn.XLOOKUP(A1,B:B,C:C))'],
    ["=SORT(FILTER(A1:A9,A1:A9>0))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,A1:A9>0))"],
    ["=ZG.完成率(问题清单[[#All],[编号]:[备注]],截至日)", "_xldudf_ZG_完成率(问题清单[[#All],[编号]:[备注]],截至日)"],
    ["=NETWORKDAYS.INTL(A1,B1)+ERROR.TYPE(C1)", "NETWORKDAYS.INTL(A1,B1)+ERROR.TYPE(C1)"],
    ["=STDEV.S(A1:A3)", "_xlfn.STDEV.S(A1:A3)"],
    ["=LET(总数,COUNTA(A:A),总数*2)", "_xlfn.LET(_xlpm.总数,COUNTA(A:A),_xlpm.总数*2)"],
    ["=MAP(A1:A3,LAMBDA(x,x+1))", "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.x,_xlpm.x+1))"],
    ["=SUM(D1#)", "SUM(_xlfn.ANCHORARRAY(D1))"],
    ["='台账 设置'!B1&\"[@c]\"", "'台账 设置'!B1&\"[@c]\""],
  ])("%s", (shown, stored) => {
    expect(toFileFormula(shown)).toBe(stored);
    expect(fromFileFormula(stored)).toBe(shown);
  });

  test("names the table of [@c]", () => {
    expect(toFileFormula("=[@状态]&T[@金额]&[@[a b]]", { table: "T" })).toBe(
      "T[[#This Row],[状态]]&T[[#This Row],[金额]]&T[[#This Row],[a b]]",
    );
  });
});

describe("a shared formula", () => {
  test.each([
    ["A1+$B$1+B$2+$C3", "B3+$B$1+C$2+$C5"],
    ['SUM(A1:A3)&"A1"', 'SUM(B3:B5)&"A1"'],
    ["'A1'!A1+T1[列]+LOG10(A1)", "'A1'!B3+T1[列]+LOG10(B3)"],
    ["SUM(A:A)+SUM(1:1)", "SUM(B:B)+SUM(3:3)"],
  ])("%s moves two rows down and one column right", (master, moved) => {
    expect(shiftFormula(master, 2, 1)).toBe(moved);
  });

  test("shows #REF! where it leaves the sheet", () => {
    expect(shiftFormula("A1", -1, 0)).toBe("#REF!");
  });
});

describe("which formulas Excel stores as dynamic arrays", () => {
  test.each(["=UNIQUE(A1:A9)", "=F1:F3*2", '=SUM((T[状态]="已完成")*1)', "=INDEX(A:A,MATCH(1,(B1:B9=1)*(C1:C9=2),0))"])(
    "%s",
    (formula) => expect(isArrayFormula(formula)).toBe(true),
  );
  test("an add-in's function only when it returns a table", () => {
    expect(isArrayFormula("=ZG.整改汇总(A1:B3)", new Set(["ZG.整改汇总"]))).toBe(true);
    expect(isArrayFormula("=ZG.完成率(A1:B3)", new Set(["ZG.整改汇总"]))).toBe(false);
  });

  test.each([
    "=SUM(A1:A9)*2",
    '=SUMPRODUCT((T[状态]="已完成")*1)',
    '=COUNTIFS(T[状态],"a")',
    "=T[[#This Row],[a]]*2",
    '=IF(A1="","",A1*2)',
    "=SUMPRODUCT(T[金额],(T[a]=1)*(T[b]=2))",
  ])("not %s", (formula) => expect(isArrayFormula(formula)).toBe(false));
});
