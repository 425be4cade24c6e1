import { chooseField, chooseStatus } from "../../src/adopt/mapSheet";
import { adoptInSteps, adoptSheet } from "../../src/adopt/adoptSheet";
import type { ForeignSheet } from "../../src/adopt/foreignSheet";
import type { CellValue } from "../../src/ledger/model";
import type { StatusChoices } from "../../src/ledger/status";
import { serial } from "../ledger/ledgerBuilder";
import {
  cycleAndStatusList,
  departmentStatus,
  flatList,
  measuresInOneCell,
  repeatedParents,
  threeHeaderRows,
} from "./ledgers";
import { adopted, mappingOf } from "./ledgers/adopted";
import { sheetOf } from "./ledgers/sheet";

const shape = ({ issues }: ReturnType<typeof adopted>) =>
  issues.map(({ fields, measures }) => [fields.text, measures.length]);

describe("layouts", () => {
  it("parents repeated: one issue, its measures below, due when the last of them is", () => {
    const { issues, counts, problems } = adopted(repeatedParents);
    expect(counts).toEqual({ aspects: 0, problems: 2, issues: 4, measures: 7 });
    expect(problems).toEqual([]);
    expect(issues[2]?.fields).toMatchObject({
      seq: "3",
      problem: "数据共享机制运行不畅",
      text: "目录更新滞后",
      leadDept: "数据科、人事科",
      deadlineText: "2022年12月",
      due: serial(2022, 12, 31),
      status: "正在整改",
    });
    expect(issues[2]?.measures.map(({ fields, row }) => [row, fields.seq, fields.status, fields.due])).toEqual([
      [5, "1", "已完成", serial(2022, 6, 30)],
      [6, "2", "正在整改", serial(2022, 10, 31)],
      [7, "3", "未启动", serial(2022, 12, 31)],
    ]);
    expect(issues[0]?.fields.status).toBe("已完成");
  });

  it("parents repeated with a 序号 that counts the rows: the text tells the items", () => {
    const rows = repeatedParents.cells.map((cells, at) => (at === 0 ? cells : [at, ...cells.slice(1)]));
    const again = adopted({ ...repeatedParents, cells: rows });
    expect(shape(again)).toEqual(shape(adopted(repeatedParents)));
    expect(again.issues[2]?.measures.map(({ fields }) => fields.seq)).toEqual(["4", "5", "6"]);
  });

  it("parents merged: blanks below belong to the item above, 方面 and 问题 go on", () => {
    const { issues, counts } = adopted(cycleAndStatusList);
    expect(counts).toEqual({ aspects: 3, problems: 3, issues: 4, measures: 5 });
    expect(issues[2]?.fields).toMatchObject({
      aspect: "党的建设",
      problem: "支部活动质量不高",
      text: "发展党员档案缺页",
    });
    expect(issues[0]?.measures[1]?.fields).toMatchObject({
      persons: "周行知",
      leader: "吴望山",
      due: serial(2022, 7, 31),
    });
  });

  it("departments below one measure: each that reports for itself is a measure, the item is what they make of it", () => {
    const { issues } = adopted(departmentStatus);
    expect(
      issues[0]?.measures.map(({ fields }) => [fields.text, fields.leadDept, fields.status, fields.deadlineText]),
    ).toEqual([
      ["开通线上线下双渠道预约", "办公室", "已完成", "2023年3月底前"],
      ["开通线上线下双渠道预约", "信息部", "正在整改", "2023年3月底前"],
    ]);
    expect(issues[0]?.fields).toMatchObject({ status: "正在整改", leadDept: "办公室、信息部" });
    expect(issues[1]?.fields).toMatchObject({ status: "正在整改", due: serial(2023, 9, 30) });
    expect(issues[2]?.fields.type).toBe("立行立改");
  });

  it("all measures in one cell are split at their numbers, section rows are 方面", () => {
    const { issues, counts } = adopted(measuresInOneCell);
    expect(counts).toEqual({ aspects: 2, problems: 0, issues: 3, measures: 6 });
    expect(issues[0]?.measures.map(({ fields }) => [fields.seq, fields.text])).toEqual([
      ["1", "统一巡查记录表样；"],
      ["2", "每月抽查一次；"],
      ["3", "抽查结果在例会通报。"],
    ]);
    expect(issues[1]?.measures.map(({ fields }) => fields.text)).toEqual(["修订预案。", "组织演练。"]);
    expect(issues[0]?.fields).toMatchObject({
      aspect: "履行核心职能方面",
      seq: "1",
      text: "河道巡查记录不规范",
      outcome: "表样已印发",
    });
    expect(issues[2]?.fields).toMatchObject({ longTerm: "是", type: "长期坚持", status: "已完成" });
  });

  it("a flat list has issues only, and its sum is none", () => {
    const { issues, counts } = adopted(flatList);
    expect(counts).toEqual({ aspects: 0, problems: 0, issues: 42, measures: 0 });
    expect(issues.filter(({ fields }) => fields.status === "已完成")).toHaveLength(35);
    expect(issues[41]?.fields).toMatchObject({ seq: "42", status: "正在整改" });
  });

  it("52 columns: nothing is lost, what has no place comes along by its heading", () => {
    const { issues, extraColumns, settings, counts } = adopted(threeHeaderRows);
    expect(counts).toEqual({ aspects: 1, problems: 1, issues: 2, measures: 3 });
    expect(settings["截至日"]).toBe(serial(2022, 6, 30));
    expect(issues[0]?.fields).toMatchObject({
      due: serial(2022, 3, 31),
      status: "已完成",
      closure: "已销号",
      goal: "完善采购流程",
    });
    expect(issues[0]?.measures.map(({ fields }) => [fields.due, fields.progress])).toEqual([
      [serial(2022, 2, 28), "已补签"],
      [serial(2022, 3, 31), "已上线"],
    ]);
    expect(issues[1]?.fields).toMatchObject({
      due: serial(2022, 9, 30),
      status: "正在整改",
      gap: "两户涉诉，待判决后执行",
    });
    expect(issues[1]?.extra).toMatchObject({
      完成标准: "流程运行满三个月",
      协助整改工作的领导: "钱守正",
      三级标题: "1.合同管理",
    });
    expect(extraColumns.issues).toContain("问题金额（万元）");
    const kept = new Set(
      issues
        .flatMap(({ fields, extra, measures }) => [fields, extra, ...measures.flatMap((m) => [m.fields, m.extra])])
        .flatMap((cells) => Object.values(cells).map(String)),
    );
    for (const row of threeHeaderRows.cells.slice(5, 8))
      for (const cell of row)
        if (typeof cell === "string" && cell.length > 4 && !/^[一（]|^\d{4}年/.test(cell)) expect(kept).toContain(cell);
  });

  it("departments below an issue without measures are told in its 整改情况", () => {
    const sheet = sheetOf("台账", [
      ["序号", "问题", "责任部门", "整改状态", "整改情况"],
      [1, "值守制度落实不严", "办公室", "已完成", "制度已修订"],
      ["", "", "保卫科", "整改中", "夜间抽查两次"],
    ]);
    const [issue] = adopted(sheet).issues;
    expect(issue?.fields).toMatchObject({
      status: "正在整改",
      leadDept: "办公室、保卫科",
      outcome: "办公室：已完成，制度已修订\n保卫科：整改中，夜间抽查两次",
    });
  });

  it("a 序号 of its own in a row that is merged with the one above counts the measures", () => {
    const cells = [
      ["序号", "具体问题", "整改措施"],
      [1, "台账不全", "补登"],
      [2, "", "抽查"],
      [3, "标识不清", "重做标识"],
    ];
    expect(shape(adopted(sheetOf("台账", cells, ["B2:B3"])))).toEqual([
      ["台账不全", 2],
      ["标识不清", 1],
    ]);
  });
});

