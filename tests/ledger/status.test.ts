import type { CellValue } from "../../src/ledger/model";
import { issueStatuses } from "../../src/ledger/schema";
import { normalStatus } from "../../src/ledger/status";

const read = (word: CellValue): string => {
  const normal = normalStatus(word);
  return normal === null
    ? "?"
    : [normal.status, normal.longTerm ? "long-term" : "", normal.closed ? "closed" : ""]
        .filter((part) => part !== "")
        .join(" ");
};

describe("normalStatus", () => {
  it.each([...issueStatuses])("leaves %s as it is", (status) => {
    expect(read(status)).toBe(status);
  });

  it.each([
    ["部分整改", "基本完成"],
    ["阶段性完成", "基本完成"],
    ["待验收", "基本完成"],
    ["基本完成取得阶段性成果并持续整改", "基本完成"],
    ["基本完成，取得阶段性成果并持续整改", "基本完成"],
    ["未完成", "正在整改"],
    ["申请延期", "正在整改"],
    ["滞后", "正在整改"],
    ["进度滞后", "正在整改"],
    ["正按序推进", "正在整改"],
    ["整改中", "正在整改"],
    ["未整改", "未启动"],
    ["尚未整改", "未启动"],
    ["待整改", "未启动"],
    ["长期整改", "正在整改 long-term"],
    ["长期坚持", "正在整改 long-term"],
    ["持续整改", "正在整改 long-term"],
    ["已销号", "已完成 closed"],
    ["归零", "已完成 closed"],
    ["同意销号", "已完成 closed"],
    ["已整改到位", "已完成"],
    ["已办结", "已完成"],
  ])("reads %s as %s", (word, expected) => {
    expect(read(word)).toBe(expected);
  });

  it("overlooks spaces, line breaks and full-width forms", () => {
    expect(read(" 已 完成\n")).toBe("已完成");
    expect(read("　已完成　")).toBe("已完成");
    expect(read("已完成。")).toBe("已完成");
  });

  it("takes a blank cell for blank", () => {
    expect(normalStatus("")).toEqual({ status: "", longTerm: false, closed: false });
    expect(normalStatus("  ")).toEqual({ status: "", longTerm: false, closed: false });
  });

  it.each<CellValue>(["延期完成", "未销号", "是", "否", "完成80%", "张三", "#N/A", "。", 1, true])(
    "does not guess %p",
    (word) => {
      expect(normalStatus(word)).toBeNull();
    },
  );
});
