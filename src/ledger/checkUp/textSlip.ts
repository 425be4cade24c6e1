import { areBothWords, isConfused } from "./confusedCharacters";
import type { Apart } from "./oneCharacterApart";
import { isTelling } from "./spelling";

/** What a place, unit or person is called by stands right before these: 张村 and 章村, 李明 and 李明明同志. */
const nameEnds =
  /^.?(?:[省县旗盟乡镇村屯庄寨]|市(?!场)|区(?![域别分])|街|路(?![径线上])|社区|局(?![面限部])|[科股](?![学技])|处(?![置理分罚于境在])|室|站(?![位在])|[院校厂]|司(?!法)|队(?!伍)|公司|中心|项目|某|同志)/;

/** Without one of them a text says the same: 监督检查(的)力度, 项目(和)资金. */
const functionWords = /^[的了和与及等在对性]$/;

/** A character more makes another thing of a shorter text. */
const least = 6;

/** What is put in is a word that says nothing of its own, or the character beside it a second time. No number, negation, place or name. */
const isAddedSlip = ({ one, right, behind }: Apart): boolean => {
  if (Array.from(one).length < least) return false;
  if (functionWords.test(right)) return right !== "和" || !nameEnds.test(behind);
  // of a doubled character the first stands for both
  const isDoubled = behind.startsWith(right) && /\p{L}/u.test(right);
  return isDoubled && !isTelling(right) && !nameEnds.test(behind);
};

/** 薄弱 and 簿弱: what is taken for each other in typing. 防汛 and 防火, 羊 and 牛 are two things in the longest of texts. */
const isReplacedSlip = ({ other, left, right, behind }: Apart): boolean => {
  if (!isConfused(left, right) || nameEnds.test(behind)) return false;
  const front = Array.from(other.slice(0, other.length - behind.length - right.length)).pop() ?? "";
  return !areBothWords(left, right, front, Array.from(behind)[0] ?? "");
};

/** Whether two texts are the same but for a slip of one character; all others are different things that are written alike. */
export const isTextSlip = (pair: Apart): boolean => (pair.left === "" ? isAddedSlip(pair) : isReplacedSlip(pair));
