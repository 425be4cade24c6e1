import { strFromU8, unzipSync } from "fflate";
import { sentText, type SentText } from "../notice/takeBack/sentText";

/** Word keeps 255 characters of a property. */
const longestValue = 250;
const nameOf = (index: number): string => `ZG${index + 1}`;
const property = /name="ZG\d+"[^>]*>\s*<vt:lpwstr>([0-9a-z ]*)<\/vt:lpwstr>/g;
const path = "docProps/custom.xml";
const mostBytes = 1_000_000;

/** What a paper says, as properties of its file: Word and WPS keep them while the text is edited. */
export const sentProperties = (
  paragraphs: readonly { readonly text: string }[],
): readonly { readonly name: string; readonly value: string }[] => {
  const values: string[] = [];
  for (const mark of sentText(paragraphs)) {
    const last = values[values.length - 1];
    if (last === undefined || last.length + mark.length >= longestValue) values.push(mark);
    else values[values.length - 1] = `${last} ${mark}`;
  }
  return values.map((value, index) => ({ name: nameOf(index), value }));
};

/** The same out of a .docx; null: it carries none, because it was not made here or a program dropped them. */
export const sentIn = (bytes: ArrayBuffer): SentText | null => {
  const files = unzipSync(new Uint8Array(bytes), {
    filter: ({ name, originalSize }) => name === path && originalSize <= mostBytes,
  });
  const part = files[path];
  if (part === undefined) return null;
  const marks = [...strFromU8(part).matchAll(property)].flatMap(([, value = ""]) => value.split(" "));
  return marks.length === 0 ? null : new Set(marks);
};
