import { titleLines } from "../../src/docx/titleLines";

describe("a title", () => {
  it.each([
    ["关于巡察整改进展情况的通报", ["关于巡察整改进展情况的通报"]],
    [
      "中共云溪市档案服务中心党组关于巡察整改进展情况的通报",
      ["中共云溪市档案服务中心党组", "关于巡察整改进展情况的通报"],
    ],
    [
      "中共云溪市教育局委员会关于巡视“回头看”整改进展情况的通报",
      ["中共云溪市教育局委员会", "关于巡视“回头看”整改进展情况的通报"],
    ],
    ["云溪市水务局关于第三轮巡察整改进展情况的通报", ["云溪市水务局", "关于第三轮巡察整改进展情况的通报"]],
  ])("is broken before 关于: %s", (title, lines) => {
    expect(titleLines(title)).toEqual(lines);
  });

  const long =
    "中共云溪市经济技术开发区工作委员会关于落实市委第三巡察组对《园区企业服务办法》执行情况专项巡察反馈意见整改进展情况的通报";

  it("is broken before 关于 also where it takes three lines", () => {
    expect(titleLines("中共云溪市东山区水务局党组关于巡视“回头看”反馈意见整改进展情况的通报")).toEqual([
      "中共云溪市东山区水务局党组",
      "关于巡视“回头看”反馈意见",
      "整改进展情况的通报",
    ]);
  });

  it.each(["巡视“回头看”", "巡察", "专项巡察", "生态环境保护督察"])("parts neither 整改 nor 进展: %s", (name) => {
    for (const unit of [
      "中共云溪市东山区水务局党组",
      "云溪市教育局党委",
      "云溪市东山区机关事务管理服务中心支部委员会",
    ]) {
      const title = `${unit}关于${name}反馈意见整改进展情况的通报`;
      const breaks = titleLines(title).join("\n");
      expect(breaks).not.toMatch(/整\n改|进\n展/);
    }
  });

  it.each(["选人用人", "意识形态", "专项检查", "整改落实", "专项巡察", "机动巡察", "提级巡察"])(
    "does not part %s",
    (term) => {
      for (const unit of [
        "中共云溪市水务局党组",
        "云溪市教育局党委",
        "云溪市文化广电旅游和体育事业发展中心支部委员会",
      ]) {
        for (const matter of [
          `关于市委巡察和${term}反馈意见整改进展情况的通报`,
          `关于落实市委第三轮巡察和${term}工作情况反馈意见集中整改进展情况的通报`,
          `关于市委巡察反馈意见和选人用人专项检查反馈意见${term}情况的通报`,
        ]) {
          const title = `${unit}${matter}`;
          const whole = titleLines(title).filter((line) => line.includes(term)).length;
          expect({ title, whole: whole > 0 }).toEqual({ title, whole: true });
          expect(titleLines(title).join("\n")).not.toMatch(/选\n人|人\n用|用\n人|专项\n检/);
        }
      }
    },
  );

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

  const units = [
    "中共云溪市水务局党组",
    "云溪市档案服务中心党支部",
    "中共云溪市教育局委员会",
    "中共云溪市经济技术开发区工作委员会",
    "云溪市城市建设投资集团有限公司党委",
    "云溪市人民代表大会常务委员会机关党组",
  ];
  const matters = [
    "关于十四届市委第三轮巡察整改进展情况的通报",
    "关于落实市委第一巡察组反馈意见整改进展情况的通报",
    "关于十四届市委第三轮巡察第一巡察组反馈意见整改落实情况的通报",
    "关于市委第十二轮巡察集中整改进展情况的通报",
    "关于2026年第3轮巡察反馈意见整改情况的公示",
    "关于省委第二巡视组巡视反馈意见整改进展情况的报告",
    "关于审计发现的三个问题整改落实情况的通报",
  ];

  it.each(units.flatMap((unit) => matters.map((matter) => `${unit}${matter}`)))(
    "parts no number from what it counts, no group from its number, and 关于 from nothing behind it: %s",
    (title) => {
      const lines = titleLines(title);
      expect(lines.join("")).toBe(title);
      const [heads, tails] = [lines.slice(1), lines.slice(0, -1)];
      expect(heads.filter((line) => /^(?:[届轮次组个年]|巡[察视]组|意见)/.test(line))).toEqual([]);
      expect(tails.filter((line) => /(?:关于|[一二三四五六七八九十\d]|第|反馈)$/.test(line))).toEqual([]);
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(20);
    },
  );
});
