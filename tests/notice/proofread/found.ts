import type { Ledger } from "../../../src/ledger/model";
import { buildNotice, type NoticeOptions } from "../../../src/notice/buildNotice";
import { plainText } from "../../../src/notice/plainText";
import { proofread, type ProofFinding } from "../../../src/notice/proofread/proofread";
import type { ProofRuleId } from "../../../src/notice/proofread/rules";
import type { TextLine } from "../../../src/notice/takeBack/textLines";
import { textLines } from "../../../src/notice/takeBack/textLines";
import { exchanged } from "../exchanged";
import { ledgerOf } from "../ledgerRows";
import { asOf, filledSettings, filledSlots, issue, longTerm, measure, open, serialOf } from "../smallLedger";

export const options: NoticeOptions = { layout: "A", asOf };

export const ledger = ledgerOf({
  settings: filledSettings,
  slots: filledSlots,
  issues: [
    issue(1, { text: "台账更新不及时", outcome: "每周更新台账，专人复核。" }),
    issue(2, { ...longTerm, text: "培训安排不够经常", outcome: "建立轮训机制，办班三期。" }),
    issue(3, { problemSeq: "2", problem: "乙问题", text: "合同归档不完整", outcome: "补齐合同目录，逐份编号。" }),
    issue(4, {
      aspect: "乙方面",
      problemSeq: "3",
      problem: "丙问题",
      text: "值班记录有缺漏",
      outcome: "补齐值班记录，按月抽查。",
    }),
    issue(5, {
      aspect: "乙方面",
      problemSeq: "3",
      problem: "丙问题",
      text: "采购流程不规范",
      ...open,
      outcome: "修改流程，正在试行。",
    }),
  ],
  measures: [measure(1, 3), measure(2, 3), measure(3, 5, open)],
  events: [{ id: "J-000001", kind: "会议", date: serialOf(4, 1) }],
  rules: [{ id: "Z-000001", name: "采购管理办法", kind: "新建", issuedOn: serialOf(6, 1) }],
});

export const built = plainText(buildNotice(ledger, options));

/** The built text with words exchanged, each of which has to stand in it. */
export const changed = (...exchanges: readonly (readonly [string, string])[]): string => exchanged(built, ...exchanges);

export const findings = (
  text: string | readonly TextLine[],
  of: Ledger = ledger,
  with_: NoticeOptions = options,
): readonly ProofFinding[] => proofread(typeof text === "string" ? textLines(text) : text, of, with_);

/** What the findings of one rule say of the text and of the ledger. */
export const said = (
  rule: ProofRuleId,
  text: string | readonly TextLine[],
  of?: Ledger,
  with_?: NoticeOptions,
): readonly (readonly [string, string])[] =>
  findings(text, of, with_)
    .filter((finding) => finding.rule === rule)
    .map(({ values }) => [values.says, values.ledger]);
