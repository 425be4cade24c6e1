import { diffArrays } from "diff";

/** A stretch of two texts: in both, only in the first, only in the second. */
export interface DiffPart {
  readonly kind: "same" | "gone" | "new";
  readonly text: string;
}

/** A character of Chinese, a word or number of others, or a run of spaces. */
const token = /[A-Za-z0-9.%％+-]+|\s+|[^]/gu;

const tokensOf = (text: string): readonly string[] => text.match(token) ?? [];

/** What changed, word by word. A single character left between two changes is part of them: it is easier to read. */
export const wordDiff = (before: string, after: string): readonly DiffPart[] => {
  const steps = diffArrays([...tokensOf(before)], [...tokensOf(after)]);
  const parts: { gone: string; fresh: string; same: string }[] = [{ gone: "", fresh: "", same: "" }];
  steps.forEach(({ added, removed, value }, index) => {
    const text = value.join("");
    const last = parts[parts.length - 1];
    if (last === undefined) return;
    const isIsland = !added && !removed && [...text].length === 1 && index > 0 && index < steps.length - 1;
    if (added) last.fresh += text;
    else if (removed) last.gone += text;
    else if (isIsland && text !== "\n") {
      last.gone += text;
      last.fresh += text;
    } else {
      last.same = text;
      parts.push({ gone: "", fresh: "", same: "" });
    }
  });
  return parts.flatMap(({ gone, fresh, same }): readonly DiffPart[] => [
    ...(gone === "" ? [] : [{ kind: "gone", text: gone } as const]),
    ...(fresh === "" ? [] : [{ kind: "new", text: fresh } as const]),
    ...(same === "" ? [] : [{ kind: "same", text: same } as const]),
  ]);
};
