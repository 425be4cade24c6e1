import { buildNotice } from "../../src/notice/buildNotice";
import { plainText } from "../../src/notice/plainText";
import { acceptedChanges } from "../../src/notice/takeBack/acceptedChanges";
import { takeBack } from "../../src/notice/takeBack/takeBack";
import { textLines } from "../../src/notice/takeBack/textLines";
import { withAccepted } from "../../src/notice/takeBack/withAccepted";
import { section } from "./ledgerRows";
import { asOf } from "./smallLedger";
import { frame, organisationRows, slotsWith, waterLedger } from "./waterLedger";

const lines = (text: string): string[] => text.split("\n");

describe("layout C", () => {
  const attitude = { 整改态度: "局党组把整改作为政治任务抓紧抓实" };
  const document = buildNotice(waterLedger(slotsWith({ ...frame, ...attitude })), { layout: "C", asOf });

  test("says attitude and figures in one paragraph, then quotes the problems by 方面", () => {
    expect(lines(plainText(document))).toEqual([
      "东山区水务局党组关于巡察整改进展情况的通报",
      "根据中共东山区委统一部署，2026年1月12日至2026年2月10日，区委第一巡察组对东山区水务局党组开展了巡察；2026年3月5日，区委第一巡察组向东山区水务局党组反馈了巡察意见。按照党务公开原则和巡察工作有关要求，现将整改进展情况予以公布。",
      "局党组把整改作为政治任务抓紧抓实。针对反馈的2个方面2个问题，细化具体问题4个，制定整改措施2条。截至2026年9月30日，4个具体问题中，已完成整改1个，正在整改1个，长期整改1个，已移交1个，整改完成率25.0%；2个问题中，部分完成1个；2条整改措施中，已完成2条。召开专题会议2次，建立完善制度2项，其中新建1项、修订1项，约谈2人，问责1人，涉及资金12.5万元。",
      "（一）在“落实部署”方面",
      "1.关于“河道巡查不够到位”问题的整改",
      "（1）关于“巡查频次不足”",
      "一是编制巡查表，每周巡查；二是培训2期。",
      "（2）关于“巡查记录补写”",
      "推行电子巡查。该项整改工作计划于2026年底完成。",
      "（二）在“队伍建设”方面",
      "1.关于“学习不够”问题的整改",
      "（1）关于“‘三会一课’记录不全”",
      "整理记录",
      "东山区水务局党组",
      "2026年10月8日",
    ]);
    expect(document).toMatchObject({ listed: 3, counted: 4, unlisted: ["W-000004"], missing: [], remarks: [] });
  });

  test("headings of 方面 and 问题 know the first item below them", () => {
    const upper = document.paragraphs.filter(({ level }) => level === "h2" || level === "h3");
    expect(upper.map(({ firstIssueId }) => firstIssueId)).toEqual(["W-000001", "W-000001", "W-000003", "W-000003"]);
  });

  test("with an opening part the items are a part too, and keep their numbers", () => {
    const opened = buildNotice(waterLedger(slotsWith({ ...frame, ...attitude }, organisationRows)), {
      layout: "C",
      asOf,
    });
    const texts = opened.paragraphs.map(({ text }) => text);
    expect(texts.slice(2, 7)).toEqual([
      "一、组织领导情况",
      "（一）提高站位",
      "局党组及时研究。",
      "（二）会议推动",
      "2026年4月1日、5月6日召开专题会议2次。",
    ]);
    expect(texts.slice(8, 11)).toEqual([
      "二、反馈问题整改落实情况",
      "（一）在“落实部署”方面",
      "1.关于“河道巡查不够到位”问题的整改",
    ]);
  });
});

