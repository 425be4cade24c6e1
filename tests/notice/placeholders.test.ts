import type { Fields } from "../../src/ledger/change";
import type { TableKey } from "../../src/ledger/schema";
import { noticeFigures } from "../../src/notice/noticeFigures";
import { fillPlaceholders, placeholderNames } from "../../src/notice/placeholders";
import { ledgerOf, settings, slots } from "./ledgerRows";
import { asOf, issue, longTerm, measure, open, serialOf } from "./smallLedger";

const fill = (text: string, rows: Partial<Record<TableKey, readonly Fields[]>> = {}, decimals: 0 | 1 | 2 = 1) => {
  const ledger = ledgerOf(rows);
  return fillPlaceholders(text, { ledger, figures: noticeFigures(ledger, asOf), asOf, decimals });
};

const rows = {
  settings: settings({ 单位: "示例局党组", 反馈日期: serialOf(3, 5), 临期天数: 10 }),
  slots: slots({
    巡察组: "{派出机关}第一巡察组",
    派出机关: "市委",
    巡察结束日: "2026/4/24",
    自定: "自己的{单位}",
    甲: "{乙}",
    乙: "{甲}",
  }),
  issues: [
    issue(1, { closure: "已销号", closedOn: serialOf(9, 1) }),
    issue(2, { ...open, problem: "乙问题", deadlineText: "2026年9月1日", due: serialOf(9, 1) }),
    issue(3, { ...longTerm, problem: "乙问题" }),
    issue(4, { status: "已移交", completedOn: "" }),
    issue(5, { status: "已取消", completedOn: "" }),
  ],
  measures: [measure(1, 1), measure(2, 2, open)],
  events: [
    { id: "J-000001", kind: "会议", date: serialOf(5, 1) },
    { id: "J-000002", kind: "约谈", date: serialOf(5, 2), people: 3 },
    { id: "J-000003", kind: "约谈", date: serialOf(5, 2) },
    { id: "J-000004", kind: "进展", date: serialOf(5, 2), money: 0.1 },
    { id: "J-000005", kind: "进展", date: serialOf(5, 2), money: 0.2 },
    { id: "J-000006", kind: "进展", date: serialOf(10, 2), money: 5 },
  ],
  rules: [
    { id: "Z-000001", kind: "新建", issuedOn: serialOf(5, 1) },
    { id: "Z-000002", kind: "修订" },
    { id: "Z-000003", kind: "废止", issuedOn: serialOf(5, 1) },
    { id: "Z-000004", kind: "新建", issuedOn: serialOf(10, 1) },
  ],
} as const;

describe("placeholders in slots", () => {
  test("figures are computed from all rows at the day", () => {
    const text =
      "{方面数} {问题数} {具体问题数} {措施数} {已完成数} {未完成数} {正在整改数} {长期整改数} {已移交数} {已取消数} {逾期数} {已销号数} {措施已完成数}";
    expect(fill(text, rows).text).toBe("1 2 4 2 1 2 1 1 1 1 1 1 1");
    expect(fill("{专题会议次数} {约谈人数} {问责人数} {资金数} {制度数} {新建制度数} {修订制度数}", rows).text).toBe(
      "1 4 0 0.3 2 1 1",
    );
  });

  test("rates are printed with the decimals asked for", () => {
    expect(fill("{完成率}", rows).text).toBe("25.0%");
    expect(fill("{完成率}", rows, 0).text).toBe("25%");
    expect(fill("{完成率}").text).toBe("—");
  });

  test("中文 spells a count, two as 两", () => {
    expect(fill("{未完成数:中文}项，{具体问题数：中文}项，{问责人数:中文}人", rows).text).toBe("两项，四项，零人");
    expect(fill("{资金数:中文}", rows).text).toBe("0.3");
  });

  test("settings, dates and other slots stand in, also through each other and in full-width braces", () => {
    expect(fill("{单位}，{反馈日期}，截至{截至日}，{临期天数}天", rows).text).toBe(
      "示例局党组，2026年3月5日，截至2026年9月30日，10天",
    );
    expect(fill("｛巡察组｝ { 巡察结束日 } {自定}", rows)).toEqual({
      text: "市委第一巡察组 2026年4月24日 自己的示例局党组",
      missing: [],
      zeros: [],
    });
  });

  test("an unknown name or form is marked and listed, never dropped", () => {
    expect(fill("共{问提数}个", rows)).toEqual({
      text: "共〔待补：{问提数}〕个",
      missing: [{ kind: "slot", name: "{问提数}" }],
      zeros: [],
    });
    expect(fill("共{问题数:大写}个", rows).missing).toEqual([{ kind: "slot", name: "{问题数:大写}" }]);
    expect(fill("{}", rows).missing).toHaveLength(1);
  });

  test("what is known and blank is named by where it is filled in", () => {
    expect(fill("{进驻日}{公开依据}", rows)).toEqual({
      zeros: [],
      text: "〔待补：进驻日〕〔待补：公开依据〕",
      missing: [
        { kind: "setting", name: "进驻日" },
        { kind: "slot", name: "公开依据" },
      ],
    });
  });

  test("slots that name each other end", () => {
    expect(fill("{甲}", rows).text).toBe("〔待补：{甲}〕");
  });

  test("every name that is offered is understood", () => {
    const understood = placeholderNames.filter((name) => !fill(`{${name}}`, rows).text.includes("〔待补：{"));
    expect(understood).toEqual(placeholderNames);
    expect(new Set(placeholderNames).size).toBe(placeholderNames.length);
  });
});
