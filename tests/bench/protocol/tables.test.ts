import { startNodeExcel, type NodeExcel } from "../../support/nodeExcel";

let excel: NodeExcel;
beforeEach(async () => {
  excel = await startNodeExcel();
});
afterEach(() => excel.dispose());

async function newTable(
  headings: readonly string[],
  rows: readonly (readonly (string | number)[])[] = [],
): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange("A1").getAbsoluteResizedRange(rows.length + 1, headings.length);
    range.values = [[...headings], ...rows.map((row) => [...row])];
    sheet.tables.add(range, true).name = "台账";
    await context.sync();
  });
}

const bodyOf = (context: Excel.RequestContext): Excel.Range =>
  context.workbook.tables.getItem("台账").getDataBodyRange().load("values,address");

describe("tables", () => {
  it("have one blank body row when they are made without rows, and the first added row takes it", async () => {
    await newTable(["编号", "状态"]);
    await Excel.run(async (context) => {
      const blank = bodyOf(context);
      await context.sync();
      expect(blank.values).toEqual([["", ""]]);
      context.workbook.tables.getItem("台账").rows.add(undefined, [
        ["a", "已完成"],
        ["b", "正在整改"],
      ]);
      const body = bodyOf(context);
      await context.sync();
      expect(body.values).toEqual([
        ["a", "已完成"],
        ["b", "正在整改"],
      ]);
    });
  });

  it("grow when rows are written right below them, and formulas over them follow", async () => {
    await newTable(["编号", "分数"], [["a", 1]]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const sum = sheet.getRange("E1");
      sum.formulas = [["=SUM(台账[分数])"]];
      await context.sync();
      const below = bodyOf(context).getRowsBelow(2);
      below.values = [
        ["b", 2],
        ["c", 3],
      ];
      await context.sync();
      const body = bodyOf(context);
      sum.load("values");
      await context.sync();
      expect(body.address).toBe("Sheet1!A2:B4");
      expect(sum.values).toEqual([[6]]);
    });
  });

  it("give columns by heading and rows by index", async () => {
    await newTable(
      ["编号", "状态"],
      [
        ["a", "已完成"],
        ["b", "正在整改"],
      ],
    );
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("台账");
      const column = table.columns.getItem("状态").getDataBodyRange().load("values");
      const missing = table.columns.getItemOrNullObject("没有").load("name");
      table.columns.load("items/name,items/index,count");
      table.rows.load("items/values");
      await context.sync();
      expect(column.values).toEqual([["已完成"], ["正在整改"]]);
      expect(missing.isNullObject).toBe(true);
      expect(table.columns.items.map((item) => [item.index, item.name])).toEqual([
        [0, "编号"],
        [1, "状态"],
      ]);
      expect(table.columns.count).toBe(2);
      expect(table.rows.items[1]?.values).toEqual([["b", "正在整改"]]);
    });
  });

  it("delete rows, but never the last one", async () => {
    await newTable(
      ["编号", "状态"],
      [
        ["a", "x"],
        ["b", "y"],
      ],
    );
    await Excel.run(async (context) => {
      const { rows } = context.workbook.tables.getItem("台账");
      rows.getItemAt(0).delete();
      const one = bodyOf(context);
      await context.sync();
      expect(one.values).toEqual([["b", "y"]]);
      rows.getItemAt(0).delete();
      const none = bodyOf(context);
      await context.sync();
      expect(none.values).toEqual([["", ""]]);
    });
  });

  it("refuse a name that another table has", async () => {
    await newTable(["编号"]);
    const failed = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.tables.add("E1:F2", true).name = "台账";
      await context.sync();
    });
    await expect(failed).rejects.toMatchObject({ code: "ItemAlreadyExists" });
  });

  it("say that they are filtered, and clearing the filters shows all", async () => {
    await newTable(
      ["编号", "状态"],
      [
        ["a", "已完成"],
        ["b", "正在整改"],
      ],
    );
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("台账");
      table.columns.getItem("状态").filter.applyValuesFilter(["已完成"]);
      table.autoFilter.load("isDataFiltered,enabled");
      await context.sync();
      expect(table.autoFilter.isDataFiltered).toBe(true);
      const hidden = table.getDataBodyRange().getLastRow().load("rowHidden");
      await context.sync();
      expect(hidden.rowHidden).toBe(true);
      table.clearFilters();
      table.autoFilter.load("isDataFiltered");
      hidden.load("rowHidden");
      await context.sync();
      expect(table.autoFilter.isDataFiltered).toBe(false);
      expect(hidden.rowHidden).toBe(false);
    });
  });

  it("resize, keep a header row, and become a plain range", async () => {
    await newTable(["编号", "状态"], [["a", "x"]]);
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("台账");
      table.resize("A1:B4");
      const range = table.getRange().load("address");
      await context.sync();
      expect(range.address).toBe("Sheet1!A1:B4");
      table.convertToRange();
      const gone = context.workbook.tables.getItemOrNullObject("台账");
      const cells = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2").load("values");
      await context.sync();
      expect(gone.isNullObject).toBe(true);
      expect(cells.values).toEqual([
        ["编号", "状态"],
        ["a", "x"],
      ]);
    });
  });

  it("sort by a column, counted from the table's first", async () => {
    await newTable(
      ["编号", "分数"],
      [
        ["a", 1],
        ["b", 3],
        ["c", 2],
      ],
    );
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("台账").sort.apply([{ key: 1, ascending: false }]);
      const body = bodyOf(context);
      await context.sync();
      expect(body.values).toEqual([
        ["b", 3],
        ["c", 2],
        ["a", 1],
      ]);
    });
  });

  it("take a new column with its values", async () => {
    await newTable(["编号"], [["a"], ["b"]]);
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("台账");
      table.columns.add(undefined, [["甲"], ["乙"]], "单位");
      const range = table.getRange().load("values");
      await context.sync();
      expect(range.values).toEqual([
        ["编号", "单位"],
        ["a", "甲"],
        ["b", "乙"],
      ]);
    });
  });
});
