import { wordDiff } from "../../../src/notice/takeBack/wordDiff";

const shown = (before: string, after: string): string =>
  wordDiff(before, after)
    .map(({ kind, text }) => (kind === "same" ? text : kind === "gone" ? `[-${text}-]` : `[+${text}+]`))
    .join("");

test.each([
  ["每周更新台账。", "每周更新台账。", "每周更新台账。"],
  ["每周更新台账。", "每周一更新台账。", "每周[+一+]更新台账。"],
  ["清理38项", "清理39项", "清理[-38-][+39+]项"],
  ["甲乙丙", "丁乙戊", "[-甲乙丙-][+丁乙戊+]"],
  ["", "新增。", "[+新增。+]"],
  ["第一段。\n第二段。", "第一段。\n新段。", "第一段。\n[-第二-][+新+]段。"],
])("%s → %s", (before, after, expected) => {
  expect(shown(before, after)).toBe(expected);
});

test("both texts can be put together again from the parts", () => {
  const [before, after] = ["认真梳理数据目录104条，专人负责。", "梳理目录105条，由专人负责到底。"];
  const parts = wordDiff(before, after);
  expect(
    parts
      .filter(({ kind }) => kind !== "new")
      .map(({ text }) => text)
      .join(""),
  ).toBe(before);
  expect(
    parts
      .filter(({ kind }) => kind !== "gone")
      .map(({ text }) => text)
      .join(""),
  ).toBe(after);
});
