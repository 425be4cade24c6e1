import { formatDateIso } from "../../src/ledger/calendarDate";
import type { CellValue } from "../../src/ledger/model";
import { issueStatuses } from "../../src/ledger/schema";
import { ambiguousWordIn, chosenStatus, normalStatus, yesNoStatus, type StatusContext } from "../../src/ledger/status";
import { dayInNote } from "../../src/ledger/statusNote";
import { ambiguousReadings } from "../../src/ledger/statusWords";

const read = (word: CellValue, context?: StatusContext): string => {
  const normal = normalStatus(word, context);
  return normal === null
    ? "?"
    : [
        normal.status,
        normal.longTerm ? "long-term" : "",
        normal.closed ? "closed" : "",
        normal.applied === true ? "applied" : "",
      ]
        .filter((part) => part !== "")
        .join(" ");
};

describe("normalStatus", () => {
  it.each([...issueStatuses])("leaves %s as it is", (status) => {
    expect(read(status)).toBe(status);
  });

  it.each([
    ["部分整改", "基本完成"],
    ["部分完成", "基本完成"],
    ["阶段性完成", "基本完成"],
    ["阶段性完成整改", "基本完成"],
    ["已阶段性完成", "基本完成"],
    ["待验收", "基本完成"],
    ["基本完成取得阶段性成果并持续整改", "基本完成"],
    ["基本完成，取得阶段性成果并持续整改", "基本完成"],
    ["基本完成，持续整改", "基本完成"],
    ["未完成", "正在整改"],
    ["申请延期", "正在整改"],
    ["申请延期整改", "正在整改"],
    ["滞后", "正在整改"],
    ["滞后任务", "正在整改"],
    ["进度滞后", "正在整改"],
    ["未达到序时进度", "正在整改"],
    ["达到序时进度", "正在整改"],
    ["达时序进度", "正在整改"],
    ["按序时推进", "正在整改"],
    ["滞后于序时进度", "正在整改"],
    ["推进滞后", "正在整改"],
    ["未关闭", "正在整改"],
    ["已关闭", "已完成"],
    ["整改完成并上报", "已完成"],
    ["部分整改到位", "基本完成"],
    ["阶段性办结", "基本完成"],
    ["已完成已销号", "已完成 closed"],
    ["完成待销号", "已完成 applied"],
    ["已完成整改并申请销号", "已完成 applied"],
    ["完成整改，持续巩固", "已完成 long-term"],
    ["已完成（持续巩固）", "已完成 long-term"],
    ["☑已完成 □正在整改 □未启动", "已完成"],
    ["□已完成　√正在整改　□未启动", "正在整改"],
    ["已完成□ 正在整改■ 未启动□", "正在整改"],
    ["□已完成 □正在整改", "?"],
    ["☑已完成 □未完成", "已完成"],
    ["☑已完成 ☑正在整改 □未启动", "?"],
    ["☑已完成 □其他", "?"],
    ["2024年12月31日完成", "?"],
    ["正按序推进", "正在整改"],
    ["按序时进度推进", "正在整改"],
    ["序时任务", "正在整改"],
    ["正在推进", "正在整改"],
    ["正在办理中", "正在整改"],
    ["整改中", "正在整改"],
    ["正在落实", "正在整改"],
    ["未整改", "未启动"],
    ["尚未整改", "未启动"],
    ["待整改", "未启动"],
    ["未发放", "未启动"],
    ["已发放", "未启动"],
    ["长期整改", "正在整改 long-term"],
    ["长期坚持", "正在整改 long-term"],
    ["持续整改", "正在整改 long-term"],
    ["正在整改，长期坚持", "正在整改 long-term"],
    ["完成", "已完成"],
    ["完成整改", "已完成"],
    ["已整改", "已完成"],
    ["已整改完成", "已完成"],
    ["已整改到位", "已完成"],
    ["全部整改到位", "已完成"],
    ["已经全部完成", "已完成"],
    ["均已完成", "已完成"],
    ["已办结", "已完成"],
    ["已完结", "已完成"],
    ["对勾", "已完成"],
    ["已完成，长期坚持", "已完成 long-term"],
    ["已完成并长期坚持", "已完成 long-term"],
    ["已销号", "已完成 closed"],
    ["整改销号", "已完成 closed"],
    ["同意销号", "已完成 closed"],
    ["归零", "已完成 closed"],
    ["已完成，已销号", "已完成 closed"],
    ["已移交", "已移交"],
    ["已取消", "已取消"],
    ["按期完成", "已完成"],
    ["已按期完成", "已完成"],
    ["如期完成整改", "已完成"],
    ["提前完成", "已完成"],
    ["逾期完成", "已完成"],
    ["逾期未完成", "正在整改"],
    ["超期尚未完成", "正在整改"],
    ["申请销号", "已完成 applied"],
    ["已申请销号", "已完成 applied"],
    ["待销号", "已完成 applied"],
    ["已完成，待销号", "已完成 applied"],
    ["已完成（已申请销号）", "已完成 applied"],
    ["基本完成，申请销号", "基本完成"],
    ["销号", "已完成 closed"],
    ["予以销号", "已完成 closed"],
    ["正常推进", "正在整改"],
    ["正在稳步推进", "正在整改"],
    ["按计划推进中", "正在整改"],
    ["长期", "正在整改 long-term"],
    ["常态化", "正在整改 long-term"],
    ["常态化推进", "正在整改 long-term"],
    ["未落实到位", "正在整改"],
    ["部分落实", "基本完成"],
  ])("reads %s as %s", (word, expected) => {
    expect(read(word)).toBe(expected);
  });

  it.each(["√", "✓", "☑", "✔", "✔️", "✅", " √ ", "（√）", "√已完成", "已完成√", "☑ 已完成"])(
    "takes the mark %p for done",
    (mark) => {
      expect(read(mark)).toBe("已完成");
    },
  );

  it.each(["100%", "１００％", "100.0%", "完成100%", "已完成100%", "100%完成", "完成率：100%"])(
    "takes %p for done",
    (share) => {
      expect(read(share)).toBe("已完成");
    },
  );

  it("takes numbers for shares of the whole only where the column tells that they are", () => {
    expect([1, 0.8, 0].map((share) => read(share))).toEqual(["?", "?", "?"]);
    const shares = [1, 0.999, 0.8, 0.01, 0];
    expect(shares.map((share) => read(share, { shares: true }))).toEqual([
      "已完成",
      "正在整改",
      "正在整改",
      "正在整改",
      "未启动",
    ]);
    expect([2, 1.01, -0.5].map((code) => read(code, { shares: true }))).toEqual(["?", "?", "?"]);
  });

  it("takes 0 for nothing where the heading asks: 0% and 否 are not the same", () => {
    expect([1, 0.5, 0].map((share) => read(share, { shares: true, asked: true }))).toEqual(["已完成", "正在整改", "?"]);
  });

  it.each([
    ["80%", "正在整改"],
    ["８０％", "正在整改"],
    ["99.5 %", "正在整改"],
    ["0%", "未启动"],
    ["０％", "未启动"],
    ["120%", "?"],
    ["已完成80%", "正在整改"],
    ["80", "?"],
  ])("reads the share %p as %p", (share, status) => {
    expect(read(share)).toBe(status);
  });

  it("overlooks spaces, line breaks, control characters and full-width forms", () => {
    expect(read(" 已 完成\n")).toBe("已完成");
    expect(read("　已完成　")).toBe("已完成");
    expect(read("已完成。")).toBe("已完成");
    expect(read("已\u200B完成\uFEFF")).toBe("已完成");
    expect(read("（已完成）")).toBe("已完成");
  });

  it.each([
    ["目前已完成", "已完成"],
    ["目前，正在整改", "正在整改"],
    ["截至目前已全部完成", "已完成"],
    ["现已完成", "已完成"],
    ["情况：已完成", "已完成"],
    ["整改情况：正在整改", "正在整改"],
    ["整改状态: 未启动", "未启动"],
  ])("overlooks what leads up to the word in %p", (word, expected) => {
    expect(read(word)).toBe(expected);
  });

  it("takes a blank cell for blank", () => {
    expect(normalStatus("")).toEqual({ status: "", longTerm: false, closed: false });
    expect(normalStatus("  ")).toEqual({ status: "", longTerm: false, closed: false });
  });

  it.each<CellValue>([
    "延期完成",
    "需延期完成",
    "未销号",
    "是",
    "否",
    "张三",
    "#N/A",
    "。",
    "√ 未完成",
    "未完成√",
    "☑已完成 □其他情况",
    "已完成？",
    "已完成/未完成",
    "已完成\uFEFF％",
    "×",
    "2022年8月",
    "逾期",
    1,
    0,
    Number.NaN,
    true,
    false,
  ])("does not guess %p", (word) => {
    expect(normalStatus(word)).toBeNull();
  });
});

