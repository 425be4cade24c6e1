const opening = "（([【〔〈《{";
const closing = "）)]】〕〉》}";

export interface Part {
  /** Ends trimmed, never "". */
  readonly text: string;
  /** The separators and line breaks in front of it; "" for the first. */
  readonly separator: string;
}

/** Places of the brackets that have a partner: an unclosed one protects nothing. */
const pairedBrackets = (text: string): ReadonlySet<number> => {
  const open: number[] = [];
  const paired = new Set<number>();
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i] ?? "";
    if (opening.includes(char)) open.push(i);
    else if (closing.includes(char)) {
      const partner = open.pop();
      if (partner !== undefined) paired.add(partner).add(i);
    }
  }
  return paired;
};

/** The parts of a cell between 、 ， , ; ； / | line breaks and tabs; separators inside brackets do not part. */
export const splitParts = (text: string): readonly Part[] => {
  const paired = pairedBrackets(text);
  const parts: Part[] = [];
  let [from, depth, separator] = [0, 0, ""];
  const end = (at: number): void => {
    const part = text.slice(from, at).trim();
    if (part !== "") {
      parts.push({ text: part, separator });
      separator = "";
    }
  };
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i] ?? "";
    if (paired.has(i)) depth += opening.includes(char) ? 1 : -1;
    else if (depth === 0 && /[、，,;；/／|｜\r\n\t]/.test(char)) {
      end(i);
      // a long run of separators says no more than its first few
      if (separator.length < 8) separator += char;
      from = i + 1;
    }
  }
  end(text.length);
  return parts;
};
