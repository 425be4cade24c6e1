const chinese = /[\p{sc=Han}，。；：！？、（）《》“”‘’〔〕【】]/u;
/** Addresses, whose punctuation is half-width. */
const address = /(?:https?:\/\/|www\.)[!-~]+|[!-~]+@[!-~]+/g;

const withoutAddresses = (text: string): string => text.replace(address, (found) => "a".repeat(found.length));

const neighbour = (text: string, from: number, step: 1 | -1): string => {
  let at = from + step;
  while (text[at] === " ") at += step;
  return text[at] ?? "";
};

/** Half-width marks beside Chinese, in order. 3:30, 1,000 and addresses are right. */
export const halfWidthMarksIn = (line: string): readonly RegExpExecArray[] => {
  const text = withoutAddresses(line);
  return [...text.matchAll(/[,;:?!()."']/g)].filter(({ 0: mark, index }) => {
    const [left, right] = [neighbour(text, index, -1), neighbour(text, index, 1)];
    if (mark === ".") return chinese.test(left) && (right === "" || chinese.test(right));
    if (mark === "(" || mark === ")") return chinese.test(left) || chinese.test(right);
    return chinese.test(left) || (chinese.test(right) && !/[0-9A-Za-z]/.test(left));
  });
};

const fullWidth: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "?": "？",
  "!": "！",
  ".": "。",
};

/** The places of brackets that close one another, where one of the two is beside Chinese. */
const bracketsBesideChinese = (line: string, found: ReadonlySet<number>): ReadonlySet<number> => {
  const places = new Set<number>();
  const open: number[] = [];
  for (const { 0: bracket, index } of line.matchAll(/[()]/g)) {
    if (bracket === "(") open.push(index);
    else {
      const start = open.pop();
      if (start !== undefined && (found.has(start) || found.has(index))) places.add(start).add(index);
    }
  }
  return places;
};

/** The same text with full-width marks where Chinese has them, without the space behind; quotation marks stay, which may open or close. */
export const withFullWidthMarks = (line: string): string => {
  const found = new Set(halfWidthMarksIn(line).map(({ index }) => index));
  if (found.size === 0) return line;
  const brackets = bracketsBesideChinese(line, found);
  return line.replace(
    /([,;:?!.])( ?)|[()]/g,
    (whole: string, mark: string | undefined, space: string, index: number) => {
      if (mark === undefined) return brackets.has(index) ? (whole === "(" ? "（" : "）") : whole;
      return found.has(index) ? (fullWidth[mark] ?? mark) : mark + space;
    },
  );
};