describe("a negation", () => {
  it.each([
    ["未全部完成", "正在整改"],
    ["尚未完成整改", "正在整改"],
    ["没有完成", "正在整改"],
    ["没完成", "正在整改"],
    ["未完成整改", "正在整改"],
    ["尚未完成", "正在整改"],
    ["还未完成", "正在整改"],
    ["未整改到位", "正在整改"],
    ["尚未办结", "正在整改"],
    ["未 完 成", "正在整改"],
    ["目前尚未完成", "正在整改"],
    ["没有整改", "未启动"],
    ["尚未启动整改", "未启动"],
    ["不能完成", "?"],
    ["无法完成", "?"],
    ["不完成", "?"],
    ["未，已完成", "?"],
    ["未基本完成", "?"],
    ["未取消", "?"],
    ["未移交", "?"],
    ["未长期坚持", "?"],
    ["已完成（未完成）", "?"],
    ["完成：否", "?"],
  ])("%p is %s, never its opposite", (word, expected) => {
    expect(read(word)).toBe(expected);
  });
});

describe("a note beside the word", () => {
  it.each([
    ["已完成（2022年8月）", "已完成", "2022年8月"],
    ["已完成(2022年8月)", "已完成", "2022年8月"],
    ["已完成，2022年8月底完成整改", "已完成", "2022年8月底完成整改"],
    ["已完成 2022.8.30", "已完成", "2022.8.30"],
    ["已完成2022年8月", "已完成", "2022年8月"],
    ["2022年8月已完成", "已完成", "2022年8月"],
    ["已于2022年8月30日完成整改", "已完成", "2022年8月30日"],
    ["已完成\n印发《接待管理办法》", "已完成", "印发《接待管理办法》"],
    ["已完成，隐患已消除", "已完成", "隐患已消除"],
    ["已完成（未销号）", "已完成", "未销号"],
    ["√（8月30日）", "已完成", "8月30日"],
    ["正在整改（预计9月完成）", "正在整改", "预计9月完成"],
    ["正在整改，已完成3项", "正在整改", "已完成3项"],
    ["未完成：资金未到位", "正在整改", "资金未到位"],
    ["已移交（移交县纪委）", "已移交", "移交县纪委"],
    ["基本完成（剩余1项）", "基本完成", "剩余1项"],
    ["已销号（2022年9月5日，验收组）", "已完成", "2022年9月5日，验收组"],
  ])("%p is %s with the note %p", (word, status, note) => {
    expect(normalStatus(word)).toMatchObject({ status, note });
  });

  it.each([
    "已完成，剩余1项正在推进",
    "已完成（除第3项外）",
    "已完成，但制度未出台",
    "已完成（80%）",
    "已完成 3项",
    "已完成，预计9月出台办法",
    "已完成，持续整改",
    "未启动，已完成",
    "正在整改（已完成）",
    "正在整改，9月已整改到位",
  ])("%p contradicts itself and is not understood", (word) => {
    expect(normalStatus(word)).toBeNull();
  });

  it("is left out where nothing stands beside the word", () => {
    expect(normalStatus("已完成。")).toEqual({ status: "已完成", longTerm: false, closed: false });
  });

  it("may name the day of completion", () => {
    const day = (note: string): string => {
      const found = dayInNote(note);
      return found === null ? "none" : formatDateIso(found);
    };
    expect(day("2022年8月")).toBe("2022-08-31");
    expect(day("2022年8月底完成整改")).toBe("2022-08-31");
    expect(day("２０２２年８月３０日")).toBe("2022-08-30");
    expect(day("验收日期2022.8.30")).toBe("2022-08-30");
    expect(day("2022年2月30日")).toBe("none");
    expect(day("2022年8月至2022年9月")).toBe("none");
    expect(day("8月")).toBe("none");
  });
});

