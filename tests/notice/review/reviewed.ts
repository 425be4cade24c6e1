import type { Fields } from "../../../src/ledger/change";
import type { Allowance } from "../../../src/ledger/model";
import type { TableKey } from "../../../src/ledger/schema";
import type { NoticeParagraph } from "../../../src/notice/document";
import type { ReviewFinding } from "../../../src/notice/review/finding";
import { reviewNotice } from "../../../src/notice/review/reviewNotice";
import { issue } from "../smallLedger";
import { ledgerOf, settings, slots } from "../ledgerRows";

/** People and departments of the tests: 3 everyday names, 高明 and 和平 that are words too, 于洋 with a surname that is one. */
export const people: Readonly<Partial<Record<TableKey, readonly Fields[]>>> = {
  issues: [
    issue(1, {
      leader: "局党组书记李明（13900001111）",
      persons: "张建军、高明",
      leadDept: "办公室",
      coDepts: "和平街道办事处",
    }),
    issue(2, { leader: "于洋", persons: "和平、李明辉；办公室主任", leadDept: "人事科" }),
    issue(3, { leader: "乌兰图雅", persons: "各科室负责人" }),
  ],
  settings: settings({ 单位: "示例市和平区示例局" }),
  slots: slots({
    联系电话: "0471-6543210、6543211",
    邮政地址: "示例市示范大街18号",
    电子邮箱: "zgb@example.org.cn",
  }),
};

export const review = (
  paragraphs: readonly NoticeParagraph[],
  rows: typeof people = people,
  allowances: readonly Allowance[] = [],
): readonly ReviewFinding[] => reviewNotice({ paragraphs }, ledgerOf(rows), allowances);

/** Rule and text of what is found in one paragraph of body text. */
export const foundIn = (text: string): readonly (readonly [string, string])[] =>
  review([{ level: "body", text }]).map((finding) => [finding.rule, finding.text]);

/** Everything but amounts. */
export const graver = (text: string): readonly (readonly [string, string])[] =>
  foundIn(text).filter(([rule]) => rule !== "amount");
