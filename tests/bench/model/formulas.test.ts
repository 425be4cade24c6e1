import { afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import { at, closeModels, openModel, type OpenModel } from "./open";

/** Native formulas that the add-in writes; what Excel gives for each. Data: see `rows`. */
const rows = [
  ["编号", "状态", "部门", "时限", "完成", "金额"],
  ["a1", "已完成", "办公室", 45700, 45690, 10],
  ["a2", "正在整改", "人事科", 45710, null, 20.5],
  ["a3", "已完成", "办公室", 45730, 45731, null],
  ["a4", "", "财务科", null, null, 5],
  ["a5", "未启动", "人事科", 45740, null, 0],
];
const CASES: readonly (readonly [string, unknown])[] = [
  ['=COUNTIFS(清单[状态],"已完成",清单[部门],"办公室")', 2],
  ['=COUNTIFS(清单[时限],"<"&TODAY(),清单[状态],"<>已完成")', 1],
  ['=COUNTIFS(清单[状态],"")', 1],
  ['=COUNTIFS(清单[状态],"<>")', 4],
  ['=COUNTIFS(清单[状态],"*完成")', 2],
  ['=COUNTIFS(清单[时限],">=45710",清单[时限],"<=45730")', 2],
  ['=COUNTIFS(清单[编号],"A1")', 1],
  ["=COUNTIFS(清单[金额],0)", 1],
  ['=COUNTIF(清单[部门],"?事科")', 2],
  ['=SUMPRODUCT((清单[状态]="已完成")*(清单[完成]>清单[时限]))', 1],
  ['=SUMPRODUCT((清单[状态]<>"已完成")*(清单[时限]<TODAY())*(清单[时限]<>""))', 1],
  ['=SUMPRODUCT(--(清单[部门]="人事科"),清单[金额])', 20.5],
  ['=SUMPRODUCT((清单[部门]<>"")/COUNTIF(清单[部门],清单[部门]&""))', 3],
  ['=INDEX(清单[部门],MATCH("a4",清单[编号],0))', "财务科"],
  ['=INDEX(清单[状态],MATCH("a4",清单[编号],0))&""', ""],
  ['=IFERROR(INDEX(清单[部门],MATCH("zz",清单[编号],0)),"无")', "无"],
  ["=MATCH(45720,清单[时限],1)", 2],
  ["=MAX(清单[时限])", 45740],
  ["=MIN(清单[完成])", 45690],
  ["=MAX(清单[完成],0)", 45731],
  ["=DATE(2025,3,4)", 45720],
  ["=DATE(2025,14,0)", 46053],
  ['=TEXT(TODAY(),"yyyy-mm-dd")', "2025-03-04"],
  ['=TEXT(TODAY(),"yyyy年m月d日")', "2025年3月4日"],
  ['=TEXT(TODAY(),"yyyy""年""m""月""d""日""")', "2025年3月4日"],
  ['=TEXT(0.83333,"0.0%")', "83.3%"],
  ['=TEXT(1234.5,"#,##0.00")', "1,234.50"],
  ['=TEXT(5,"00")', "05"],
  ['="已逾期"&(TODAY()-45700)&"天"', "已逾期20天"],
  ['=IF(AND(B3="正在整改",D3<TODAY()),"已逾期"&(TODAY()-D3)&"天","")', "已逾期10天"],
  ['=IF(D5="","无","有")', "无"],
  ["=IF(D5=0,1,2)", 1],
  ["=D5+1", 1],
  ['=D5&"x"', "x"],
  ["=D5", 0],
  ['=IF(OR(B2="x",B2="已完成"),1,0)', 1],
  ['=AND(B2="已完成",D2)', true],
  ["=OR(FALSE,0)", false],
  ["=IF(FALSE,1)", false],
  ['="已完成"="已完成"', true],
  ['="a"="A"', true],
  ["=1=TRUE", false],
  ['="1"=1', false],
  ['="5"+1', 6],
  ['="x"+1', { error: "#VALUE!" }],
  ["=SUM(清单[金额])", 35.5],
  ["=AVERAGE(清单[金额])", 8.875],
  ["=COUNTA(清单[完成])", 2],
  ["=COUNT(清单[完成])", 2],
  ["=COUNTBLANK(清单[完成])", 3],
  ["=ROUND(2.5,0)", 3],
  ["=ROUND(-2.5,0)", -3],
  ["=ROUND(1.005,2)", 1.01],
  ['=SUMIFS(清单[金额],清单[部门],"办公室")', 10],
  ["=YEAR(TODAY())*100+MONTH(TODAY())", 202503],
  ["=EDATE(TODAY(),1)", 45751],
  ["=EOMONTH(TODAY(),0)", 45747],
  ['=LEFT("整改台账",2)', "整改"],
  ['=LEN("整改台账")', 4],
  ['=MID("整改台账",3,2)', "台账"],
  ['=SUBSTITUTE("a、b、c","、","")', "abc"],
  ['=ISNUMBER(FIND("事",C3))', true],
  ['=ISNUMBER(SEARCH("完成",B2))', true],
  ['=TRIM("  a  b ")', "a b"],
  ['=VALUE("12.5")', 12.5],
  ["=IF(ISBLANK(D5),1,0)", 1],
  ["=ISNUMBER(D5)", false],
  ["=N(B2)", 0],
  ["=NA()", { error: "#N/A" }],
  ["=IFERROR(1/0,0)", 0],
  ['=IF(H2<5,"小","大")', { error: "#N/A" }],
  ["=H2=5", { error: "#N/A" }],
  ["=AND(H2<5,TRUE)", { error: "#N/A" }],
  ["=SUMPRODUCT((H1:H2=5)*1)", { error: "#N/A" }],
  ["=COUNTIF(H1:H2,5)", 1],
  ["=AVERAGE(H1:H2)", { error: "#N/A" }],
  ["=MAX(H1:H2)", { error: "#N/A" }],
  ['=IFERROR(H2,"—")', "—"],
  ["=ROW()", 9],
  ["=SUM(1,TRUE)", 2],
  ["=MOD(-1,3)", 2],
  ["=INT(-1.5)", -2],
  ['=REPT("█",3)', "███"],
  ['=CHOOSE(2,"a","b")', "b"],
  ["=ABS(-1)", 1],
  ["=-2^2", 4],
  ["=10%", 0.1],
  ['=COUNTIFS(清单[[#All],[状态]],"状态")', 1],
];

describe("native formulas", () => {
  let open: OpenModel;
  const results = new Map<string, unknown>();

  beforeAll(async () => {
    open = await openModel();
    open.put("A1", rows);
    open.model.addTable(open.sheet, at("A1:F6"), true, "清单");
    open.put("H1", [[5], [{ error: "#N/A" }]]);
    open.put("A9", [CASES.map(([formula]) => formula)]);
    await open.model.settle();
    const values =
      open.model.values(open.sheet, { row: 8, column: 0, rowCount: 1, columnCount: CASES.length })[0] ?? [];
    CASES.forEach(([formula], index) => results.set(formula, values[index]));
    closeModels();
  });

  it.each(CASES)("%s", (formula, expected) => {
    expect(results.get(formula)).toEqual(expected);
  });
});

describe("names", () => {
  afterEach(closeModels);

  it("of single cells, ranges, constants and formulas are usable in formulas", async () => {
    const { model, put, read } = await openModel();
    const settings = model.addSheet("台账设置");
    put("B2", [[45710], [7]], settings);
    model.setName({ name: "截至日", scope: "", formula: "=台账设置!$B$2", visible: true, comment: "统计日" });
    model.setName({ name: "临期天数", scope: "", formula: "=台账设置!$B$3", visible: true, comment: "" });
    model.setName({ name: "税率", scope: "", formula: "=0.13", visible: true, comment: "" });
    model.setName({ name: "两格", scope: "", formula: "=台账设置!$B$2:$B$3", visible: false, comment: "" });
    put("A1", [["=截至日+临期天数", "=税率*100", "=SUM(两格)", '=IF(截至日="",TODAY(),截至日)']]);
    expect([await read("A1"), await read("B1"), await read("C1"), await read("D1")]).toEqual([45717, 13, 45717, 45710]);
    put("B2", [[""]], settings);
    expect(await read("D1")).toBe(45720);
    expect(model.names()).toEqual([
      { name: "截至日", scope: "", formula: "=台账设置!$B$2", visible: true, comment: "统计日" },
      { name: "临期天数", scope: "", formula: "=台账设置!$B$3", visible: true, comment: "" },
      { name: "税率", scope: "", formula: "=0.13", visible: true, comment: "" },
      { name: "两格", scope: "", formula: "=台账设置!$B$2:$B$3", visible: false, comment: "" },
    ]);
  });

  it("follow inserted rows and a renamed sheet", async () => {
    const { model, put, read } = await openModel();
    const settings = model.addSheet("设置");
    put("B2", [[5]], settings);
    model.setName({ name: "天数", scope: "", formula: "=设置!$B$2", visible: true, comment: "" });
    put("A1", [["=天数+1"]]);
    model.insertCells(settings, { row: 0, column: 0, rowCount: 2, columnCount: 16384 }, "Down", "addin");
    model.updateSheet(settings, { name: "台账设置" });
    expect(model.names()[0]?.formula).toBe("=台账设置!$B$4");
    expect(await read("A1")).toBe(6);
    put("B4", [[7]], settings);
    expect(await read("A1")).toBe(8);
  });

  it("have in each workbook their own content, also when another one used the same formula", async () => {
    const first = await openModel();
    first.model.setName({ name: "期限", scope: "", formula: "=1", visible: true, comment: "" });
    first.put("A1", [["=期限*10"]]);
    expect(await first.read("A1")).toBe(10);
    const second = await openModel();
    second.put("A1", [["=期限*10"]]);
    expect(await second.read("A1")).toEqual({ error: "#NAME?" });
    second.model.setName({ name: "期限", scope: "", formula: "=2", visible: true, comment: "" });
    expect(await second.read("A1")).toBe(20);
  });

  it("are refused when they look like a cell, and gone after being deleted", async () => {
    const { model, put, read } = await openModel();
    expect(() => model.setName({ name: "A1", scope: "", formula: "=1", visible: true, comment: "" })).toThrow(
      expect.objectContaining({ code: "InvalidArgument" }),
    );
    model.setName({ name: "数", scope: "", formula: "=3", visible: true, comment: "" });
    put("A1", [["=数"]]);
    expect(await read("A1")).toBe(3);
    model.deleteName("数", "");
    expect(await read("A1")).toEqual({ error: "#NAME?" });
    expect(() => model.deleteName("数", "")).toThrow(expect.objectContaining({ code: "ItemNotFound" }));
  });
});