describe("measures in one cell beside items with a row for each measure", () => {
  const sheetWith = (cell: string, text = "会务材料堆放杂乱"): ForeignSheet =>
    sheetOf("台账", [
      ["序号", "具体问题", "整改措施", "状态"],
      [1, text, cell, "整改中"],
      [2, "车辆使用没有派单", "启用派车单", "已完成"],
      ["", "", "2.每月核对里程", "整改中"],
    ]);
  const measuresOf = (cell: string) => adopted(sheetWith(cell)).issues[0]?.measures.map(({ fields }) => fields.text);

  it.each([
    ["1.定制度；\n2.办培训；\n3.抓检查。", ["定制度；", "办培训；", "抓检查。"]],
    ["一是全面盘点；二是建立台账", ["全面盘点；", "建立台账"]],
    ["整改措施：①清点；②归档", ["清点；", "归档"]],
    [
      "1.2024年5月底前完成清点；2.2024年6月底前归档；3.每季抽查",
      ["2024年5月底前完成清点；", "2024年6月底前归档；", "每季抽查"],
    ],
    ["1.清点归档", ["清点归档"]],
    ["1.健全制度：一是清点；二是归档", ["健全制度：一是清点；二是归档"]],
    ["会同档案室：1.清点；2.归档", ["会同档案室：1.清点；2.归档"]],
  ])("%p is split where it is a list from its beginning on", (cell, texts) => {
    expect(measuresOf(cell)).toEqual(texts);
    expect(adopted(sheetWith(cell)).issues[1]?.measures.map(({ fields }) => fields.text)).toEqual([
      "启用派车单",
      "每月核对里程",
    ]);
  });

  it("a list that is one of several measures, and a list of items, keep their first number", () => {
    const rows = sheetWith("1.定制度").cells.map((cells, at) =>
      at === 3 ? ["", "", "一是核对里程；二是公示里程", "整改中"] : cells,
    );
    expect(adopted(sheetOf("台账", rows)).issues[1]?.measures[1]?.fields.text).toBe("一是核对里程；二是公示里程");
    const listed = adopted(sheetWith("定制度", "1.材料堆放杂乱；2.借阅没有登记")).issues[0]?.fields;
    expect(listed).toMatchObject({ seq: "1", text: "1.材料堆放杂乱；2.借阅没有登记" });
  });
});