describe("layout E", () => {
  const slots = slotsWith({ ...frame, 组织领导写法: "段首小标题", 主送机关: "各科室：" }, organisationRows);
  const document = buildNotice(waterLedger(slots), { layout: "E", asOf });

  test("words the problems as tasks, measures run in, and marks those that nobody worded", () => {
    expect(lines(plainText(document))).toEqual([
      "东山区水务局党组关于巡察整改进展情况的通报",
      "各科室：",
      "根据中共东山区委统一部署，2026年1月12日至2026年2月10日，区委第一巡察组对东山区水务局党组开展了巡察；2026年3月5日，区委第一巡察组向东山区水务局党组反馈了巡察意见。按照党务公开原则和巡察工作有关要求，现将整改进展情况予以公布。",
      "一、组织领导情况",
      "（一）提高站位。局党组及时研究。",
      "（二）会议推动。2026年4月1日、5月6日召开专题会议2次。",
      "针对反馈的2个方面2个问题，细化具体问题4个，制定整改措施2条。截至2026年9月30日，4个具体问题中，已完成整改1个，正在整改1个，长期整改1个，已移交1个，整改完成率25.0%；2个问题中，部分完成1个；2条整改措施中，已完成2条。召开专题会议2次，建立完善制度2项，其中新建1项、修订1项，约谈2人，问责1人，涉及资金12.5万元。",
      "二、反馈问题整改落实情况",
      "（一）落实治水部署",
      "1.压实河道巡查责任",
      "（1）巡查全覆盖。一是编制巡查表，每周巡查；二是培训2期。",
      "（2）记录当日上传。推行电子巡查。该项整改工作计划于2026年底完成。",
      "（二）队伍建设方面",
      "1.学习不够的问题〔待补：问题的短标题〕",
      "（1）“三会一课”记录不全〔待补：整改目标〕。整理记录",
      "东山区水务局党组",
      "2026年10月8日",
    ]);
    expect(document.missing).toEqual([
      { kind: "issueText", name: "问题的短标题", issueId: "W-000003" },
      { kind: "issueText", name: "整改目标", issueId: "W-000003" },
    ]);
  });

  test("a public wording that nobody knows for a task is told, and none of the rest", () => {
    expect(document.notTasks).toEqual([]);
    const water = waterLedger(slots);
    const told = buildNotice(
      {
        ...water,
        issues: water.issues.map((row, at) => (at === 0 ? { ...row, goal: "" } : row)),
        wordings: water.wordings.map((row) => (row.level === "问题" ? { ...row, shortTitle: "" } : row)),
      },
      { layout: "E", asOf },
    );
    expect(plainText(told)).toContain("1.河道巡查不够到位\n（1）巡查频次不足。一是");
    expect(told.notTasks).toEqual([
      { of: "problem", issueId: "W-000001" },
      { of: "issue", issueId: "W-000001" },
    ]);
    expect(buildNotice(water, { layout: "A", asOf }).notTasks).toEqual([]);
  });

  test("短标题 of a 具体问题 in 表述 goes before its 整改目标, and a changed task is written there", () => {
    const water = waterLedger(slots);
    const options = { layout: "E", asOf } as const;
    const changed = plainText(document).replace("（1）巡查全覆盖。", "（1）实现巡查全覆盖。");
    const { differences, computed } = takeBack(textLines(changed), water, options);
    expect(computed).toEqual([]);
    expect(acceptedChanges(differences, water)).toEqual([
      { kind: "setWording", level: "具体问题", original: "部分河段没有按周巡查", shortTitle: "实现巡查全覆盖" },
    ]);
    const next = withAccepted(water, differences);
    expect(plainText(buildNotice(next, options))).toBe(changed);
    // the other papers keep their public wording, and the plan its goal
    expect(plainText(buildNotice(next, { layout: "C", asOf }))).toContain("（1）关于“巡查频次不足”");
    expect(next.issues[0]?.goal).toBe("巡查全覆盖");
    expect(takeBack(textLines(changed), next, options)).toMatchObject({ differences: [], computed: [] });
  });

  test("run-in headings are the lead of their paragraph", () => {
    const leads = document.paragraphs.flatMap(({ text, lead }) => (lead === undefined ? [] : [text.slice(0, lead)]));
    expect(leads).toEqual([
      "（一）提高站位。",
      "（二）会议推动。",
      "（1）巡查全覆盖。",
      "（2）记录当日上传。",
      "（1）“三会一课”记录不全〔待补：整改目标〕。",
    ]);
    const first = document.paragraphs.find(({ issueId }) => issueId === "W-000001");
    expect(first?.level).toBe("h4");
  });
});

