import { setLocale } from "../../src/locales";
import { buildNotice } from "../../src/notice/buildNotice";
import type { NoticeLayoutKey } from "../../src/notice/layouts";
import { plainText } from "../../src/notice/plainText";
import { slotHint } from "../../src/notice/slots";
import { slotsOf } from "../../src/notice/slotUse";
import { asOf, serialOf } from "./smallLedger";
import { frame, organisationRows, slotsWith, waterLedger } from "./waterLedger";

afterEach(() => setLocale("zh-CN"));

/** Rows of 通报设置 for the slots of reference/ledger-domain.md, section 3.3: what one is set to, in which layout, and what the text then says. */
const rows: readonly (readonly [slot: string, item: string, content: string, layout: NoticeLayoutKey, text: string])[] =
  [
    ["org_short", "单位简称", "局党组", "A", "（以下简称“局党组”）"],
    ["doc_no", "发文字号", "东水党发〔2026〕9号", "A", "东水党发〔2026〕9号"],
    ["main_to", "主送机关", "各科室", "B", "各科室："],
    ["notice_kind", "通报种类", "巡视", "A", "开展了巡视"],
    [
      "title_pattern",
      "通报标题",
      "关于{巡察批次}{监督名称}整改情况的通报",
      "A",
      "关于东山区委第二轮巡察整改情况的通报",
    ],
    ["dispatcher", "派出机关", "市委", "A", "根据市委统一部署"],
    ["group", "巡察组", "区委第九巡察组", "A", "区委第九巡察组对"],
    ["insp_end", "巡察结束日", "2026-2-28", "A", "至2026年2月28日"],
    ["concentrated_months", "集中整改月数", "6", "A", "集中整改为期6个月"],
    ["report_date", "报告日期", "2026-9-5", "A", "2026年9月5日报送整改进展情况报告"],
    ["audit_opinion_date", "审核意见日期", "2026-9-18", "A", "2026年9月18日收到审核意见"],
    ["basis", "公开依据", "政务公开要求", "A", "按照政务公开要求"],
    ["publish_verb", "公开动词", "通报如下", "A", "现将整改进展情况通报如下："],
    ["as_of", "截至用语", "截至目前", "A", "截至目前，"],
    [
      "n_*",
      "统计情况",
      "{方面数}{问题数}{具体问题数}{措施数}/{已完成数}{基本完成数}{正在整改数}{长期整改数}{延期数}{逾期数}{已销号数}/{完成率}",
      "F",
      "2242/1011011/25.0%",
    ],
    [
      "n_meeting, n_rule_*, money_*, people_*",
      "统计情况",
      "{专题会议次数}{新建制度数}{修订制度数}/{资金数}/{约谈人数}{问责人数}",
      "F",
      "211/12.5/21",
    ],
    ["part_titles", "已完成部分标题", "办结的任务", "A", "、办结的任务"],
    ["item_label_done", "进展标签", "落实情况：", "A", "落实情况：一是"],
    ["item_label_long", "成效标签", "阶段成效：", "A", "阶段成效：推行"],
    ["numbering_scheme", "编号方式", "逐级重排", "R", "（1）“三会一课”记录不全"],
    ["restart_per_part", "编号方式", "全文连续", "A", "（2）巡查记录补写"],
    ["quote_problem", "问题加引号", "是", "A", "（1）“巡查频次不足”"],
    ["status_sentence_first", "先写整改结论", "是", "A", "该问题已完成整改。一是"],
    ["due_sentence", "计划完成句", "拟于{时限}办结。", "A", "拟于2026年底办结。"],
    ["org_section", "组织领导写法", "段首小标题", "A", "（一）提高站位。局党组及时研究。"],
    ["next_section", "下一步工作打算", "常抓不懈。", "A", "常抓不懈。"],
    ["contact.tel", "联系电话", "0000-1", "A", "电话0000-1"],
    ["contact.addr", "邮政地址", "水务路1号", "A", "邮政地址水务路1号"],
    ["contact.zip", "邮政编码", "000001", "A", "邮政编码000001"],
    ["contact.mail", "电子邮箱", "a@b.example", "A", "电子邮箱a@b.example"],
    ["contact.person", "联系人", "办公室", "A", "联系人办公室"],
    ["contact.hours", "受理时间", "工作日", "A", "受理时间工作日"],
    ["sign_org", "署名", "水务局党组", "A", "\n水务局党组\n"],
    ["sign_date", "成文日期", "2026-10-9", "A", "\n2026年10月9日"],
    ["attachments", "附件", "一览表", "A", "附件：一览表"],
    ["cc", "抄送机关", "区委巡察办", "A", "抄送：区委巡察办。"],
    ["print_org", "印发机关", "局办公室", "A", "局办公室\t"],
    ["print_date", "印发日期", "2026-10-10", "A", "2026年10月10日印发"],
  ];

const ledger = (contents: Readonly<Record<string, string>>) =>
  waterLedger(slotsWith({ ...frame, ...contents }, organisationRows), { 巡察批次: "东山区委第二轮" });

test.each(rows)(
  "%s: %s is asked for, explained in both languages, and changes the text",
  (_, item, content, layout, text) => {
    const before = plainText(buildNotice(ledger({}), { layout, asOf }));
    const after = plainText(buildNotice(ledger({ [item]: content }), { layout, asOf }));
    expect(before).not.toContain(text);
    expect(after).toContain(text);
    expect(slotsOf(layout, ledger({})).map(({ definition }) => definition.item)).toContain(item);
    expect(slotHint(item).length).toBeGreaterThan(3);
    setLocale("en-US");
    expect(slotHint(item).length).toBeGreaterThan(3);
  },
);

test("seal: 用印 places the signature", () => {
  expect(buildNotice(ledger({ 用印: "是" }), { layout: "A", asOf }).sealed).toBe(true);
  expect(buildNotice(ledger({}), { layout: "A", asOf }).sealed).toBe(false);
});

test("the days of the inspection and the unit are those of 台账设置", () => {
  const moved = waterLedger(slotsWith(frame), {
    单位: "西山区水务局党组",
    进驻日: serialOf(1, 5),
    反馈日期: serialOf(3, 9),
  });
  const text = plainText(buildNotice(moved, { layout: "A", asOf }));
  for (const words of ["西山区水务局党组", "2026年1月5日至", "；2026年3月9日，"]) expect(text).toContain(words);
});

test.each<[NoticeLayoutKey, readonly string[]]>([
  ["F", ["编号方式", "问题加引号", "先写整改结论", "整改态度", "主体责任", "报告标题"]],
  ["A", ["整改态度", "报告标题", "报告主送机关"]],
  ["B", ["编号方式", "整改态度", "主体责任", "下一步工作打算"]],
  ["R", ["通报标题", "主送机关", "引言", "联系电话", "公开依据", "整改态度"]],
])("layout %s does not ask for what it never prints", (layout, items) => {
  const asked = slotsOf(layout, ledger({})).map(({ definition }) => definition.item);
  for (const item of items) expect(asked).not.toContain(item);
});
