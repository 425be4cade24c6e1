import { typeArea } from "./page";
import { textWidth } from "./textWidth";

/** Where a line stands, in characters of the body from the edges of 版心. */
export interface Place {
  readonly align: "left" | "center";
  readonly left: number;
  readonly right: number;
}

export interface SignOff {
  readonly signature: Place;
  readonly date: Place;
}

const fromLeft = (left: number): Place => ({ align: "left", left: Math.max(0, left), right: 0 });

/**
 * 7.3.5.2, without seal: 署名 two characters from the right, the date's first character two to the right of that of 署名; a date longer than 署名
 * itself stands two from the right and 署名 moves left with it. Both are placed from the left: that keeps the two characters in any font.
 */
const plain = (signature: number, date: number): SignOff => {
  const start =
    date > signature ? typeArea.characters - 2 - date - 2 : Math.max(0, typeArea.characters - 2 - signature);
  return { signature: fromLeft(start), date: fromLeft(start + 2) };
};

/**
 * 7.3.5.1, with seal: the date four characters from the right, 署名 centred above it; one that is too wide for that moves both left. Both are
 * centred on one axis: that keeps them together in any font.
 */
const sealed = (signature: number, date: number): SignOff => {
  const middle = typeArea.characters - Math.max(4 + date / 2, Math.min(signature, typeArea.characters) / 2);
  const place: Place = { align: "center", left: Math.max(0, 2 * middle - typeArea.characters), right: 0 };
  return { signature: place, date: place };
};

/** Places of 署名 and 成文日期; the date is "" when the paper has none. */
export const signOff = (signature: string, date: string, withSeal: boolean): SignOff =>
  (withSeal ? sealed : plain)(textWidth(signature), textWidth(date));