describe("layout F", () => {
  const slots = slotsWith(
    {
      ...frame,
      通报种类: "审计",
      派出机关: "市审计局",
      巡察组: "市审计局第二审计组",
      集中整改月数: "3",
      报告日期: "2026-9-5",
      审核意见日期: "2026-9-18",
      公开动词: "通报如下",
      截至用语: "集中整改期结束",
      打印零值: "是",
      小数位: "2",
      写销号情况: "是",
      组织领导写法: "一是二是",
      用印: "是",
      附件: "整改事项一览表。",
      抄送机关: "市审计局",
      印发机关: "东山区水务局办公室",
      印发日期: "2026-10-9",
      发文机关标志: "中共东山区水务局党组文件",
      发文字号: "东水党发〔2026〕9号",
      联系电话: "0000-1234",
      受理时间: "工作日9:00—17:00",
    },
    organisationRows,
  );
  const document = buildNotice(waterLedger(slots, { 集中整改截止日: 46295 }), { layout: "F", asOf });

  test("is the whole frame of a document with the figures in it, and no item", () => {
    expect(lines(plainText(document))).toEqual([
      "中共东山区水务局党组文件",
      "东水党发〔2026〕9号",
      "东山区水务局党组关于审计整改进展情况的通报",
      "根据市审计局统一部署，2026年1月12日至2026年2月10日，市审计局第二审计组对东山区水务局党组开展了审计；2026年3月5日，市审计局第二审计组向东山区水务局党组出具了审计报告。集中整改为期3个月，2026年9月5日报送整改进展情况报告，2026年9月18日收到审核意见。按照党务公开原则和审计工作有关要求，现将整改进展情况通报如下：",
      "一、组织领导情况",
      "一是提高站位。局党组及时研究。",
      "二是会议推动。2026年4月1日、5月6日召开专题会议2次。",
      "二、整改总体情况",
      "针对审计报告指出的2个方面2个问题，细化具体问题4个，制定整改措施2条。",
      "截止集中整改期结束，4个具体问题中，已完成整改1个（其中已销号1个），正在整改1个，长期整改1个，尚未整改0个，已移交1个，整改完成率25.00%（另有已取消0个）；2个问题中，已全部完成整改0个，部分完成1个；2条整改措施中，已完成2条。",
      "召开专题会议2次，建立完善制度2项，其中新建1项、修订1项，约谈2人，问责1人，涉及资金12.5万元。",
      "欢迎干部群众对整改落实情况进行监督，如有意见建议，请及时反映。联系方式：电话0000-1234；受理时间工作日9:00—17:00。",
      "附件：整改事项一览表",
      "东山区水务局党组",
      "2026年10月8日",
      "抄送：市审计局。",
      "东山区水务局办公室\t2026年10月9日印发",
    ]);
    expect(document).toMatchObject({ sealed: true, listed: 0, counted: 4, unlisted: [], undecided: [], missing: [] });
    expect(document.remarks).toEqual([]);
    expect(document.paragraphs.map(({ level }) => level)).toEqual([
      "issuer",
      "docNo",
      "title",
      "body",
      "h1",
      "body",
      "body",
      "h1",
      "body",
      "body",
      "body",
      "contact",
      "attachment",
      "signature",
      "date",
      "copyTo",
      "printed",
    ]);
  });
});

