import { departmentKey, personKey } from "../../../src/ledger/checkUp/nameSpelling";
import { issueRow } from "../ledgerBuilder";
import { findingsOf } from "./findings";

const withNames = (column: string, names: readonly string[]) => ({
  issues: names.map((name, i) => issueRow({ id: `W-00000${i + 1}`, seq: String(i + 1), [column]: name })),
});
const spelled = (
  rule: "personSpelledTwice" | "departmentSpelledTwice" | "nameAlike" | "personAlike",
  column: string,
  names: string[],
) => findingsOf(rule, withNames(column, names)).map(({ values }) => [values.got, values.other]);

describe("people", () => {
  test.each(["张 三", "张三（科长）", "张三 13800001111", "张三主任", "党组书记张三", "张三　", "张三(兼)"])(
    "“%s” is 张三",
    (name) => expect(personKey(name)).toBe("张三"),
  );

  test.each(["张主任", "李四", "张三丰", "王书记"])("“%s” stays a name of its own", (name) =>
    expect(personKey(name)).not.toBe(personKey("张三")),
  );

  test("the rarer of two spellings is found, with all its rows, in the columns where it stands", () => {
    const found = findingsOf("personSpelledTwice", withNames("persons", ["张三", "李四、张 三", "张三", "张 三"]));
    expect(found).toMatchObject([{ row: 3, column: "责任人", values: { got: "张 三", other: "张三", rows: [3, 5] } }]);
  });

  test("phones and posts beside a name are no other spelling of it, and a phone is nobody", () => {
    const names = ["张三\n13800001234", "李四\n13900001234", "高原 0578-2345678", "高原", "刘卫东（副局长）", "刘卫东"];
    expect(spelled("personSpelledTwice", "persons", [...names, "钱小满 13700001234 孙立夏 13600001234"])).toEqual([]);
    expect(spelled("nameAlike", "persons", names)).toEqual([]);
    expect(spelled("personSpelledTwice", "persons", ["刘卫东", "刘 卫东 13800001234"])).toEqual([
      ["刘 卫东", "刘卫东"],
    ]);
  });

  test("leaders and persons are looked at together", () => {
    const rows = { issues: [issueRow({ leader: "周明", persons: "周 明" })] };
    expect(findingsOf("personSpelledTwice", rows)).toMatchObject([{ column: "责任人", values: { other: "周明" } }]);
  });

  test("张三 and 张三丰, 欧阳修 and 欧阳修文 are two people; a name of four is a slip", () => {
    expect(spelled("nameAlike", "persons", ["张三", "张三丰"])).toEqual([]);
    expect(spelled("nameAlike", "persons", ["欧阳修", "欧阳修文"])).toEqual([]);
    expect(spelled("nameAlike", "persons", ["王小明", "王小明", "王小小明"])).toEqual([["王小小明", "王小明"]]);
    expect(spelled("personSpelledTwice", "persons", ["张三", "张三丰", "李四"])).toEqual([]);
  });

  const often = (name: string, rare: readonly string[]): string[] => [name, name, name, ...rare];

  test.each([
    ["张建国", "张健国"],
    ["侯志强", "候志强"],
    ["王晓燕", "王小燕"],
    ["李伟民", "李玮民"],
    ["赵海峰", "赵海锋"],
    ["孙丽娟", "孙莉娟"],
    ["陈国辉", "陈国晖"],
    ["刘洁如", "刘杰如"],
    ["欧阳建", "欧阳健"],
  ])("%s seen often, %s seldom: one person, perhaps", (usual, rare) => {
    expect(spelled("personAlike", "persons", often(usual, [rare]))).toEqual([[rare, usual]]);
    expect(spelled("personAlike", "leader", often(usual, [rare, `${rare}（副局长）`]))).toEqual([[rare, usual]]);
  });

  test.each([
    ["张建国", "张建军"],
    ["张建国", "章建国"],
    ["王晓燕", "王晓梅"],
    ["张健", "张建"],
    ["张建国", "张建国强"],
  ])("%s and %s are two people", (usual, rare) => {
    expect(spelled("personAlike", "persons", often(usual, [rare]))).toEqual([]);
  });

  test("two of whom neither is seldom are two", () => {
    expect(spelled("personAlike", "persons", often("张建国", ["张健国", "张健国", "张健国"]))).toEqual([]);
    expect(spelled("personAlike", "persons", ["张建国", "张建国", "张健国"])).toEqual([]);
  });
});

