import { adoptSheet } from "../../src/adopt/adoptSheet";
import { findLedgers } from "../../src/adopt/findLedgers";
import { chooseField, mapSheet } from "../../src/adopt/mapSheet";
import { readRange } from "../../src/adopt/readRange";
import { completionRate } from "../../src/functions/functions";
import { textOf } from "../../src/ledger/cell";
import { countedIssue } from "../../src/ledger/figures";
import { errorOf } from "../functions/host";
import { layoutsOfReference, type LayoutOfReference } from "./ledgers/ofReference";
import { sheetOf } from "./ledgers/sheet";
import { byFunctions, imported } from "./ledgers/totals";
import { writtenLedger } from "./ledgers/written";

const layouts = layoutsOfReference.map((layout): [string, LayoutOfReference] => [layout.name, layout]);

const mappingOf = ({ sheet }: LayoutOfReference) => {
  const [best] = findLedgers([sheet]);
  if (best === undefined) throw new Error("not found");
  return mapSheet(sheet, best.block);
};

const adoptionOf = (layout: LayoutOfReference) => {
  const mapping = mappingOf(layout);
  return adoptSheet(layout.sheet, layout.chosen === undefined ? mapping : chooseField(mapping, layout.chosen, "text"));
};

describe("layout", () => {
  it.each(layouts)("%s: is found, every heading with what it means", (_, layout) => {
    const { sheet, block, fields } = layout;
    const found = findLedgers([sheet]);
    expect(found.map(({ kind }) => kind)).toEqual(["foreign"]);
    const [first, last, end] = block;
    expect(found[0]?.block).toEqual({
      firstHeadingRow: first,
      lastHeadingRow: last,
      lastRow: end,
      firstColumn: 0,
      lastColumn: fields.length - 1,
    });
    const read = mappingOf(layout).columns.map(({ path, field }) => [path.at(-1), field]);
    expect(read).toEqual(read.map(([heading], at) => [heading, fields[at]]));
  });

  it.each(layouts)("%s: gives the items that stand there", (_, layout) => {
    const { aspects, problems, issues, measures } = adoptionOf(layout).counts;
    expect([aspects, problems, issues, measures]).toEqual(layout.counts);
  });

  it.each(layouts)("%s: is read by the functions as by the import", (_, layout) => {
    const { sheet, chosen, fields } = layout;
    const { columns, lines, column } = readRange(sheet.cells);
    const ofItem = mappingOf(layout).columns.flatMap(({ field, index, level }) =>
      field === null || level === "measure" ? [] : [[index, field] as const],
    );
    expect([...columns].map(([field, { index }]) => [index, field]).sort(byIndex)).toEqual(ofItem);

    const { issues } = adoptionOf(layout);
    const firsts = lines.flatMap((line, at) => (line.item === lines[at - 1]?.item ? [] : [{ line, at }]));
    expect(firsts.map(({ line }) => line.row)).toEqual(issues.map(({ row }) => row));
    const item = chosen ?? (["text", "problem", "measure"] as const).flatMap((f) => columns.get(f)?.index ?? [])[0];
    expect(firsts.map(({ at }) => textOf(column(item ?? -1)(at)))).toEqual(issues.map(({ fields: { text } }) => text));

    const counted = writtenLedger({ ...adoptionOf(layout) }).issues.map(countedIssue);
    if (fields.includes("status"))
      expect(byFunctions(sheet)).toEqual(imported(counted, fields.includes("deadlineText")));
    else {
      expect(errorOf(() => completionRate(sheet.cells.map((row) => [...row]))).message).toMatch(
        /没有(?:“状态”列|能当作状态的列)/,
      );
      expect(firsts.map(({ line }) => line.counted.due)).toEqual(counted.map(({ due }) => due));
    }
  });
});

const byIndex = (a: readonly unknown[], b: readonly unknown[]): number => Number(a[0]) - Number(b[0]);