describe("a 序号 that counts the 问题", () => {
  const headings = ["序号", "方面", "主要问题", "具体问题", "整改措施", "状态"];
  const numbered = (sheet: ForeignSheet) =>
    adopted(sheet).issues.map(({ fields }) => [fields.problemSeq, fields.problem, fields.text]);

  it("is the number of each item below its merged cell, and the 问题 are as many as it says", () => {
    const sheet = sheetOf(
      "台账",
      [
        headings,
        [1, "能力建设", "培训安排零散", "课表临时拼凑", "年初排定课表", "已完成"],
        ["", "", "", "讲师没有名册", "建立讲师名册", "已完成"],
        [2, "", "设备保养脱节", "保养记录缺页", "补齐保养记录", "整改中"],
        ["", "", "", "备件清点不及时", "按季清点备件", "整改中"],
      ],
      ["A2:A3", "A4:A5", "B2:B5", "C2:C3", "C4:C5"],
    );
    expect(numbered(sheet)).toEqual([
      ["1", "培训安排零散", "课表临时拼凑"],
      ["1", "培训安排零散", "讲师没有名册"],
      ["2", "设备保养脱节", "保养记录缺页"],
      ["2", "设备保养脱节", "备件清点不及时"],
    ]);
    expect(adopted(sheet).counts).toEqual({ aspects: 1, problems: 2, issues: 4, measures: 4 });
  });

  it("ends with its 问题, also where items have several measures", () => {
    const sheet = sheetOf("台账", [
      headings,
      [1, "能力建设", "培训安排零散", "课表临时拼凑", "年初排定课表", "已完成"],
      ["", "", "", "", "公示课表", "已完成"],
      ["", "", "", "讲师没有名册", "建立讲师名册", "已完成"],
      [2, "", "设备保养脱节", "保养记录缺页", "补齐保养记录", "整改中"],
      [3, "作风纪律", "值守不严", "交接班没有签字", "交接班当面签字", "整改中"],
      ["", "", "", "夜班巡查走过场", "夜班定点打卡", "整改中"],
    ]);
    expect(numbered(sheet).map(([seq]) => seq)).toEqual(["1", "1", "2", "3", "3"]);
    expect(adopted(sheet).counts).toEqual({ aspects: 2, problems: 3, issues: 5, measures: 6 });
  });
});