describe("departments", () => {
  test.each([
    ["业务科室", "业务科"],
    ["党政办公室", "党政办"],
    ["业务 科", "业务科"],
    ["Ｂ座管理处", "B座管理处"],
  ])("%s is %s", (a, b) => expect(departmentKey(a)).toBe(departmentKey(b)));

  test.each([
    ["综合一科", "综合二科"],
    ["人事科", "人事处"],
    ["办公室", "党政办公室"],
  ])("%s is not %s", (a, b) => expect(departmentKey(a)).not.toBe(departmentKey(b)));

  test("整改办 by any of its names, and a department with what stands in its brackets", () => {
    expect(spelled("departmentSpelledTwice", "leadDept", ["整改办", "整改办", "巡察整改办"])).toEqual([
      ["巡察整改办", "整改办"],
    ]);
    expect(spelled("departmentSpelledTwice", "leadDept", ["整改办", "巡察整改工作领导小组办公室"])).toHaveLength(1);
    expect(spelled("departmentSpelledTwice", "leadDept", ["整改办", "审计整改办"])).toEqual([]);
    expect(spelled("departmentSpelledTwice", "leadDept", ["人事科", "人事科（组织科）"])).toEqual([
      ["人事科（组织科）", "人事科"],
    ]);
    expect(spelled("departmentSpelledTwice", "leadDept", ["人事科", "人事科（李四）"])).toHaveLength(1);
    expect(spelled("departmentSpelledTwice", "leadDept", ["人事科", "人事科 13800001234"])).toHaveLength(1);
    expect(spelled("departmentSpelledTwice", "leadDept", ["人事科", "人事处"])).toEqual([]);
    expect(spelled("departmentSpelledTwice", "leadDept", ["办公室", "办公室（文秘）", "办公室（档案）"])).toEqual([]);
  });

  test("科 and 科室 are one department in two spellings", () => {
    expect(spelled("departmentSpelledTwice", "leadDept", ["业务科", "业务科室", "业务科、人事科"])).toEqual([
      ["业务科室", "业务科"],
    ]);
    expect(spelled("departmentSpelledTwice", "leadDept", ["业务科", "人事科"])).toEqual([]);
  });

  test("one character more is a hint, unless it is what tells them apart", () => {
    expect(spelled("nameAlike", "leadDept", ["信息科", "信息科", "信息化科"])).toEqual([["信息化科", "信息科"]]);
    expect(spelled("nameAlike", "leadDept", ["综合科", "综合一科"])).toEqual([]);
    expect(spelled("nameAlike", "leadDept", ["机关党建科", "机关党建科", "机关党健科"])).toEqual([
      ["机关党健科", "机关党建科"],
    ]);
    expect(spelled("nameAlike", "leadDept", ["办公室", "办公室", "办公窒"])).toEqual([["办公窒", "办公室"]]);
    expect(spelled("nameAlike", "coDepts", ["党政办公室", "党政办公室", "党政办公窒"])).toHaveLength(1);
    expect(spelled("nameAlike", "leadDept", ["财务科", "财政科"])).toEqual([]);
    expect(spelled("nameAlike", "leadDept", ["业务一科", "业务二科"])).toEqual([]);
    expect(spelled("nameAlike", "leadDept", ["党办", "党政办"])).toEqual([]);
  });
});
