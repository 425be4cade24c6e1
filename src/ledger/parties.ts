import { nameParts, withoutOthers } from "./nameForms";
import { withoutNumbers } from "./numberedNames";
import { isPartLabel, labelsOnLines, partClause, partInWork } from "./partsInWork";
import { withoutPhones } from "./phones";
import { isPost, isRole, looksLikePerson, partRole } from "./roles";
import type { Part } from "./splitParts";

/** A person or department of a cell, as far as its words can be told apart. */
export interface Party {
  /** Never "" but for a phone number that stands alone. A post without a person (局党组书记) is the name. */
  readonly name: string;
  /** Post or part in the work (科长, 办公室主任, 组长, 牵头), "" where none is written. */
  readonly role: string;
  /** Phone numbers in half-width digits, several joined by 、; "" where none is written. */
  readonly phone: string;
  /** The part of the cell it was read from, as written; the same for names parted by a space only. */
  readonly text: string;
}

const join = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join("、");

/** 张 三 is one name, 张三 李四 are two: single characters go together (two by two where each pair is a name), a lone one with its neighbour. */
const wordsOf = (text: string): readonly string[] => {
  const words = text.split(/\s+/).filter((word) => word !== "");
  if (words.length > 1 && words.every((word) => /^[A-Za-z.'-]+$/.test(word))) return [words.join(" ")];
  const joined: string[] = [];
  let run: string[] = [];
  const endRun = (next: string): void => {
    const pairs = run.flatMap((_, i) => (i % 2 === 0 ? [run.slice(i, i + 2).join("")] : []));
    if (run.length === 1 && next !== "") joined.push(`${run[0] ?? ""}${next}`);
    else {
      if (run.length === 1 && joined.length > 0) joined.push(`${joined.pop() ?? ""}${run[0] ?? ""}`);
      else if (run.length > 3 && pairs.every(looksLikePerson)) joined.push(...pairs);
      else if (run.length > 0) joined.push(run.join(""));
      if (next !== "") joined.push(next);
    }
    run = [];
  };
  for (const word of words) {
    if ([...word].length === 1) run.push(word);
    else endRun(word);
  }
  endRun("");
  return joined;
};

interface Named {
  readonly name: string;
  readonly role: string;
}

/** Words side by side: posts go to the name behind them where a post comes first, else to the name before. */
const namesAmong = (words: readonly string[]): readonly Named[] => {
  if (words.length === 1) return words.map(partRole);
  const postFirst = isPost(words[0] ?? "");
  const names: Named[] = [];
  let waiting = "";
  for (const word of words) {
    const last = names[names.length - 1];
    if (isPost(word) && postFirst) waiting = join(waiting, word);
    else if (isPost(word) && last !== undefined && looksLikePerson(last.name))
      names[names.length - 1] = { name: last.name, role: join(last.role, word) };
    else {
      const { name, role } = partRole(word);
      names.push({ name, role: join(waiting, role) });
      waiting = "";
    }
  }
  return waiting === "" ? names : [...names, { name: waiting, role: "" }];
};

const bracketed = /[（(]([^（()）]{1,40})[）)]/g;

/** Takes the brackets that hold nothing but posts off a text: 李明（党组书记、局长）. Other brackets belong to the name. */
const withoutRoleBrackets = (text: string): { readonly rest: string; readonly role: string } => {
  const roles: string[] = [];
  const rest = text.replace(bracketed, (whole: string, inside: string) => {
    const words = inside.split(/[、，,;；/\s:：]+/).filter((word) => word !== "");
    if (words.length === 0 || !words.every(isPost)) return whole;
    roles.push(...words);
    return " ";
  });
  return { rest: rest.trim(), role: join(...roles) };
};

/** 组长：李明, 办公室：李明: what stands before the colon, and whether it is a role that holds for the next names too. */
const withoutLabel = (text: string): { readonly rest: string; readonly role: string } => {
  const label = /^([^:：]{1,24})[:：]\s*([^:：\s][^:：]*)$/.exec(text);
  const [, front = "", rest = ""] = label ?? [];
  const bare = front.replace(/\s+/g, "");
  return isPost(bare) || isPartLabel(bare) || (label !== null && looksLikePerson(rest.replace(/\s+/g, "")))
    ? { rest, role: bare }
    : { rest: text, role: "" };
};

interface PartRead {
  readonly parties: readonly Party[];
  /** The label before a colon, which holds for names behind 、 too. */
  readonly label: string;
}

const readPart = (text: string): PartRead => {
  const { rest: unphoned, phones } = withoutPhones(text);
  const brackets = withoutRoleBrackets(unphoned);
  const label = withoutLabel(brackets.rest);
  const clause = label.role === "" && brackets.role === "" ? partClause(label.rest) : null;
  const names = clause === null ? namesAmong(wordsOf(label.rest).map(withoutOthers)) : [clause];
  const [only] = names;
  if (only === undefined)
    return { parties: [{ name: brackets.role, role: "", phone: join(...phones), text }], label: "" };
  const phoneOf = (i: number): string =>
    names.length === 1
      ? join(...phones)
      : names.length === phones.length
        ? (phones[i] ?? "")
        : i === names.length - 1
          ? join(...phones)
          : "";
  const parties = names.map(({ name, role }, i) => ({
    name,
    role: join(i === 0 ? label.role : "", role, i === names.length - 1 ? brackets.role : ""),
    phone: phoneOf(i),
    text,
  }));
  return { parties, label: isRole(label.role) || isPartLabel(label.role) ? label.role : "" };
};

const isEnumerated = (part: Part): boolean => /^[、]+$/.test(part.separator);

/** 党组成员、副局长张三: a post that waits for the name behind 、. */
const waitsForName = (part: Part, next: Part | undefined): boolean => {
  if (next === undefined || !/^[、，,]$/.test(next.separator) || !isRole(part.text)) return false;
  const { name, role } = partRole(withoutRoleBrackets(withoutPhones(next.text).rest).rest.replace(/\s+/g, ""));
  return isRole(next.text) || (role !== "" && next.text.startsWith(role[0] ?? " ") && looksLikePerson(name));
};

/**
 * The people or departments of a cell, in order, with posts and phone numbers apart: 办公室主任李明（13800001234）、人事科. Nothing is lost: what
 * cannot be told apart stays in `name`.
 */
export const partiesIn = (text: string): readonly Party[] => {
  const parties: Party[] = [];
  let carried = "";
  let waiting: Part[] = [];
  /** The first party of those joined by 、. */
  let from = 0;
  const parts = nameParts(labelsOnLines(withoutNumbers(text)));
  const waits = postsThatWait(parts);
  parts.forEach((part, i) => {
    if (waits[i] === true) {
      waiting.push(part);
      return;
    }
    const last = parties[parties.length - 1];
    const { parties: found, label } = readPart(part.text);
    const [first] = found;
    if (first === undefined) return;
    if (first.name === "" && last !== undefined)
      parties[parties.length - 1] = {
        ...last,
        phone: join(last.phone, first.phone),
        text: `${last.text}${part.separator}${part.text}`,
      };
    else if (/^[，,]$/.test(part.separator) && last?.role === "" && looksLikePerson(last.name) && isRole(part.text))
      parties[parties.length - 1] = { ...last, role: part.text, text: `${last.text}${part.separator}${part.text}` };
    else {
      const inherits = isEnumerated(part) && waiting.length === 0 && label === "" && found.length === 1;
      const holds = looksLikePerson(first.name) || partInWork(carried) !== null;
      const role = inherits && first.role === "" && holds ? carried : "";
      const before = waiting.map(({ text: post }) => post);
      parties.push({
        ...first,
        role: join(...before, role, first.role),
        text: [...before, first.text].join("、"),
      });
      for (const party of found.slice(1)) parties.push(party);
      if (label === "" && isEnumerated(part) && partClause(part.text) !== null) giveBack(parties, from);
      if (!isEnumerated(part)) from = parties.length - 1;
      carried = label !== "" ? label : role;
    }
    waiting = [];
  });
  return parties;
};

/** 人事科、财务科配合: what the last does, those joined with it by 、 do too. */
const giveBack = (parties: Party[], from: number): void => {
  const { role = "" } = parties[parties.length - 1] ?? {};
  for (let at = parties.length - 2; at >= from; at -= 1) {
    const party = parties[at];
    if (party === undefined || party.role !== "") return;
    parties[at] = { ...party, role };
  }
};

/** For each part whether it is a post that waits for a name further on: from the end, so that runs of posts cost one look each. */
const postsThatWait = (parts: readonly Part[]): readonly boolean[] => {
  const waits = parts.map(() => false);
  for (let i = parts.length - 2; i >= 0; i -= 1) {
    const [part, next] = [parts[i], parts[i + 1]];
    if (part && next && waitsForName(part, next)) waits[i] = isRole(next.text) ? waits[i + 1] === true : true;
  }
  return waits;
};