describe("a status that can mean two things", () => {
  const sheet = sheetOf(
    "台账",
    [
      ["序号", "具体问题", "整改措施", "整改时限", "状态"],
      [1, "公章借用没有登记", "建立借用登记簿", "2023年3月底", "延期完成"],
      [2, "培训签到缺页", "补齐签到", "2023年4月底", "未销号"],
      ["", "", "改用扫码签到", "2023年5月底", "已完成"],
      [3, "车辆派遣无记录", "启用派车单", "2023年6月底", "延期完成（2023年8月）"],
      [4, "库房温度未监测", "加装温度计", "2023年6月底", "延期完成，尚在采购"],
      [5, "值班日志漏填", "每日抽查", "2023年6月底", "正在整改"],
    ],
    ["A3:A4", "B3:B4"],
  );
  const statuses = (choices: StatusChoices) => {
    const adoption = adoptSheet(sheet, { ...mappingOf(sheet), statusChoices: choices });
    return {
      ...adoption,
      statuses: adoption.issues.map(({ fields }) => fields.status),
      unread: adoption.problems.map(({ row, got }) => [row, got]),
    };
  };
  const withDay = [5, "延期完成（2023年8月）"];

  it("is asked about with the number of its cells, and listed with both meanings until it is chosen", () => {
    const { ambiguous, statuses: read, unread, problems, issues } = statuses({});
    expect(ambiguous).toEqual([
      { word: "延期完成", count: 2 },
      { word: "未销号", count: 1 },
    ]);
    expect(read).toEqual([undefined, "正在整改", undefined, undefined, "正在整改"]);
    expect(issues[1]?.measures.map(({ fields }) => fields.status)).toEqual([undefined, "已完成"]);
    expect(unread).toEqual([[2, "延期完成"], [3, "未销号"], withDay, [6, "延期完成，尚在采购"]]);
    expect(problems.map(({ expected }) => expected.kind)).toEqual(["oneReading", "oneReading", "choice", "oneReading"]);
  });

  it("means what is chosen; its own word stays in 备注, and what a note contradicts or dates stays listed", () => {
    const done = statuses({ 延期完成: "已完成", 未销号: "已完成（未销号）" });
    expect(done.ambiguous).toEqual(statuses({}).ambiguous);
    expect(done.statuses).toEqual(["已完成", "已完成", undefined, undefined, "正在整改"]);
    expect(done.issues.map(({ fields }) => fields.closure)).not.toContain("已销号");
    expect(done.unread).toEqual([withDay, [6, "延期完成，尚在采购"]]);
    expect(done.issues[0]?.fields.note).toBe("〔原状态：延期完成〕");
    expect(done.issues[0]?.measures[0]?.fields.status).toBe("已完成");
    const open = statuses({ 延期完成: "申请延期（正在整改）", 未销号: "正在整改" });
    expect(open.statuses).toEqual(["正在整改", "正在整改", undefined, "正在整改", "正在整改"]);
    expect(open.unread).toEqual([withDay]);
  });

  it("stays not understood by a choice that its word has not", () => {
    expect(statuses({ 延期完成: "已移交" }).statuses).toEqual(statuses({}).statuses);
  });

  it("can be taken back", () => {
    const chosen = chooseStatus(mappingOf(sheet), "延期完成", "已完成");
    expect(chosen.statusChoices).toEqual({ 延期完成: "已完成" });
    expect(chooseStatus(chosen, "延期完成", null)).toEqual(mappingOf(sheet));
  });
});

