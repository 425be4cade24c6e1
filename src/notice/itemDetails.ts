import { formatDateChinese } from "../ledger/calendarDate";
import { headingOf } from "../ledger/cellKind";
import { approvedExtension, countedIssue, overdueDays } from "../ledger/figures";
import type { Measure } from "../ledger/model";
import { inSeqOrder } from "../ledger/order";
import { words } from "../locales";
import { closed, enumerated, oneLine } from "./draft";
import type { NoticeItem } from "./items";
import type { DetailField, DetailKey, DetailLine } from "./layout";
import type { Paper } from "./paper";

const notice = words("zh-CN").notice;

const columns: Readonly<Record<DetailKey, string>> = {
  type: "type",
  goal: "goal",
  measures: "text",
  leader: "leader",
  leadDept: "leadDept",
  coDepts: "coDepts",
  persons: "persons",
  deadline: "deadlineText",
  status: "status",
  evidence: "evidence",
  closure: "closure",
  gap: "gap",
  note: "note",
};

const kept = (measures: readonly Measure[]): readonly Measure[] =>
  inSeqOrder(measures.filter(({ status }) => status !== "已取消"));

/** 佐证材料 of an item and of its measures, each once. */
export const evidenceOf = ({ issue, measures }: NoticeItem): readonly string[] => [
  ...new Set(
    [issue.evidence, ...kept(measures).map(({ evidence }) => evidence)].map(oneLine).filter((text) => text !== ""),
  ),
];

/** What the ledger holds of a field, as the report prints it; "" is blank. */
export const detailText = (paper: Paper, item: NoticeItem, field: DetailKey): string => {
  const { issue, measures } = item;
  const { asOf } = paper.source;
  switch (field) {
    case "measures":
      return measures.length === 0 ? "" : enumerated(kept(measures).map(({ text }) => oneLine(text)));
    case "deadline": {
      const extension = approvedExtension(issue);
      const deadline = issue.deadlineText || (issue.due === null ? "" : formatDateChinese(issue.due));
      return extension === null
        ? deadline
        : notice.detailExtended({ deadline, extendedTo: formatDateChinese(extension) });
    }
    case "status":
      return notice.detailStatus({
        status: issue.status || "未启动",
        completedOn: item.class === "done" && issue.completedOn !== null ? formatDateChinese(issue.completedOn) : "",
        overdueDays: overdueDays(countedIssue(issue), asOf),
      });
    case "evidence":
      return evidenceOf(item).join("；");
    case "closure":
      return issue.closure === ""
        ? ""
        : notice.detailClosed({
            closure: issue.closure,
            closedOn: issue.closure === "已销号" && issue.closedOn !== null ? formatDateChinese(issue.closedOn) : "",
          });
    case "type":
    case "goal":
    case "leader":
    case "leadDept":
    case "coDepts":
    case "persons":
    case "gap":
    case "note":
      return oneLine(issue[field]);
  }
};

const isOf = ({ of }: DetailField, { class: itsClass }: NoticeItem): boolean =>
  of === undefined || (itsClass === "done") === (of === "done");

const isRequired = ({ required }: DetailField, { class: itsClass }: NoticeItem): boolean =>
  required === "always" || (required === "done" && itsClass === "done");

/** One paragraph of fields with their labels; those that are blank are left out, or marked where the report needs them. */
export const addDetails = (paper: Paper, item: NoticeItem, line: DetailLine): void => {
  const parts = line
    .filter((field) => isOf(field, item))
    .flatMap((field): readonly { readonly label: string; readonly text: string }[] => {
      const heading = headingOf("issues", columns[field.field]);
      const found = detailText(paper, item, field.field);
      const text = found === "" && isRequired(field, item) ? paper.lack("issueText", heading, item.handle) : found;
      return text === "" ? [] : [{ label: `${field.label ?? heading}：`, text }];
    });
  const [first] = parts;
  if (first === undefined) return;
  const joined = parts.map(({ label, text }) => `${label}${text.replace(/[。；]$/, "")}`).join("；");
  paper.add("body", closed(joined), { lead: first.label.length, issueId: item.handle });
};
