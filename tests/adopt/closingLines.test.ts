import { explainFigures } from "../../src/functions/functions";
import type { CellValue } from "../../src/ledger/model";
import "../functions/host";
import { adoptedFrom, rowsBothWays } from "./ledgers/bothWays";
import { sheetOf } from "./ledgers/sheet";

type Row = readonly CellValue[];

const headings = ["序号", "具体问题", "整改措施", "整改时限", "整改状态"];
const items: readonly Row[] = [
  [1, "叫号机停用", "更换设备", "2023年6月", "已完成"],
  [2, "库房漏雨", "修缮屋顶", "2023年9月", "整改中"],
];
const rowsWith = (closing: readonly Row[]) => rowsBothWays(sheetOf("台账", [headings, ...items, ...closing]));

describe("lines that close a form", () => {
  it.each<[string, readonly Row[]]>([
    ["what was decided on all of it", [["以上内容已经党组会议研究通过"]]],
    ["to whom it is sent", [["抄报：上级巡察机构"]]],
    ["what a mark means", [["*带星号的为立行立改事项"]]],
    ["the number of the page", [["—— 第1页 共2页 ——"]]],
    ["what came about since", [["本周新增完成1项"]]],
    ["numbered notes", [["1.本表每月上旬报送；"], ["2.状态按实填写。"]]],
    ["numbered notes in one cell", [["1.本表每月上旬报送；\n2.状态按实填写。"]]],
    ["numbered counts", [["（一）立行立改1项；"], ["（二）限期整改1项。"]]],
    [
      "a label of notes with the notes beside it",
      [
        ["填表说明", "1.时限写到月"],
        ["", "2.状态按月更新"],
      ],
    ],
    ["an opinion", [["分管领导审批意见：", "同意"]]],
    ["signatures by office", [["党组书记签字：", "", "", "联系人：赵六"]]],
    ["a stamp with a number to call", [["单位（盖章）：", "", "", "联系电话：0000-1234567"]]],
    ["names, with the day", [["审核人：王五", "", "填报人：赵六", "", "2023年9月30日"]]],
    ["single cells below a signature", [["填报人：赵六"], ["请各科室核对"], ["", "", "", "", "二〇二三年九月"]]],
    ["single cells below a sum", [["合计", 2], ["1.每月上旬报送"]]],
  ])("are no items: %s", (_, closing) => {
    expect(rowsWith(closing)).toEqual({ imported: [2, 3], counted: [2, 3] });
  });

  it("are none below three heading rows", () => {
    const sheet = sheetOf("台账", [
      ["序号", "问题情况", "", "落实", ""],
      ["", "具体问题", "整改措施", "要求", ""],
      ["", "", "", "整改时限", "整改状态"],
      ...items,
      ["注：1.措施由科室填写。"],
      ["2.时限写到月。"],
      ["单位（盖章）：", "", "", "联系电话：0000-1234567"],
      ["以上内容已经党组会议研究通过"],
    ]);
    expect(rowsBothWays(sheet)).toEqual({ imported: [4, 5], counted: [4, 5] });
  });

  it.each<[string, readonly Row[], readonly number[]]>([
    ["an item not filled in yet", [[3, "门锁老化"]], [4]],
    ["a title that heads nothing", [["三、另行研究的事项"]], [4]],
    ["titles one after the other", [["一、窗口服务"], ["二、档案保管"]], [4, 5]],
    ["a title below 小计", [["小计", 2], ["三、另行研究的事项"]], [5]],
    ["an item that begins like a label", [[3, "领导签字：有缺漏", "补签", "2023年9月", "整改中"]], [4]],
    ["an item that begins like a sentence", [[3, "以上问题未公开", "公开", "2023年9月", "整改中"]], [4]],
    ["items below a note", [["备注：以下为新增"], [3, "门锁老化", "换锁", "", "整改中"]], [5]],
  ])("take no items with them: %s", (_, closing, more) => {
    expect(rowsWith(closing)).toEqual({ imported: [2, 3, ...more], counted: [2, 3, ...more] });
  });
});

describe("a last row of one text that may be an item", () => {
  const said = (closing: readonly Row[]) => {
    const sheet = sheetOf("台账", [headings, ...items, ...closing]);
    const told = adoptedFrom(sheet).problems.filter(
      ({ expected }) => expected.kind === "itemText" && expected.taken === "alone",
    );
    const range = sheet.cells.map((row) => [...row]);
    return {
      told: told.map(({ row }) => row),
      sentence: explainFigures(range, "2023-9-30").includes("请核对是否为续行"),
    };
  };

  it.each<[readonly Row[], readonly number[]]>([
    [[["另行研究的事项"]], [4]],
    [
      [
        ["", "钥匙无人登记"],
        ["", "印章外借"],
      ],
      [4, 5],
    ],
  ])("is said to be counted: %j", (closing, told) => {
    expect(rowsWith(closing).imported).toEqual([2, 3, ...told]);
    expect(said(closing)).toEqual({ told, sentence: true });
  });

  it("is not one with a number, nor a measure of the item above", () => {
    for (const row of [
      [3, "门锁老化"],
      ["", "", "每月检查"],
      ["", "钥匙无人登记", "", "2023年9月"],
    ])
      expect(said([row])).toEqual({ told: [], sentence: false });
  });
});
