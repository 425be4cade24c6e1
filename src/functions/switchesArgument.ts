import type { Level } from "../adopt/units";
import type { FigureSwitches } from "../ledger/figureTypes";
import { words } from "../locales";
import { asScalar, type Argument } from "./cellArguments";
import { invalidValue } from "./functionFault";

export interface Switches extends FigureSwitches {
  /** 按措施, 按问题, 按方面; null: what one row of the ledger is. */
  readonly level: Level | null;
  /** 忽略未识别 */
  readonly ignoreUnknown: boolean;
  /** 月前含当月: 8月前 is 8月31日 and not 7月31日. */
  readonly beforeIncludesPeriod: boolean;
  /** 月份按月底: the first of a month is the month that the cell shows, and its last day. */
  readonly firstsAreMonths: boolean;
}

const levels: Readonly<Record<string, Level>> = { 按措施: "measure", 按问题: "problem", 按方面: "aspect" };
const flags = {
  含基本完成: "countBasic",
  剔除长期: "excludeLongTerm",
  剔除移交: "excludeMoved",
  按原时限: "originalDue",
  月前含当月: "beforeIncludesPeriod",
  月份按月底: "firstsAreMonths",
  忽略未识别: "ignoreUnknown",
} as const;

/** The words of 口径, in the order they are listed to the user. They are data, the same in every language of the pane. */
export const switchWords: readonly string[] = [...Object.keys(levels), ...Object.keys(flags)];

const isFlag = (word: string): word is keyof typeof flags => Object.prototype.hasOwnProperty.call(flags, word);

/** 口径: words joined by 、 (or comma, semicolon, space). An unknown word, or two levels at once, is refused. */
export const readSwitches = (argument: Argument): Switches => {
  const given = String(asScalar(argument))
    .split(/[、,，;；\s]+/)
    .filter((word) => word !== "");
  const unknown = given.find((word) => !switchWords.includes(word));
  if (unknown !== undefined) throw invalidValue(words().functions.unknownSwitch({ got: unknown, valid: switchWords }));
  const asked = [...new Set(given.filter((word) => levels[word] !== undefined))];
  if (asked.length > 1) throw invalidValue(words().functions.twoLevels({ got: asked }));
  const on = new Set(given.filter(isFlag).map((word) => flags[word]));
  return {
    level: levels[asked[0] ?? ""] ?? null,
    countBasic: on.has("countBasic"),
    excludeLongTerm: on.has("excludeLongTerm"),
    excludeMoved: on.has("excludeMoved"),
    originalDue: on.has("originalDue"),
    beforeIncludesPeriod: on.has("beforeIncludesPeriod"),
    firstsAreMonths: on.has("firstsAreMonths"),
    ignoreUnknown: on.has("ignoreUnknown"),
  };
};