describe("what is not understood", () => {
  it("is listed with row and column of the sheet, and its words are kept", () => {
    const { issues, problems } = adopted(cycleAndStatusList);
    expect(problems.map(({ row, column, field, got }) => [row, column, field, got])).toEqual([
      [7, 13, "status", "延期完成"],
    ]);
    expect(issues[2]?.fields.status).toBeUndefined();
    expect(issues[2]?.fields.note).toBe("〔原状态：延期完成〕");
  });

  it("a deadline keeps its words without a date, a date column its words in 备注", () => {
    const sheet = sheetOf("台账", [
      ["序号", "问题", "整改时限", "状态", "完成日期"],
      [1, "甲事项未办", "下周", "已完成", "已报送"],
      [2, "乙事项未办", "2022年6月底前", "整改中", ""],
    ]);
    const { issues, problems } = adopted(sheet);
    expect(issues[0]?.fields).toMatchObject({ deadlineText: "下周", note: "〔原完成日期：已报送〕" });
    expect(issues[0]?.fields.due).toBeUndefined();
    expect(problems.map(({ row, column, got }) => [row, column, got])).toEqual([
      [2, 3, "下周"],
      [2, 5, "已报送"],
    ]);
    expect(issues[1]?.fields.due).toBe(serial(2022, 6, 30));
  });

  it("立行立改 waits for 反馈日期, which the caller may give", () => {
    const needs = adopted(departmentStatus).problems;
    expect(needs.map(({ expected }) => expected)).toEqual([{ kind: "setting", item: "反馈日期" }]);
    const given = adopted(departmentStatus, { feedbackDate: { year: 2023, month: 1, day: 10 } });
    expect(given.problems).toEqual([]);
    expect(given.issues[2]?.fields.due).toBe(serial(2023, 2, 9));
  });
});

describe("cells", () => {
  const one = (headings: readonly string[], row: readonly CellValue[], more = {}) =>
    adopted(
      sheetOf(
        "台账",
        [
          ["序号", "问题", ...headings],
          [1, "甲事项未办", ...row],
        ],
        [],
        more,
      ),
    ).issues[0];

  it("days of a 1904 workbook become those of 1900, months shown as months their last day", () => {
    const at1904 = serial(2022, 6, 1) - 1462;
    expect(one(["整改时限", "完成日期"], [at1904, at1904], { date1904: true })?.fields).toMatchObject({
      due: serial(2022, 6, 1),
      completedOn: serial(2022, 6, 1),
    });
    const formats = new Map([[2, ["General", 'yyyy"年"m"月"']]]);
    expect(one(["整改时限", "责任人"], [serial(2022, 6, 1), "甲"], { formats })?.fields).toMatchObject({
      due: serial(2022, 6, 30),
      deadlineText: "2022年6月",
    });
  });

  it("an extension counts as it did where the ledger has no column for its approval", () => {
    expect(one(["整改时限", "延期至"], ["2022年6月", "2022年12月底"])?.fields).toMatchObject({
      extendedTo: serial(2022, 12, 31),
      extensionApproval: "见原台账",
    });
    expect(
      one(["整改时限", "延期至", "延期批准"], ["2022年6月", "2022-12-31", ""])?.fields.extensionApproval,
    ).toBeUndefined();
  });

  it("a day behind a status is its 完成日期", () => {
    expect(one(["整改状态", "责任人"], ["已完成（2022年8月15日）", "甲"])?.fields).toMatchObject({
      status: "已完成",
      completedOn: serial(2022, 8, 15),
    });
  });

  it("a heading of ours that the sheet has besides never makes two columns of one name", () => {
    const issue = one(["责任领导", "分管领导", "预警", "预警"], ["甲", "乙", "红", "黄"]);
    expect(issue?.fields.leader).toBe("甲");
    expect(issue?.extra).toEqual({ 分管领导: "乙", "预警（原表）": "红", "预警（原表）（2）": "黄" });
  });
});