describe("是 and 否", () => {
  it.each<[CellValue, string]>([
    ["是", "已完成"],
    [" 否 ", "正在整改"],
    ["是（2022年8月）", "已完成"],
    ["否，预计9月完成", "正在整改"],
    [true, "已完成"],
    [false, "正在整改"],
    ["已完成", "已完成"],
    ["√", "已完成"],
  ])("%p answers a heading that asks with %s", (answer, expected) => {
    expect(read(answer, { asked: true })).toBe(expected);
  });

  it.each<CellValue>(["是否", "是/否", "是，否", "否则", "是（部分）", 1, "不是"])("%p answers nothing", (answer) => {
    expect(read(answer, { asked: true })).toBe("?");
    expect(yesNoStatus(answer)).toBeNull();
  });

  it("keeps the note behind the answer", () => {
    expect(yesNoStatus("是（2022年8月）")).toMatchObject({ status: "已完成", note: "2022年8月" });
  });
});

describe("a word that can mean two things", () => {
  it.each([...ambiguousReadings])(
    "%s is not understood by itself, and each of its readings is, as another status",
    (word, readings) => {
      expect(normalStatus(word)).toBeNull();
      expect(ambiguousWordIn(word)).toEqual({ word, readings, note: "" });
      const statuses = readings.map((reading) => normalStatus(reading)?.status);
      expect(statuses).not.toContain(undefined);
      expect(new Set(statuses).size).toBe(readings.length);
    },
  );

  it.each([
    ["延 期 完 成。", "延期完成", ""],
    ["目前延期完成", "延期完成", ""],
    ["未销号（待验收组复核）", "未销号", "待验收组复核"],
  ])("is known in %p", (cell, word, note) => {
    expect(ambiguousWordIn(cell)).toMatchObject({ word, note });
  });

  it.each(["需延期完成", "延期完成（2023年2月）", "延期完成至年底", "已完成（未销号）", "", 3])(
    "is not asked about in %p",
    (cell) => {
      expect(ambiguousWordIn(cell)).toBeNull();
    },
  );

  it("means what is chosen, unless its note contradicts it", () => {
    const chosen = (cell: string, reading: string) => {
      const found = ambiguousWordIn(cell);
      return found && chosenStatus(found, { [found.word]: reading });
    };
    expect(chosen("延期完成", "已完成")).toEqual({ status: "已完成", longTerm: false, closed: false });
    expect(chosen("延期完成", "申请延期（正在整改）")).toMatchObject({ status: "正在整改" });
    expect(chosen("未销号", "已完成（未销号）")).toEqual({ status: "已完成", longTerm: false, closed: false });
    expect(chosen("未销号（长期坚持）", "已完成（未销号）")).toMatchObject({ status: "已完成", longTerm: true });
    expect(chosen("未销号，正在整改", "已完成（未销号）")).toBeNull();
    expect(chosen("未销号，正在整改", "正在整改")).toMatchObject({ status: "正在整改", note: "正在整改" });
    expect(chosen("延期完成", "已销号")).toBeNull();
  });
});
