import { formatDateChinese } from "../ledger/calendarDate";
import { headingOf } from "../ledger/cellKind";
import { words } from "../locales";
import type { NoticeAnnex } from "./document";
import { oneLine } from "./draft";
import { detailText, evidenceOf } from "./itemDetails";
import type { NoticeItem } from "./items";
import type { AnnexKey, DetailKey } from "./layout";
import type { Paper } from "./paper";

const notice = words("zh-CN").notice;

interface Column {
  readonly heading: string;
  readonly text: (paper: Paper, item: NoticeItem) => string;
}

const detail = (field: DetailKey, heading: string): Column => ({
  heading,
  text: (paper, item) => detailText(paper, item, field),
});

/** Columns of the ledger as it goes with the report. */
const ledgerColumns: readonly Column[] = [
  { heading: headingOf("issues", "aspect"), text: (_paper, { issue }) => issue.aspect },
  { heading: headingOf("issues", "problem"), text: (_paper, { issue }) => issue.problem },
  { heading: headingOf("issues", "text"), text: (_paper, item) => oneLine(item.text) },
  detail("measures", headingOf("measures", "text")),
  detail("leader", headingOf("issues", "leader")),
  detail("leadDept", headingOf("issues", "leadDept")),
  detail("persons", headingOf("issues", "persons")),
  detail("deadline", headingOf("issues", "deadlineText")),
  detail("status", headingOf("issues", "status")),
];

const ledgerAnnex = (paper: Paper): NoticeAnnex => ({
  title: notice.annexes.ledger,
  headings: [notice.annexNumber, ...ledgerColumns.map(({ heading }) => heading)],
  rows: paper.source.items.listed.map((item, index) => [
    item.issue.seq || String(index + 1),
    ...ledgerColumns.map(({ text }) => text(paper, item)),
  ]),
});

/** Rules in force, with the items they belong to by 序号. */
const rulesAnnex = (paper: Paper): NoticeAnnex => {
  const seqs = new Map(paper.source.items.listed.map(({ issue }) => [issue.id, issue.seq]));
  return {
    title: notice.annexes.rules,
    headings: [
      notice.annexNumber,
      ...(["name", "kind", "docNo", "issuedOn"] as const).map((key) => headingOf("rules", key)),
      notice.annexIssue,
    ],
    rows: paper.source.figures.rules.map(({ name, kind, docNo, issuedOn, issueIds }, index) => [
      String(index + 1),
      name,
      kind,
      docNo,
      issuedOn === null ? "" : formatDateChinese(issuedOn),
      issueIds.map((id) => seqs.get(id) || id).join("、"),
    ]),
  };
};

/** A row for each item that has evidence. */
const evidenceAnnex = (paper: Paper): NoticeAnnex => ({
  title: notice.annexes.evidence,
  headings: [notice.annexNumber, headingOf("issues", "text"), headingOf("issues", "evidence")],
  rows: paper.source.items.listed.flatMap((item, index) => {
    const evidence = evidenceOf(item);
    return evidence.length === 0
      ? []
      : [[item.issue.seq || String(index + 1), oneLine(item.text), evidence.join("；")]];
  }),
});

const makers: Readonly<Record<AnnexKey, (paper: Paper) => NoticeAnnex>> = {
  ledger: ledgerAnnex,
  rules: rulesAnnex,
  evidence: evidenceAnnex,
};

/** A list that goes with the paper; one without rows is left out. */
export const annexOf = (paper: Paper, key: AnnexKey): NoticeAnnex => makers[key](paper);
