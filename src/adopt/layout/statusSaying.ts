import { parseDeadline } from "../../ledger/deadline";
import type { Issue, Measure } from "../../ledger/model";
import { ambiguousWordIn, chosenStatus, normalStatus } from "../../ledger/status";
import { asksYesNo } from "../headings";
import { bareText, statusMeaning, typeMeaning } from "./cellMeaning";
import type { LayoutColumn } from "./ledgerLayout";
import type { PageRow } from "./pageRows";
import { rowPlace } from "./rowPlace";
import { type Saying, nothing, asItIs, answer, type WriteContext } from "./saying";

/** Words for a status, those that mean the most of it first. */
const said = (status: string, closed: boolean, longTerm: boolean, otherwise: string): Saying => ({
  meanings: [
    statusMeaning(status, closed, longTerm),
    statusMeaning(status, closed, !longTerm),
    statusMeaning(status, false, longTerm),
    statusMeaning(status, false, false),
  ],
  otherwise,
});

const statusInForm = ({ heading }: LayoutColumn, own: Issue | Measure, closed: boolean): Saying => {
  if (own.status === null || own.status === "") return nothing;
  if (asksYesNo(heading)) return answer(own.status === "已完成");
  return said(own.status, closed, own.longTerm, own.status);
};

/**
 * 已销号 in a row holds as long as the item is closed. Where other rows of it were not, the item was not closed by the word, and it holds as long as
 * nothing else is said of its 销号情况.
 */
const isClosed = (column: LayoutColumn, row: PageRow, own: Issue | Measure, { fields }: WriteContext): boolean => {
  const { issue, itemText, measures } = row;
  if (fields.has("closure")) return false;
  if (issue.closure === "已销号") return true;
  if (own === issue || issue.closure !== "" || own.status !== "已完成") return false;
  const closedAt = (measureText: string): boolean =>
    [true, false].some((longTerm) => {
      const place = rowPlace({ itemText, measureText }, column.perMeasure);
      return column.memory.at(statusMeaning("已完成", true, longTerm), place) !== undefined;
    });
  return closedAt(row.measureText) && !measures.every(({ text }) => closedAt(bareText(text)));
};

export const status = (column: LayoutColumn, row: PageRow, perMeasure: boolean, context: WriteContext): Saying => {
  const { form, layout } = context;
  const { measure, remarks, index, issue } = row;
  const own = perMeasure && measure !== null ? measure : issue;
  const saysClosed = isClosed(column, row, own, context);
  const closed = saysClosed && own === issue;
  if (form) return statusInForm(column, own, closed);
  const words = remarks.words("status", perMeasure ? index : 0);
  const read = words === undefined ? null : normalStatus(words, { asked: asksYesNo(column.heading) });
  const ambiguous = words === undefined || read !== null ? null : ambiguousWordIn(words);
  const chosen = ambiguous === null ? null : chosenStatus(ambiguous, layout.statusChoices);
  // 未销号 is not true any more of what was closed since
  const holds = chosen !== null && chosen.status === own.status && (chosen.closed || !closed);
  if (words !== undefined && (holds || (read === null ? (own.status ?? "") === "" : read.status === own.status)))
    return { meanings: [], otherwise: words };
  if (own.status === null) return asItIs(own.source.cells.status ?? "");
  if (own.status === "") return nothing;
  const otherwise = !asksYesNo(column.heading) ? own.status : own.status === "已完成" ? "是" : "否";
  return said(own.status, saysClosed, own.longTerm, otherwise);
};

/** 是否销号 is answered by what is known of it; 退回 answers whether an item was closed, and not whether it was looked at (是否审核). */
export const closureInForm = ({ heading }: LayoutColumn, closure: Issue["closure"]): Saying => {
  if (closure === "") return nothing;
  if (!asksYesNo(heading)) return { meanings: [closure], otherwise: closure };
  return closure === "退回" && !heading.includes("销号") ? nothing : answer(closure === "已销号");
};

export const typeOf = ({ issue, remarks }: PageRow, { fields, form }: WriteContext): Saying => {
  const words = form ? undefined : remarks.words("type", 0);
  if (issue.type === "") return words === undefined ? nothing : { meanings: [], otherwise: words };
  const toldElsewhere =
    issue.type === "长期坚持" ||
    fields.has("longTerm") ||
    parseDeadline(issue.deadlineText, { baseDate: null }).longTerm;
  const long = issue.longTerm && !toldElsewhere;
  return {
    meanings: [typeMeaning(issue.type, issue.longTerm), ...(long ? [] : [typeMeaning(issue.type, !issue.longTerm)])],
    otherwise: long ? `${issue.type}，长期坚持` : issue.type,
  };
};
