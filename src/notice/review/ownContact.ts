import type { Ledger } from "../../ledger/model";
import type { NoticeParagraph } from "../document";
import { slotItems, type SlotKey } from "../slotItems";
import { bare } from "./halfWidth";

const contactSlots: readonly SlotKey[] = ["telephone", "address", "mail"];

/** Digits of a number without country code and the 0 of the area code, as people leave either away. */
const dialled = (text: string): string =>
  text
    .replace(/\D/g, "")
    .replace(/^(?:00)?86(?=\d{10})/, "")
    .replace(/^0/, "");

const fewestDigits = 7;

/** Numbers of a slot: 0471-1234567、7654321. */
const numbersIn = (text: string): readonly string[] =>
  // a full stop parts the groups of one number, or two numbers
  [...text.split(/[^\d() -]+/), ...text.split(/[^\d() ./·•_-]+/)]
    .map(dialled)
    .filter((digits) => digits.length >= fewestDigits);

/**
 * Whether a telephone number, address or e-mail is what the unit publishes as its contact: it stands in 通报设置, or in the paper's own line of
 * contact. A local number and the same with its area code are one.
 */
export const ownContact = (
  { slots }: Pick<Ledger, "slots">,
  paragraphs: readonly NoticeParagraph[],
): ((found: string) => boolean) => {
  const items = new Set<string>(contactSlots.map((key) => slotItems[key]));
  const published = [
    ...slots.flatMap(({ item, content }) => (items.has(item) && content !== "" ? [content] : [])),
    ...paragraphs.flatMap(({ level, text }) => (level === "contact" ? [text] : [])),
  ].map((text) => ({ text: bare(text), numbers: numbersIn(text) }));
  return (found) => {
    const text = bare(found);
    const digits = dialled(found);
    if (/^[+()\d./·•_]+$/.test(text))
      return published.some(({ numbers }) =>
        numbers.some(
          (number) =>
            digits.length >= fewestDigits && (number === digits || number.endsWith(digits) || digits.endsWith(number)),
        ),
      );
    return (
      text !== "" && published.some((own) => own.text.includes(text) || (own.text !== "" && text.endsWith(own.text)))
    );
  };
};