it("follows the user's choice of a column", () => {
  const mapping = mappingOf(cycleAndStatusList);
  const agent = mapping.columns.find(({ path }) => path[0] === "代办人")?.index ?? -1;
  const { issues, extraColumns } = adoptSheet(cycleAndStatusList, chooseField(mapping, agent, "persons"));
  expect(issues[0]?.fields.persons).toBe("小郑");
  expect(issues[0]?.extra["责任人（原表）"]).toBe("周行知");
  expect(extraColumns.issues).toContain("责任人（原表）");
});

it("rows of figures that sum up a group are no items, texts that end in 合计 are", () => {
  const sheet = sheetOf("台账", [
    ["问题", "整改措施", "金额"],
    ["台账不全", "补登", 3],
    ["办公室小计", "", 3],
    ["", "逐笔核对经费合计", ""],
  ]);
  expect(shape(adopted(sheet))).toEqual([["台账不全", 2]]);
});

it("a row of the item above the rows of its measures speaks for the item", () => {
  const sheet = sheetOf("台账", [
    ["序号", "问题", "整改措施", "责任部门", "状态", "整改情况", "佐证材料", "经费"],
    [1, "值守制度落实不严", "", "办公室", "基本完成", "总体有序", "", 5],
    ["", "", "修订制度", "办公室", "已完成", "已印发", "文件一", 2],
    ["", "", "", "", "", "", "文件二", ""],
    ["", "", "夜间抽查", "保卫科", "整改中", "", "", 3],
  ]);
  const [issue, ...others] = adopted(sheet).issues;
  expect(others).toEqual([]);
  expect(issue?.fields).toMatchObject({ leadDept: "办公室", status: "基本完成", outcome: "总体有序" });
  expect(issue?.extra).toEqual({ 经费: 5 });
  expect(issue?.measures.map(({ fields, extra }) => [fields.text, fields.status, fields.evidence, extra.经费])).toEqual(
    [
      ["修订制度", "已完成", "文件一\n文件二", 2],
      ["夜间抽查", "正在整改", undefined, 3],
    ],
  );
});

it("a section heading with nothing below it is an item itself, so that it is seen", () => {
  const sheet = sheetOf(
    "台账",
    [
      ["序号", "问题", "整改措施"],
      ["一、甲方面"],
      [1, "台账不全", "补登"],
      ["二、乙方面"],
      ["三、丙方面"],
      [2, "标识不清", "重做"],
    ],
    ["A2:C2", "A4:C4", "A5:C5"],
  );
  expect(adopted(sheet).issues.map(({ fields }) => [fields.aspect, fields.text])).toEqual([
    ["甲方面", "台账不全"],
    ["甲方面", "乙方面"],
    ["丙方面", "标识不清"],
  ]);
});

describe("a large sheet", () => {
  it("is read in steps, none of which is long, to the same ledger", () => {
    const [heading = [], ...body] = repeatedParents.cells;
    const rows = Array.from({ length: 3000 }, (_, at) =>
      (body[at % body.length] ?? []).map((cell, column) => (column === 2 ? `${String(cell)}（${at}）` : cell)),
    );
    const large = sheetOf("大", [heading, ...rows]);
    const steps = adoptInSteps(large, mappingOf(large));
    let pauses = 0;
    let step = steps.next();
    while (step.done !== true) {
      pauses += 1;
      step = steps.next();
    }
    expect(step.value).toEqual(adopted(large));
    expect(step.value.counts.issues).toBe(3000);
    expect(pauses).toBeGreaterThanOrEqual(10);
  });
});
