import { isBlank } from "../ledger/cell";
import type { CellValue } from "../ledger/model";
import { signatures } from "./footer";
import type { HeadingMatch } from "./headings";
import { isList } from "./numberPrefix";
import { onlyText } from "./repeatedHeadings";
import { numberInText } from "./rowNumber";
import { signOffKind, signOffTest } from "./signOff";
import { withoutSpaces } from "./withoutSpaces";

type Row = readonly CellValue[];

const notes = /^(?:备注|注|附注|说明|填表说明|填报说明|填写说明|填表须知|填报须知|注意事项)[:：]/;
/** 填表说明 | 1.金额单位为万元 */
const bareNotes = /^(?:(?:填表|填报|填写|编制)(?:说明|须知)|注意事项|注)$/;
/** 说明 | 1.本表每月上旬报送；: where no 序号 stands before it, 说明 alone may be the text of an item. */
const shortLabel = /^(?:说明|须知|附注|备注)$/;
const sentence = /[\d，,。；;：:]/;
/** 区委巡察办意见 | 同意整改销号 */
const bareOpinion =
  /^[\u4e00-\u9fff]{0,12}(?:[办组委局部会]|领导|单位|部门|党组|书记|审核|审批|审定|复核|初审|销号|验收|认定)意见$/;
/** 经办人：, （公章）, 年  月  日: to be signed by hand, in whatever column. */
const signedBelow =
  /^(?:填表|制表|填报|审核|审批|签发|复核|负责|主要负责|单位负责|分管|联系|经办|报送)(?:人|领导|单位|日期|时间|电话)(?:[（(](?:签字|签名|盖章|公章)[)）])?[:：]|[（(](?:签字|签名|签章|盖章|公章)[)）][:：]?$|^(?:20)?年月日$/;
/** 领导审批意见：, 党组书记签字：, 单位（盖章）：, with no more than a few words behind. */
const label =
  /^[\u4e00-\u9fff]{0,16}(?:[（(](?:签字|签名|签章|盖章|公章)[)）]|签字|签名|签章|盖章|公章|意见|批示|联系人|联系电话)(?:[（(].{1,6}[)）])?[:：].{0,20}$/;
