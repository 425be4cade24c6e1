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
    ["how many copies there are", [["（此表一式两份）"]]],
    ["who fills it in", [["（此表由各科室填报，整改办汇总）"]]],
    ["the end", [["—— 完 ——"]]],
    ["the end, where the texts stand", [["", "以下空白"]]],
    ["how many items are done", [["共2项，已完成1项，正在整改1项。"]]],
    ["how many are done by then", [["截至9月30日，已完成1项，正在推进1项。"]]],
    ["what is attached", [["附：佐证材料清单"]]],
    ["what is attached, numbered", [["附件：1.佐证材料目录"]]],
    ["what is asked for", [["请各科室于每月底前反馈进展。"]]],
    ["notes beside their label", [["说明", "1.本表每月上旬报送；"]]],
    ["remarks beside their label", [["备注", "2.状态按实填写。"]]],
    ["counts beside their label", [["统计", "已完成1项；正在整改1项"]]],
    ["an opinion beside its label", [["区委巡察办意见", "同意整改销号"]]],
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
    ["an item about an attached list", [[3, "附件：清单缺页", "补页", "2023年9月", "整改中"]], [4]],
    ["an item on how many are done", [[3, "共3项制度，完成修订1项", "修订", "2023年9月", "整改中"]], [4]],
    ["an item on opinions", [[3, "群众意见未回复", "逐条回复", "", ""]], [4]],
    ["an item that begins like the end", [["", "完善制度不及时"]], [4]],
    ["an item on what was not done", [["", "截至6月底，仅完成2项任务"]], [4]],
    ["items below a note", [["备注：以下为新增"], [3, "门锁老化", "换锁", "", "整改中"]], [5]],
  ])("take no items with them: %s", (_, closing, more) => {
    expect(rowsWith(closing)).toEqual({ imported: [2, 3, ...more], counted: [2, 3, ...more] });
  });

  it("take no cell with them that names what proves the item above", () => {
    const sheet = sheetOf("台账", [
      ["序号", "具体问题", "整改措施", "整改时限", "整改状态", "佐证材料"],
      ...items.map((row) => [...row, "台账"]),
      ["", "", "", "", "", "附件：会议记录"],
    ]);
    expect(adoptedFrom(sheet).left).toEqual([]);
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