describe("layout R", () => {
  const slots = slotsWith({ ...frame, 报告主送机关: "区委巡察办" }, [
    section("下一步工作打算", 1, "持续整改", "抓好{未完成数:中文}项任务。"),
  ]);
  const document = buildNotice(waterLedger(slots), { layout: "R", asOf });

  test("is the report with who, by when and the proof of every item, public or not, in internal words", () => {
    expect(document.paragraphs.map(({ text }) => text)).toEqual([
      "东山区水务局党组关于巡察整改进展情况的报告",
      "区委巡察办：",
      "根据中共东山区委统一部署，2026年1月12日至2026年2月10日，区委第一巡察组对东山区水务局党组开展了巡察；2026年3月5日，区委第一巡察组向东山区水务局党组反馈了巡察意见。现将整改进展情况报告如下：",
      "一、整改总体情况",
      "针对反馈的2个方面2个问题，细化具体问题4个，制定整改措施2条。截至2026年9月30日，4个具体问题中，已完成整改1个，正在整改1个，长期整改1个，已移交1个，整改完成率25.0%；2个问题中，部分完成1个；2条整改措施中，已完成2条。召开专题会议2次，建立完善制度2项，其中新建1项、修订1项，约谈2人，问责1人，涉及资金12.5万元。",
      "二、逐项整改情况",
      "（一）落实部署方面",
      "1.河道巡查不到位",
      "（1）部分河段没有按周巡查",
      "整改目标：巡查全覆盖。",
      "整改措施：一是编制巡查表；二是开展培训。",
      "责任领导：周明；牵头部门：河湖科；责任人：吴岚；整改时限：2026年8月底。",
      "整改状态：已完成（2026年8月1日完成）；销号情况：已销号（2026年8月20日）。",
      "整改情况：一是编制巡查表，每周巡查；二是培训2期。",
      "佐证材料：巡查记录12份；巡查表。",
      "（2）巡查记录补写",
      "整改目标：记录当日上传。",
      "责任领导：周明；牵头部门：河湖科；责任人：吴岚；整改时限：2026年底前，并长期坚持。",
      "整改状态：正在整改。",
      "取得的阶段性成效：推行电子巡查。",
      "（二）队伍建设方面",
      "2.学习不够的问题",
      "（3）“三会一课”记录不全",
      "责任领导：周明；牵头部门：河湖科；责任人：吴岚；整改时限：2026年9月10日。",
      "整改状态：正在整改（已逾期20天）。",
      "整改情况：整理记录",
      "未完成原因及下一步：人手不足，年底前补齐。",
      "（4）内部事项",
      "责任领导：周明；牵头部门：河湖科；责任人：吴岚；整改时限：2026年9月底。",
      "整改状态：已移交。",
      "整改情况：已移交机关纪委",
      "三、下一步工作打算",
      "（一）持续整改",
      "抓好两项任务。",
      "附件：1.整改台账",
      "2.制度清单",
      "3.佐证材料目录",
      "东山区水务局党组",
      "2026年10月8日",
    ]);
    expect(document).toMatchObject({ listed: 4, counted: 4, unlisted: [], undecided: [], blocked: false, missing: [] });
  });

  test("brings its three lists", () => {
    expect(document.annexes).toEqual([
      {
        title: "整改台账",
        headings: [
          "序号",
          "方面",
          "问题",
          "具体问题",
          "整改措施",
          "责任领导",
          "牵头部门",
          "责任人",
          "整改时限",
          "状态",
        ],
        rows: [
          [
            "1",
            "落实部署方面",
            "河道巡查不到位",
            "部分河段没有按周巡查",
            "一是编制巡查表；二是开展培训。",
            "周明",
            "河湖科",
            "吴岚",
            "2026年8月底",
            "已完成（2026年8月1日完成）",
          ],
          [
            "2",
            "落实部署方面",
            "河道巡查不到位",
            "巡查记录补写",
            "",
            "周明",
            "河湖科",
            "吴岚",
            "2026年底前，并长期坚持",
            "正在整改",
          ],
          [
            "3",
            "队伍建设方面",
            "学习不够的问题",
            "“三会一课”记录不全",
            "",
            "周明",
            "河湖科",
            "吴岚",
            "2026年9月10日",
            "正在整改（已逾期20天）",
          ],
          ["4", "队伍建设方面", "学习不够的问题", "内部事项", "", "周明", "河湖科", "吴岚", "2026年9月底", "已移交"],
        ],
      },
      {
        title: "制度清单",
        headings: ["序号", "制度名称", "类别", "文号", "印发日期", "对应问题"],
        rows: [
          ["1", "河道巡查办法", "新建", "东水党发〔2026〕2号", "2026年6月1日", "1、2"],
          ["2", "学习制度", "修订", "", "", ""],
        ],
      },
      {
        title: "佐证材料目录",
        headings: ["序号", "具体问题", "佐证材料"],
        rows: [["1", "部分河段没有按周巡查", "巡查记录12份；巡查表"]],
      },
    ]);
    expect(plainText(document)).toContain(
      "附件2 制度清单\n序号：1；制度名称：河道巡查办法；类别：新建；文号：东水党发〔2026〕2号；印发日期：2026年6月1日；对应问题：1、2\n",
    );
  });
});
