import { words } from "../locales";
import { annexOf } from "./annexes";
import type { AnnexKey, NoticeBlock } from "./layout";
import { linesOf, type Paper } from "./paper";
import { unnumbered } from "./ownNumber";
import { slotRows } from "./slotReading";
import { slotItems, type SlotKey } from "./slotItems";
import { withColon } from "./withColon";

const notice = words("zh-CN").notice;

export const addLine = (paper: Paper, { slot, level, required }: Extract<NoticeBlock, { kind: "line" }>): void => {
  const text = paper.slot(slot, required);
  paper.add(level, level === "addressee" ? withColon(text) : text);
};

/** A paragraph for each row of the slot, and for each line of a row. */
export const addParagraphs = (paper: Paper, slot: SlotKey, required: boolean): void => {
  const rows = slotRows(paper.source.ledger.slots, slot).filter(({ content }) => content !== "");
  for (const { content } of rows) for (const line of linesOf(paper.fill(content))) paper.add("body", line);
  if (rows.length === 0 && required) paper.add("body", paper.lack("slot", slotItems[slot]));
};

const needed: readonly (keyof typeof notice.contactWays)[] = ["telephone", "address", "postcode"];

/** 欢迎监督…联系方式：…。; where it is not required, it stands there if any way to reach us is known. */
export const addContact = (paper: Paper, required: boolean): void => {
  const keys = Object.keys(notice.contactWays) as (keyof typeof notice.contactWays)[];
  const ways = keys.flatMap((key) => {
    const text = paper.slot(key, required && needed.includes(key));
    return text === "" ? [] : [`${notice.contactWays[key]}${text}`];
  });
  if (ways.length > 0) paper.add("contact", `${paper.fixed("contactOpening")}${ways.join("；")}。`);
};

/** 附件：1.… 2.…; a single one has no number. No punctuation behind a name. */
export const addAttachments = (paper: Paper, annexes: readonly AnnexKey[]): void => {
  paper.annexes.push(...annexes.map((key) => annexOf(paper, key)).filter(({ rows }) => rows.length > 0));
  const names = [
    ...paper.annexes.map(({ title }) => title),
    ...slotRows(paper.source.ledger.slots, "attachments").map(({ title, content }) => paper.fill(content || title)),
  ].map((name) => name.trim().replace(/[。；;，,]+$/, ""));
  names.forEach((name, index) => {
    const label = index === 0 ? notice.attachmentLabel : "";
    const text = names.length > 1 ? `${index + 1}.${unnumbered(name)}` : name;
    paper.add("attachment", `${label}${text}`, label === "" ? {} : { lead: label.length });
  });
};

/** 版记: 抄送 with its full stop, 印发机关 and 印发日期 with a tab between them. */
export const addImprint = (paper: Paper): void => {
  const { copyToLabel, printedOnSuffix } = notice;
  const copyTo = paper.slot("copyTo", false).replace(/^抄送[：:]|[。；，]+$/g, "");
  if (copyTo !== "") paper.add("copyTo", `${copyToLabel}${copyTo}。`, { lead: copyToLabel.length });
  const printer = paper.slot("printer", false);
  const printedOn = paper.slot("printedOn", false).replace(new RegExp(`${printedOnSuffix}$`), "");
  if (printer !== "" || printedOn !== "") {
    paper.add("printed", `${printer}\t${printedOn === "" ? "" : `${printedOn}${printedOnSuffix}`}`);
  }
};