/** A row with a label and more cells than these is an item. */
const mostLabelled = 4;
/** Sentences about the form as a whole. */
const aboutForm = [
  /^(?:以上|上述)(?:问题|内容|情况|事项|台账|清单|整改|各项|数据|信息|均|已)/,
  /^(?:抄报|抄送|主送|报送|呈报|呈送|印发)[:：]/,
  /^[*＊※★☆▲△].{0,12}(?:为|表示|标|注|系|指)/,
  /^(?:本|上)(?:周|月|旬|季度?|期|次|年度?).{0,8}(?:新增|完成|整改|销号|办结).{0,8}\d+(?:项|个|条|件)/,
  /^[（(【[]?[本此该](?:表|台账|清单|页).{0,20}(?:报|填|更新|一式|无正文)/,
  /^[（(【[]?请(?:各|有关|相关).{1,30}(?:反馈|报送|上报|填报|报至|报到|更新|核对|核实)/,
  /^共(?:计|有)?\d+(?:项|个|条|件).{0,8}[，,；;].{0,6}(?:完成|整改|销号|办结|推进|启动).{0,6}\d+(?:项|个|条|件)/,
  /^截[至止].{2,14}[，,](?:已|共|累计|均)(?:完成|整改|销号|办结).{0,8}\d+(?:项|个|条|件)/,
  /^[-—–－*＊=＝~～…·.\s（(【[]*(?:(?:全文|表)?完|(?:以下|下页)(?:空白|无正文))[-—–－*＊=＝~～…·.\s）)】\]。]*$/,
];
/** 附件：1.…: where rows begin, as a cell of another column may name what proves an item. */
const attached = /^附(?:件|表)?\d{0,2}[:：]/;
const total = /^(?:合计|总计|共计|总共|共)/;
const bareNumber = /^[（(]?[\d一二三四五六七八九十]{1,4}[)）]?[.．、]?$/;

/** Filled cells are counted as far as this. */
const filledUpTo = (row: Row, most: number): number => {
  let count = 0;
  for (const cell of row) {
    if (isBlank(cell)) continue;
    count += 1;
    if (count > most) break;
  }
  return count;
};

const isSigned = (row: Row): boolean =>
  row.every((cell) => isBlank(cell) || (typeof cell === "string" && signedBelow.test(withoutSpaces(cell))));

/** Notes on the form, what it is signed and passed on with, a rate below it. */
export type ClosingKind = "note" | "signature" | "sum";

/** What a row is that closes a form, whatever stands below it in single cells; null: none. */
const closes = (row: Row, text: string): ClosingKind | null => {
  if (isSigned(row)) return "signature";
  const filled = filledUpTo(row, mostLabelled);
  const isFirst = !isBlank(row[0]);
  const isNote = notes.test(text);
  if (filled === 1 && (isNote || aboutForm.some((words) => words.test(text)))) return isNote ? "note" : "signature";
  if (filled === 1 && (isFirst || !isBlank(row[1])) && attached.test(text)) return "note";
  if (!isFirst || filled > mostLabelled) return null;
  if (filled <= 2 && bareNotes.test(text)) return "note";
  if (filled === 2 && shortLabel.test(text) && sentence.test(String(row.slice(1).find((cell) => !isBlank(cell)))))
    return "note";
  if (filled === 2 && bareOpinion.test(text)) return "signature";
  return signatures.test(text) || label.test(text) ? (isNote ? "note" : "signature") : null;
};

/** The same of any row, and of one that closes a form where nothing but the like stands below. */
export const closingKind = (row: Row): ClosingKind | null => {
  const cell = row.find((each) => !isBlank(each));
  return (typeof cell === "string" ? closes(row, withoutSpaces(cell)) : null) ?? signOffKind(row);
};

/** One cell only, and no number of an item. */
const standsAlone = (row: Row): boolean => {
  if (filledUpTo(row, 1) !== 1) return false;
  const cell = row.find((each) => !isBlank(each));
  return typeof cell === "string" ? !bareNumber.test(withoutSpaces(cell)) : isBlank(row[0]);
};

const looksBack = 8;

/** The first column numbers the items above: a text there is none of them. */
const isNumbered = (rows: readonly Row[], first: number, end: number): boolean => {
  let numbers = 0;
  for (let at = end - 1; at >= Math.max(first, end - looksBack); at -= 1) {
    const [cell] = rows[at] ?? [];
    if (isBlank(cell) || filledUpTo(rows[at] ?? [], 1) < 2) continue;
    if (typeof cell !== "number" && !bareNumber.test(withoutSpaces(cell))) return false;
    numbers += 1;
  }
  return numbers > 0;
};

const endsAsSentence = /[。；;，,]$/;

/**
 * Below the last item sentences numbered from 1 on, several or in one cell, where the first column numbers the items: notes, unless titles of
 * sections are numbered so.
 */
const isNumberedNotes = (rows: readonly Row[], from: number, end: number, first: number): boolean => {
  const own = rows.slice(from, end).flatMap((row) => {
    const text = isBlank(row[0]) ? null : onlyText(row);
    return row.every((cell) => isBlank(cell)) ? [] : [text];
  });
  const texts = own.filter((text) => text !== null);
  if (texts.length === 0 || texts.length < own.length || !isNumbered(rows, first, from)) return false;
  if (texts.every(isList)) return true;
  const numbers = texts.map(numberInText);
  const depth = numbers[0]?.depth;
  const isRun = texts.length > 1 && numbers.every((each, at) => each?.depth === depth && each?.number === at + 1);
  if (!isRun || !texts.slice(0, -1).every((text) => endsAsSentence.test(text.trim()))) return false;
  return !rows.slice(first, from).some((row) => !isBlank(row[0]) && numberInText(onlyText(row) ?? "")?.depth === depth);
};

/** More rows of days, units and names are no end of a form. */
const mostSignOffs = 8;

export interface BodyEnd {
  /** Row behind the body, 0-based. */
  readonly end: number;
  /** The first row that is told to close the form by what its cells are: a day, a unit, a name, a rate; -1: there is none. */
  readonly signedAt: number;
}

/**
 * Where the body ends and what closes the sheet begins: notes (填表说明：1.…), signatures and opinions (领导审批意见：), sentences about the whole form
 * (以上问题已经局党组会审定), with the single cells below them; and the day, the unit or a name alone (`signOffTest`), unless other rows of the ledger
 * go on with an item so. Only what stands below the last row that is plainly an item is looked at.
 *
 * @param first row of the body, 0-based
 * @param matches what the headings mean
 */
export const closingFrom = (
  rows: readonly Row[],
  first: number,
  isFooter: (row: Row) => boolean,
  matches: readonly (HeadingMatch | null)[],
): BodyEnd => {
  if ((rows[0]?.length ?? 0) < 2) return { end: rows.length, signedAt: -1 };
  const signOffs = signOffTest(rows, first, matches);
  let end = rows.length;
  let alone = end;
  let signedAt = -1;
  let signed = 0;
  /** Single cells that may be items stand below. */
  let others = false;
  for (let at = rows.length - 1; at >= first; at -= 1) {
    const row = rows[at] ?? [];
    const cell = row.find((each) => !isBlank(each));
    if (cell === undefined) continue;
    const text = withoutSpaces(cell);
    const isEnd = typeof cell === "string" && closes(row, text) !== null;
    if (isEnd || (isFooter(row) && (alone === end || total.test(text)))) {
      end = at;
      alone = at;
      others = false;
    } else if (isFooter(row)) break;
    else if (signed < mostSignOffs && signOffs.kindAt(at) !== null) {
      signed += 1;
      alone = at;
      if (others || signOffs.mayGoOn(at)) continue;
      end = at;
      signedAt = at;
    } else if (standsAlone(row)) {
      alone = at;
      others = true;
    } else break;
  }
  if (alone < end && isNumberedNotes(rows, alone, end, first)) end = alone;
  return { end, signedAt };
};
