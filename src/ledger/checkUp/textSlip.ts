import { isConfused } from "./confusedCharacters";
import type { Apart } from "./oneCharacterApart";
import { isTelling } from "./spelling";

/** Signs of a number, opposites, terms and measures: another of them makes another thing of the text. */
const isOtherThing = (character: string): boolean =>
  isTelling(character) ||
  !/\p{L}/u.test(character) ||
  /[年季月旬周日天时春夏秋冬早晚午高低多少快慢好坏有缺漏错超欠轻重强弱严宽长短进出收支借贷还存取买卖增减升降加男女老幼公私党团工妇省市县区乡镇村]/.test(
    character,
  );

/** Slips of sight that no word of a number or a negation is behind: 末落实, 干元. */
const sightSlips = new Set(["未末", "末未", "千干", "干千", "分份", "份分"]);

/** What a place, unit or person is called by stands right before these: 张村 and 李村, 财务科 and 财政科, 王某 and 李某. */
const nameEnds =
  /^.?(?:[省县旗盟乡镇村屯庄寨]|市(?!场)|区(?![域别分])|街|路(?![径线上])|社区|局(?![面限部])|[科股](?![学技])|处(?![置理分罚于境在])|室|站(?![位在])|[院校厂]|司(?!法)|队(?!伍)|公司|中心|项目|某|同志)/;

/** A text of this length differs in one character by a slip rather than on purpose. */
const long = 10;

/**
 * Whether two texts are the same but for a slip of one character. No number, ordinal, place, name, direction, term, negation or opposite may hang
 * on it; a character in the place of another in a shorter text has to be one that is taken for it (薄弱, 簿弱).
 */
export const isTextSlip = ({ one, left, right, behind }: Apart): boolean => {
  if (left !== "" && sightSlips.has(left + right)) return true;
  if (isOtherThing(right) || (left !== "" && isOtherThing(left)) || nameEnds.test(behind)) return false;
  return left === "" || isConfused(left, right) || Array.from(one).length >= long;
};
