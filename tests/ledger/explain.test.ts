import { explainFigures } from "../../src/ledger/explain";
import { countFigures } from "../../src/ledger/figures";
import type { CountedRow, FigureSwitches } from "../../src/ledger/figureTypes";
import { countedRow, day } from "./ledgerBuilder";

const row = (status: CountedRow["status"], more: Partial<CountedRow> = {}): CountedRow =>
  countedRow(status, { completedOn: day(2022, 9, 1), ...more });
const rows = [
  ...Array.from({ length: 15 }, () => row("已完成")),
  row("基本完成", { longTerm: true }),
  row("正在整改", { longTerm: true }),
  row("正在整改", { longTerm: true }),
];
const explain = (counted: readonly CountedRow[], switches: Partial<FigureSwitches> = {}, name = ""): string =>
  explainFigures(countFigures(counted, { asOf: day(2022, 9, 30), soonDays: 7, switches }), switches, name);

describe("explainFigures", () => {
  it("says numerator, denominator, rate, rule and day", () => {
    expect(explain(rows)).toBe("18项中完成15项，完成率83.3%（长期整改计入分母，截至2022年9月30日，另有已取消0项）");
  });

  it("names the rows it counted", () => {
    expect(explain(rows, {}, "具体问题")).toMatch(/^具体问题18项中完成15项，/);
  });

  it("names every switch with what it changed", () => {
    expect(explain([...rows, row("已移交")], { excludeLongTerm: true, excludeMoved: true, countBasic: true })).toBe(
      "16项中完成16项，完成率100%（已剔除长期整改2项，已剔除移交1项，含基本完成1项，截至2022年9月30日，另有已取消0项）",
    );
    expect(explain(rows, { originalDue: true })).toContain("按原时限");
  });

  it("names what is cancelled, undated or unknown", () => {
    const sentence = explain([...rows, row("已取消"), row("已完成", { completedOn: null }), row(null)]);
    expect(sentence).toContain("另有已取消1项");
    expect(sentence).toContain("已完成中1项无完成日期");
    expect(sentence).toContain("1项状态无法识别");
  });

  it("claims no rate when there is nothing to count", () => {
    expect(explain([row("已取消")])).toBe("0项，无法计算完成率（长期整改计入分母，截至2022年9月30日，另有已取消1项）");
  });
});