describe("完成时间 beside 完成时限", () => {
  const headings = ["序号", "具体问题", "整改措施", "完成时间", "完成时限", "状态"];
  const fieldOf = (rows: readonly (readonly [finished: string, status: string])[], used = headings) => {
    const body = rows.map(([finished, status], at) =>
      [at + 1, `岗位手册缺第${at + 1}章`, "补写", finished, "2023年6月底前", status].slice(0, used.length),
    );
    const sheet = sheetOf("表", [used, ...body]);
    const [best] = findLedgers([sheet]);
    const mapped = best && mapSheet(sheet, best.block).columns.find(({ path }) => path[0] === "完成时间")?.field;
    const [read] = [...readRange(sheet.cells).columns].find(([, { heading }]) => heading === "完成时间") ?? [null];
    expect(read).toBe(mapped);
    return mapped;
  };

  it("is when it was done where open items have none, or a stroke or a word instead, but for a slip", () => {
    const done = ["2023年5月8日", "已完成"] as const;
    expect(fieldOf([done, ["", "整改中"]])).toBe("completedOn");
    expect(fieldOf([done, ["—", "整改中"], ["正在推进", "整改中"]])).toBe("completedOn");
    expect(fieldOf([done, ["", "整改中"], ["2023年5月9日", "整改中"], ["", "未启动"]])).toBe("completedOn");
    expect(fieldOf([done, done])).toBe("completedOn");
    expect(fieldOf([done, done], headings.slice(0, 5))).toBe("completedOn");
  });

  it("is another plan, and the user's own column, where open items have it, or where it is no day", () => {
    const done = ["2023年5月底前", "已完成"] as const;
    expect(fieldOf([done, ["2023年8月1日", "整改中"]])).toBeNull();
    expect(fieldOf([done, done])).toBeNull();
    expect(fieldOf([done, done], headings.slice(0, 5))).toBeNull();
  });

  it("alone is the plan unless open items have none; a stroke is none", () => {
    const alone = (open: string) => {
      const { columns } = readRange([
        ["序号", "具体问题", "完成时间", "状态"],
        [1, "岗位手册缺页", "2023年5月8日", "已完成"],
        [2, "岗位手册没有目录", open, "整改中"],
      ]);
      return [columns.has("completedOn"), columns.has("deadlineText")];
    };
    expect(alone("2023年8月1日")).toEqual([false, true]);
    expect(alone("尽快")).toEqual([false, true]);
    expect(alone("")).toEqual([true, false]);
    expect(alone("—")).toEqual([true, false]);
  });
});

describe("a range without the column of its items", () => {
  const heads = ["责任科室", "整改时限", "状态", "工作中的难点"];
  const rows = [
    ["办公室", "2023年6月底前", "整改中", "场地没有落实，要等装修结束"],
    ["人事科", "2023年6月底前", "已完成", ""],
    ["财务科", "2023年6月底前", "整改中", ""],
  ];

  it("does not take remarks on some rows for the items: every row counts", () => {
    const { columns, lines } = readRange([heads, ...rows]);
    expect([columns.has("text"), lines.length, new Set(lines.map(({ item }) => item)).size]).toEqual([false, 3, 3]);
  });

  it("nor remarks on rows that go on with a numbered item", () => {
    const numbered = rows.map((row, at) => [at === 0 ? 1 : "", ...row.slice(0, 3), `${row[0] ?? ""}提出的困难和建议`]);
    const { lines } = readRange([["序号", ...heads], ...numbered]);
    expect(new Set(lines.map(({ item }) => item)).size).toBe(1);
  });

  it("is found as a board by its progress, too, where it has no deadlines", () => {
    const board = sheetOf("进展", [
      ["序号", "责任部门", "发起时间", "落实情况", "状态"],
      [1, "河道科", "2024年3月1日", "沿河三处排口已封堵，复测两次达标", "已完成"],
    ]);
    expect(findLedgers([board])).toHaveLength(1);
  });
});

describe("what is no ledger", () => {
  it.each([
    [
      "9: rates by unit",
      [
        [
          "轮次",
          "被巡察院级党组织名称",
          "巡察反馈问题应整改数",
          "已整改数",
          "完成率",
          "立行立改应整改数",
          "已整改数",
          "完成率",
        ],
        ["第一轮", "文学院党总支", 24, 20, 0.833, 6, 6, 1],
        ["第一轮", "体育部党总支", 18, 18, 1, 4, 4, 1],
      ],
    ],
    [
      "10: proposals handed over, by unit",
      [
        [
          "届次",
          "年度",
          "轮次",
          "巡察组",
          "被巡察单位",
          "移交单位",
          "移交时间",
          "移交建议数",
          "具体办理情况",
          "成果运营情况",
        ],
        ["十届", 2022, "第三轮", "第二组", "某镇", "镇财政所", "2022-8-1", 3, "三条建议都已答复并公示", "形成办法一份"],
      ],
    ],
    [
      "13: a page for one item",
      [
        ["某县督察整改任务验收销号意见"],
        ["一、整改任务：砂石场扬尘没有喷淋"],
        ["二、整改目标：扬尘达标"],
        ["三、完成情况：装了喷淋和围挡"],
        ["四、验收意见：已完成整改，同意销号"],
      ],
    ],
  ])("%s", (_, rows) => {
    expect(findLedgers([sheetOf("表", rows)])).toEqual([]);
  });
});
