import type { Fields } from "../../src/ledger/change";
import { section, settings, slots } from "./ledgerRows";

/** 2026-01-01 is 46023 in Excel. */
export const serialOf = (month: number, day: number): number =>
  46023 + (Date.UTC(2026, month - 1, day) - Date.UTC(2026, 0, 1)) / 86_400_000;

export const asOf = { year: 2026, month: 9, day: 30 };

export const issue = (n: number, more: Fields = {}): Fields => ({
  id: `W-00000${n}`,
  seq: String(n),
  aspect: "甲方面",
  problemSeq: "1",
  problem: "甲问题",
  text: `具体问题${n}`,
  status: "已完成",
  completedOn: serialOf(8, 1),
  outcome: `办结${n}。`,
  publicity: "社会公开",
  ...more,
});

export const measure = (n: number, ofIssue: number, more: Fields = {}): Fields => ({
  id: `C-00000${n}`,
  issueId: `W-00000${ofIssue}`,
  seq: `${ofIssue}.${n}`,
  text: `措施${n}`,
  status: "已完成",
  completedOn: serialOf(8, 1),
  ...more,
});

export const open: Fields = { status: "正在整改", completedOn: "" };
export const longTerm: Fields = {
  ...open,
  type: "长期坚持",
  longTerm: "是",
  deadlineText: "2026年底前，并长期坚持",
  due: serialOf(12, 31),
};

export const filledSettings = settings({ 单位: "示例局党组", 反馈日期: serialOf(3, 5), 进驻日: serialOf(1, 12) });

/** As a notice on the web has them: no 文号, 主送, contact and 落款. */
export const webSlots = (): readonly Fields[] => {
  const frame = ["发文字号", "主送机关", "联系电话", "邮政地址", "邮政编码", "电子邮箱", "署名", "成文日期"];
  return filledSlots.filter(({ item }) => !frame.includes(String(item)));
};

export const filledSlots: readonly Fields[] = [
  ...slots({
    通报标题: "{单位}关于整改进展情况的通报",
    发文字号: "示党发〔2026〕3号",
    主送机关: "各支部",
    引言: "{进驻日}至{巡察结束日}，{巡察组}开展巡察，{反馈日期}反馈意见，现予公布。",
    巡察组: "第一巡察组",
    巡察结束日: "2026-02-10",
    联系电话: "0000-1234567",
    邮政地址: "示例路1号",
    邮政编码: "000001",
    电子邮箱: "a@b.example",
    署名: "{单位}",
    成文日期: "2026.10.8",
  }),
  section("主体责任", 2, "细化任务", "定措施{措施数}条。"),
  section("主体责任", 1, "加强领导", "开会{专题会议次数}次。"),
  section("下一步工作打算", 1, "持续整改", "抓好{未完成数:中文}项任务。"),
];
