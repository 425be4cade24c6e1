import { isBlank, textOf } from "../ledger/cell";
import { approvedExtension } from "../ledger/figures";
import type { CountedRow } from "../ledger/figureTypes";
import { leadAndHelp } from "../ledger/leadAndHelp";
import type { CellValue, Deadline } from "../ledger/model";
import { bareNames } from "../ledger/names";
import { issueStatuses, measureStatuses, type ClosureState, type RectificationType } from "../ledger/schema";
import { accountBehind, dayInNote } from "../ledger/statusNote";
import { unitsAndPersons } from "../ledger/unitsAndPersons";
import type { FoundDays } from "./adoption";
import { isStroke } from "./foreignWords";
import type { CellGetter } from "./itemCells";
import { serialOf, type SheetReader } from "./sheetReader";

/** What an item and a measure have in common, as cells of our tables and as it counts. */
export interface WorkReading {
  readonly fields: Record<string, CellValue>;
  readonly counted: CountedRow;
  readonly type: RectificationType | "";
  readonly closure: ClosureState | "";
  readonly found: FoundDays;
  /** What the cell of the status tells behind its word; "" for nothing. */
  readonly account: string;
  /** Words that no column takes: 〔原状态：…〕. */
  readonly remarks: readonly string[];
}

/** Words of 立行立改, also where the day that they count from is not known. */
const atOnce = /立行立改|即知即改|立整立改|立即整改|边巡边改/;

const none: Deadline = { text: "", date: null, longTerm: false, inferred: false, understood: true };

/** Words of the sheet that the ledger's own column cannot hold, kept in 备注. */
const remark = (heading: string, words: string): string => `〔原${heading}：${words}〕`;

/** Where a ledger has no column for the approval, its 延期至 counts: what approved it stands in the ledger it came from. */
const approvedByOldLedger = "见原台账";

/** Reads the fields that an item and a measure share. Closed columns get their normal form or nothing; the words are kept in `remarks`. */
export const readWork = (
  reader: SheetReader,
  get: CellGetter,
  level: "issue" | "measure",
  hasApprovalColumn: boolean,
): WorkReading => {
  const fields: Record<string, CellValue> = {};
  const remarks: string[] = [];
  const put = (key: string, value: CellValue): void => {
    if (!isBlank(value)) fields[key] = value;
  };
  for (const key of ["leader", "leadDept", "coDepts", "persons"] as const) {
    const words = reader.text(get(key));
    put(key, words === "无" ? "" : words);
  }
  const both = fields.coDepts === undefined ? leadAndHelp(textOf(fields.leadDept)) : null;
  if (both !== null) {
    put("leadDept", both.lead);
    put("coDepts", both.help);
  }
  for (const key of ["leadDept", "coDepts"] as const) {
    const words = textOf(fields[key]);
    const parted = unitsAndPersons(words);
    if (parted === null) continue;
    put(key, parted.units);
    const known = bareNames(textOf(fields.persons));
    if (key === "leadDept" && known.length === 0) put("persons", parted.persons);
    else if (!bareNames(parted.persons).every((name) => known.includes(name)))
      remarks.push(remark(key === "leadDept" ? "牵头部门" : "配合部门", words));
  }
  for (const key of ["evidence", "gap"] as const) put(key, reader.text(get(key)));

  const typeCell = get("type");
  const typed = reader.type(typeCell);
  if (typed === null) remarks.push(remark("整改类型", reader.text(typeCell)));

  const statusCell = get("status");
  const status = reader.status(statusCell);
  const choices: readonly string[] = level === "issue" ? issueStatuses : measureStatuses;
  const holds = status !== null && (status.status === "" || choices.includes(status.status));
  if (holds) put("status", status.status);
  const said = reader.statusWords(statusCell);
  if (status === null || status.isChosen === true || (status.note ?? "") !== "") remarks.push(remark("状态", said));

  const written = get("deadlineText");
  const words = written !== null && isStroke(textOf(written.value)) ? null : written;
  const dueCell = get("due");
  const wordsInPlace = words === null && typed?.type === "立行立改" ? typeCell : words;
  const deadline =
    wordsInPlace === null ? none : reader.deadline(wordsInPlace, words === null ? "type" : "deadlineText");
  if (words !== null) put("deadlineText", reader.deadlineWords(words, deadline));
  const due = reader.day(dueCell, "due");
  if (words === null && due.words !== "") put("deadlineText", due.words);
  else if (due.date === null && due.words !== "") remarks.push(remark("时限日期", due.words));
  const dueDate = due.date ?? deadline.date;
  put("due", serialOf(dueDate));

  const extension = reader.extension(get("extendedTo"));
  const inWords = extension.date === null && extension.words === "" ? deadline.extension : undefined;
  const extendedTo = extension.date ?? inWords?.date ?? null;
  put("extendedTo", serialOf(extendedTo));
  if (extension.words !== "") remarks.push(remark("延期至", extension.words));
  if (hasApprovalColumn) {
    const { text, isRefused } = reader.approval(get("extensionApproval"));
    put("extensionApproval", text);
    const said = reader.text(get("extensionApproval"));
    if (isRefused && said !== text) remarks.push(remark("延期批准", said));
  } else if (extendedTo !== null && inWords?.asked !== true) put("extensionApproval", approvedByOldLedger);

  const completed = reader.day(get("completedOn"), "completedOn");
  if (completed.words !== "") remarks.push(remark("完成日期", completed.words));
  const noted = completed.date === null && status?.status === "已完成" ? dayInNote(status?.note ?? "") : null;
  const completedOn = completed.date ?? noted;
  put("completedOn", serialOf(completedOn));

  const closureCell = get("closure");
  const closure = reader.closure(closureCell);
  const closureWords = reader.text(closureCell);
  if (closure === null || (closure !== "" && closureWords.length > 6)) remarks.push(remark("销号情况", closureWords));
  const closedOn = reader.day(get("closedOn"), "closedOn");
  if (closedOn.words !== "") remarks.push(remark("销号日期", closedOn.words));
  const closed = closure === "已销号" || ((closure === "" || closure === null) && status?.closed === true);

  const flag = reader.yes(get("longTerm"));
  if (flag === null) remarks.push(remark("长期坚持", reader.text(get("longTerm"))));
  const implied =
    typed?.longTerm === true || typed?.type === "长期坚持" || deadline.longTerm || status?.longTerm === true;
  const type =
    typed?.type ||
    (deadline.immediate === true || atOnce.test(deadline.text)
      ? "立行立改"
      : deadline.understood && deadline.longTerm && deadline.date === null
        ? "长期坚持"
        : "");
  return {
    fields,
    remarks,
    account: status === null ? "" : accountBehind(said, status.note ?? ""),
    type,
    found: {
      ...(wordsInPlace !== null && due.date === null && { deadline }),
      ...(completed.yearFrom && { completedYearFrom: completed.yearFrom }),
    },
    closure: closed ? "已销号" : closure || (status?.applied === true ? "已申请" : ""),
    counted: {
      status: status === null ? null : status.status,
      longTerm: typeof flag === "boolean" ? flag : implied,
      closed,
      closedOn: closedOn.date,
      completedOn,
      due: dueDate,
      extendedTo:
        extendedTo === null
          ? null
          : approvedExtension({
              extendedTo,
              extensionApproval: String(fields.extensionApproval ?? ""),
            }),
    },
  };
};
