/** Each mark in turn, as deep as it stands among the others: `outer` is whether the outermost are double. */
const turned = (text: string, outer: boolean): string => {
  let depth = 0;
  return text.replace(/[“”‘’]/g, (mark) => {
    const opens = mark === "“" || mark === "‘";
    if (!opens) depth = Math.max(0, depth - 1);
    const isDouble = (depth % 2 === 0) === outer;
    if (opens) depth += 1;
    return opens ? (isDouble ? "“" : "‘") : isDouble ? "”" : "’";
  });
};

/** A text in quotation marks: single ones inside them, and double ones again inside those. */
export const quote = (text: string): string => `“${turned(text, false)}”`;

/** The words of a quotation as they stand by themselves. */
export const unquoted = (text: string): string => turned(text, true);
