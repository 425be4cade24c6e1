import { errorOf, HostError } from "./host";
import { daysLeft, normalDeadline, normalStatusWord } from "../../src/functions/functions";
import { day } from "./ledgers";

const serial = (text: string) => day(text);

describe("规范状态", () => {
  it.each([
    ["已整改到位", "已完成"],
    ["已销号", "已完成"],
    ["长期整改", "正在整改"],
    ["正按序推进", "正在整改"],
    ["待验收", "基本完成"],
    ["尚未整改", "未启动"],
    ["", ""],
    [null, ""],
    [[["已办结"], ["整改中"]], "已完成"],
  ])("of %j is %s", (cell, status) => {
    expect(normalStatusWord(cell)).toBe(status);
  });

  it.each(["差不多", "是", 5])("of %j is #N/A with the reason", (cell) => {
    const error = errorOf(() => normalStatusWord(cell));
    expect(error.code).toBe("#N/A");
    expect(error.message).toContain(`“${cell}”`);
    expect(error.message).toContain("未启动、正在整改、基本完成");
  });

  it.each([
    ["延期完成", "已完成，或申请延期（正在整改）"],
    ["未销号", "已完成（未销号），或正在整改"],
  ])("of %s is #N/A, as it can mean two things", (cell, readings) => {
    const error = errorOf(() => normalStatusWord(cell));
    expect(error.code).toBe("#N/A");
    expect(error.message).toContain(`“${cell}”有两种意思（${readings}）`);
    expect(error.message).toContain("请写明是哪一种");
  });

  it("of an error says that the cell holds one", () => {
    expect(errorOf(() => normalStatusWord(new HostError("#REF!"))).message).toContain("#REF!");
  });
});

describe("规范时限", () => {
  it.each([
    ["2022年9月底前", serial("2022-9-30")],
    ["2024年底前，并长期坚持", serial("2024-12-31")],
    [serial("2022-6-30"), serial("2022-6-30")],
    ["长期坚持", "长期"],
    ["", ""],
  ])("of %j is %p", (cell, expected) => {
    expect(normalDeadline(cell)).toBe(expected);
  });

  it("counts relative words from 反馈日期, and says that it needs it", () => {
    expect(normalDeadline("立行立改", "2022-5-10")).toBe(serial("2022-6-9"));
    expect(normalDeadline("9月底前", serial("2022-5-10"))).toBe(serial("2022-9-30"));
    for (const cell of ["立行立改", "9月底前"])
      for (const empty of [undefined, "", 0])
        expect(errorOf(() => normalDeadline(cell, empty))).toMatchObject({
          code: "#N/A",
          message: expect.stringContaining("“反馈日期”") as string,
        });
  });

  it("is #N/A with the reason for what it cannot read", () => {
    expect(errorOf(() => normalDeadline("尽快"))).toMatchObject({
      code: "#N/A",
      message: expect.stringContaining("“尽快”") as string,
    });
    expect(errorOf(() => normalDeadline("2022年2月30日")).code).toBe("#N/A");
  });

  it("refuses a 反馈日期 that is no date", () => {
    expect(errorOf(() => normalDeadline("立行立改", "五月"))).toMatchObject({
      code: "#VALUE!",
      message: expect.stringContaining("“反馈日期”") as string,
    });
  });
});

describe("剩余天数", () => {
  it.each([
    ["2022年10月底前", 31],
    ["2022-9-30", 0],
    ["2022-9-29", -1],
    ["长期坚持", "长期"],
    ["2022年底前，并长期坚持", 92],
    ["", ""],
  ])("of %s on 2022-9-30 is %p", (cell, expected) => {
    expect(daysLeft(cell, "2022-9-30")).toBe(expected);
  });

  it("counts from the day of calculation without a day", () => {
    jest.useFakeTimers({ now: new Date(2022, 8, 28, 12) });
    expect(daysLeft("2022年9月底")).toBe(2);
    jest.useRealTimers();
  });

  it("is #N/A with the reason for what it cannot read", () => {
    expect(errorOf(() => daysLeft("尽快", "2022-9-30")).code).toBe("#N/A");
    expect(daysLeft("立行立改", "2022-9-30", "2022-9-10")).toBe(10);
  });
});
