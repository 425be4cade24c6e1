import { titleLines } from "../../src/docx/titleLines";

describe("a title", () => {
  it.each([
    ["关于巡察整改进展情况的通报", ["关于巡察整改进展情况的通报"]],
    [
      "中共云溪市档案服务中心党组关于巡察整改进展情况的通报",
      ["中共云溪市档案服务中心党组", "关于巡察整改进展情况的通报"],
    ],
    ["云溪市水务局关于第三轮巡察整改进展情况的通报", ["云溪市水务局", "关于第三轮巡察整改进展情况的通报"]],
  ])("is broken before 关于: %s", (title, lines) => {
    expect(titleLines(title)).toEqual(lines);
  });

  const long =
    "中共云溪市经济技术开发区工作委员会关于落实市委第三巡察组对《园区企业服务办法》执行情况专项巡察反馈意见整改进展情况的通报";

  it("keeps its text, and has no line of more than 20 characters or less than 4", () => {
    const lines = titleLines(long);
    expect(lines.join("")).toBe(long);
    expect(lines.length).toBeGreaterThan(2);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(20);
    expect(Math.min(...lines.map((line) => line.length))).toBeGreaterThanOrEqual(4);
  });

  it("begins no line with 的 or a closing mark, and parts no mark, number or year", () => {
    for (const title of [long, "云溪市财政局党组关于2026年第1轮巡察反馈意见整改落实情况和下一步工作打算的通报"]) {
      const lines = titleLines(title);
      expect(lines.slice(1).filter((line) => /^[的、，》”）]/.test(line))).toEqual([]);
      expect(lines.filter((line) => /[《“（]$/.test(line))).toEqual([]);
      expect(lines.some((line, index) => /\d$/.test(line) && /^[\d年]/.test(lines[index + 1] ?? ""))).toBe(false);
    }
  });

  it("has its shortest line not between two longer ones", () => {
    const widths = titleLines(long).map((line) => line.length);
    const hollow = widths.some((width, at) => width < (widths[at - 1] ?? 0) && width < (widths[at + 1] ?? 0));
    expect(hollow).toBe(false);
  });

  it("is left alone where it needs more than four lines", () => {
    const title = "整改".repeat(60);
    expect(titleLines(title)).toEqual([title]);
  });
});
