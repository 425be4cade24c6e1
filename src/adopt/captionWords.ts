import { ambiguousWordIn, normalStatus } from "../ledger/status";
import { closureIn, typeIn } from "./foreignWords";
import { judgeIn } from "./judge";
import { asksYesNo, exactMeaning, meaningOf, type Field } from "./headings";
import { ofPeriods, periodIn } from "./period";

/*
 * What stands below a caption and is no heading by itself. Headings are normal ones (`normalHeading`).
 */

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

const ofAny = words(
  "内容 具体内容 情况 具体情况 描述 具体描述 表述 名称 简述 概述 摘要 本期 本月 本次 当前 目前 现状 最新",
);
const ofPeople = words(
  "姓名 人员 名单 领导 姓名职务 姓名及职务 姓名和职务 姓名、职务 姓名/职务 职务姓名 职务及姓名 职务、姓名 职务/姓名 姓名及电话",
);
const ofDepartments = words("单位 部门 科室 处室 股室 全称");
const ofDeadlines = words("时间 日期 时限 期限 要求 计划 原定 节点 时间节点");
const ofDays = words("时间 日期");
const ofClosure = words("意见 结果 结论 状态");
const ofStatus = words("状态 结论 结果");

const neutral: Partial<Record<Field, ReadonlySet<string>>> = {
  leader: ofPeople,
  persons: ofPeople,
  leadDept: ofDepartments,
  coDepts: ofDepartments,
  unit: ofDepartments,
  deadlineText: ofDeadlines,
  extendedTo: ofDeadlines,
  due: ofDays,
  completedOn: ofDays,
  closedOn: ofDays,
  closure: ofClosure,
  status: ofStatus,
};

/** Says no more than its caption: 姓名 under 责任人. */
export const isNeutral = (field: Field, inner: string): boolean =>
  ofAny.has(inner) ||
  neutral[field]?.has(inner) === true ||
  (ofPeriods.has(field) && (periodIn(inner) !== null || judgeIn(inner) !== null));

const beginnings = words(
  "起 自 从 始 开始 起始 启动 起始时间 开始时间 启动时间 起始日期 开始日期 启动日期 起时间 开始时限 计划开始时间 计划启动时间",
);
const ends = words(
  "止 至 到 终 结束 终止 截止 完成 办结 终止时间 结束时间 截止时间 办结时间 完成时间 终止日期 结束日期 截止日期 办结日期 完成日期 止时间 完成时限 计划完成时间 计划结束时间",
);
const periodCaptions = words("起止时间 起止日期 整改起止时间 计划起止时间 整改时间 时间安排");

/** 起 and 止 under 整改时限: the period ends with its end, which is the deadline. null: no part of a period. */
export const partOfPeriod = (caption: string, inner: string, siblings: readonly string[]): "begins" | "ends" | null => {
  const match = exactMeaning(caption);
  const isPeriod =
    periodCaptions.has(caption) ||
    (match !== null && "field" in match.meaning && match.meaning.field === "deadlineText");
  if (!isPeriod) return null;
  if (beginnings.has(inner)) return siblings.some((each) => ends.has(each)) ? "begins" : null;
  return ends.has(inner) && siblings.some((each) => beginnings.has(each)) ? "ends" : null;
};

/** Fields that may be told by a mark below one of several words. */
export type TickedField = "status" | "closure" | "type" | "deadlineText";

const longestWord = 10;

const isStatusWord = (word: string, asked: boolean): boolean =>
  (normalStatus(word, { asked })?.status ?? "") !== "" || ambiguousWordIn(word) !== null;

/** The word that a mark below this heading says, without what stands in brackets: 已完成（打√）. */
export const tickedWord = (inner: string): string => inner.replace(/\([^)]*\)/g, "");

const meantByTicks = (caption: string): TickedField | null => {
  const meaning = meaningOf(caption)?.meaning;
  if (meaning === undefined) return null;
  if ("undecided" in meaning)
    return meaning.undecided === "outcome" ? "status" : meaning.undecided === "finishTime" ? "deadlineText" : null;
  const { field } = meaning;
  if (field === "status" || field === "closure" || field === "type" || field === "deadlineText") return field;
  return field === "progress" || field === "currentProgress" ? "status" : null;
};

/** 未启动, 正在整改 and 已完成 under 整改状态, 是 and 否 under 是否完成: what a mark in one of them says is said of this field. */
export const tickedField = (caption: string, inner: string): TickedField | null => {
  const word = tickedWord(inner);
  if (word === "" || word.length > longestWord) return null;
  const field = meantByTicks(caption);
  if (field === "status") return isStatusWord(word, asksYesNo(caption)) ? field : null;
  if (field === "closure") return closureIn(word) !== null ? field : null;
  // 整改时限 over 立行立改, 限期整改 and 长期坚持: how soon, and a day where there is one
  return (field === "type" || field === "deadlineText") && typeOfWord(word) !== "" ? field : null;
};

const typeOfWord = (word: string): string => typeIn(word)?.type ?? "";

/** A day may stand below this word in place of a mark. */
export const asksForDay = (word: string): boolean => typeOfWord(word) === "限期整改";

const answers = words("是 否 √");

/** The fields that a mark below this heading may tell with nothing above it that asks: 已完成 a status, 已销号 a closure, 长期坚持 a status or a type. */
export const fieldsOfWord = (inner: string): readonly TickedField[] => {
  const word = tickedWord(inner);
  if (word === "" || word.length > longestWord || answers.has(word)) return [];
  if (closureIn(word) !== null) return ["closure"];
  const fields: TickedField[] = isStatusWord(word, false) ? ["status"] : [];
  return typeOfWord(word) === "" ? fields : [...fields, "type"];
};
