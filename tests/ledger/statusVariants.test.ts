import { normalStatus, type StatusContext } from "../../src/ledger/status";
import type { CellValue } from "../../src/ledger/model";

const read = (word: CellValue, context?: StatusContext): string => {
  const normal = normalStatus(word, context);
  if (normal === null) return "?";
  const { status, longTerm, closed, applied, note } = normal;
  const flags = [longTerm ? "long-term" : "", closed ? "closed" : "", applied === true ? "applied" : ""];
  return [status, ...flags, note === undefined ? "" : `(${note})`].filter((part) => part !== "").join(" ");
};

describe("done, in more words", () => {
  it.each([
    ["已完成（待验收）", "已完成 (待验收)"],
    ["已完成，等待验收", "已完成 (等待验收)"],
    ["已完成整改任务", "已完成"],
    ["已完成全部整改任务", "已完成"],
    ["整改任务已完成", "已完成"],
    ["已整改并长期坚持", "已完成 long-term"],
    ["已整改，并长期坚持", "已完成 long-term"],
    ["已整改到位并长期坚持", "已完成 long-term"],
    ["已完成但需长期坚持", "已完成 long-term"],
    ["已完成，但需长期坚持", "已完成 long-term"],
    ["已整改完成，正在申请销号", "已完成 applied (正在申请销号)"],
    ["已闭环", "已完成"],
    ["已整改闭环", "已完成"],
    ["已清零", "已完成"],
    ["已闭环销号", "已完成 closed"],
  ])("%s is %s", (word, expected) => {
    expect(read(word)).toBe(expected);
  });

  it.each(["已完成，待整改", "待验收未完成", "已完成，但未通过验收", "已完成，待长期坚持"])(
    "%s stays a question",
    (word) => {
      expect(read(word)).toBe("?");
    },
  );
});

describe("going on, in more words", () => {
  it.each([
    ["取得阶段性成效", "正在整改"],
    ["已取得阶段性成效", "正在整改"],
    ["取得阶段性成果", "正在整改"],
    ["取得阶段性成效，长期坚持", "正在整改 long-term (长期坚持)"],
    ["持续推进中", "正在整改"],
    ["持续整改中", "正在整改"],
    ["延期整改中", "正在整改"],
    ["延期整改", "正在整改"],
    ["即将完成", "正在整改"],
    ["即将完成整改", "正在整改"],
    ["完成率60%", "正在整改 (60%)"],
    ["已完成60%", "正在整改 (60%)"],
    ["已完成约60％", "正在整改 (60%)"],
    ["整改完成率：60%", "正在整改 (60%)"],
    ["进度60%", "正在整改 (60%)"],
    ["已完成1/3", "正在整改 (33.33%)"],
    ["完成三分之一", "正在整改 (33.33%)"],
    ["完成率0%", "未启动"],
    ["已完成3/3", "已完成"],
    ["完成率100%", "已完成"],
  ])("%s is %s", (word, expected) => {
    expect(read(word)).toBe(expected);
  });

  it.each(["已完成3/2", "已完成160%", "已完成0/0", "已完成（80%）", "剩余60%", "未完成60%"])(
    "%s is no share",
    (word) => {
      expect(read(word)).toBe("?");
    },
  );
});

describe("given up", () => {
  it.each(["作废", "已作废", "终止", "已终止", "终止整改", "不再整改"])("%s is 已取消", (word) => {
    expect(read(word)).toBe("已取消");
  });

  it.each(["并入1", "并入第1项", "合并"])("%s is not understood", (word) => {
    expect(read(word)).toBe("?");
  });
});

describe("× where the heading asks", () => {
  it.each(["×", "✗", "✘", "❌", "☒", " × "])("%p is 否", (mark) => {
    expect(read(mark, { asked: true })).toBe("正在整改");
    expect(read(mark)).toBe("?");
  });

  it("has its note like 否, and none that says the contrary", () => {
    expect(read("×（缺资料）", { asked: true })).toBe("正在整改 (缺资料)");
    expect(read("×√", { asked: true })).toBe("?");
    expect(read("×，是", { asked: true })).toBe("?");
  });
});

describe("a number in front", () => {
  it.each([
    ["①已完成", "已完成"],
    ["2.正在整改", "正在整改"],
    ["2．正在整改", "正在整改"],
    ["1、已完成", "已完成"],
    ["1-已完成", "已完成"],
    ["（1）已完成", "已完成"],
    ["1）已完成", "已完成"],
    ["1.已完成；2.已完成", "已完成 (2.已完成)"],
  ])("%s is %s", (word, expected) => {
    expect(read(word)).toBe(expected);
  });

  it.each(["①已完成②未完成", "1.已完成 2.正在整改", "1.已完成\n2.未启动", "1-2已完成", "1.5已完成", "1"])(
    "%p says no one thing",
    (word) => {
      expect(read(word)).toBe("?");
    },
  );
});
