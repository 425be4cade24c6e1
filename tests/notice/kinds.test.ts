import { titleLines } from "../../src/docx/titleLines";
import { buildNotice } from "../../src/notice/buildNotice";
import { layoutKeys } from "../../src/notice/layouts";
import { plainText } from "../../src/notice/plainText";
import { proofread } from "../../src/notice/proofread/proofread";
import { noticeKinds } from "../../src/notice/slotItems";
import { takeBack } from "../../src/notice/takeBack/takeBack";
import { textLines } from "../../src/notice/takeBack/textLines";
import { asOf } from "./smallLedger";
import { frame, organisationRows, slotsWith, waterLedger } from "./waterLedger";

const nothing = { differences: [], computed: [], contradictions: [], undecided: [], unknown: [], missing: [] };

const contents = { ...frame, 单位简称: "局党组", 报告主送机关: "区委巡察办", 整改态度: "重视。" };
const ledgerOfKind = (kind: string) => waterLedger(slotsWith({ ...contents, 通报种类: kind }, organisationRows));

describe.each(noticeKinds)("%s", (kind) => {
  test.each(layoutKeys)("in layout %s comes back as built, and its own words are no findings", (layout) => {
    const options = { layout, asOf };
    const document = buildNotice(ledgerOfKind(kind), options);
    const text = plainText(document);
    expect(takeBack(textLines(text), ledgerOfKind(kind), options)).toMatchObject(nothing);
    const findings = (of: string): readonly string[] =>
      proofread(buildNotice(ledgerOfKind(of), options).paragraphs, ledgerOfKind(of), options).map(({ rule }) => rule);
    expect(findings(kind)).toEqual(findings("巡察"));
    expect(text.includes("巡察“回头看”")).toBe(kind === "巡察回头看");
    expect(text.includes("巡视“回头看”")).toBe(kind === "巡视回头看");
  });
});

test.each(["巡察", "巡视"])("a long title keeps %s“回头看” on one line", (name) => {
  const title = `中共云溪市文化广电旅游和体育事业发展中心支部委员会关于市委第三轮${name}“回头看”反馈意见整改进展情况的通报`;
  expect(titleLines(title).filter((line) => line.includes(`${name}“回头看”`))).toHaveLength(1);
});

describe("单位简称", () => {
  const intro = (contents: Readonly<Record<string, string>>): string =>
    plainText(buildNotice(waterLedger(slotsWith({ ...frame, ...contents })), { layout: "F", asOf })).split("\n")[1] ??
    "";

  test("is introduced behind the full name and used from there on", () => {
    expect(intro({ 单位简称: "局党组" })).toContain(
      "对东山区水务局党组（以下简称“局党组”）开展了巡察；2026年3月5日，区委第一巡察组向局党组反馈了巡察意见。",
    );
  });

  test.each(["", "东山区水务局党组", "{单位}"])("that is no other name (%s) leaves the full one", (name) => {
    expect(intro({ 单位简称: name })).toContain(
      "对东山区水务局党组开展了巡察；2026年3月5日，区委第一巡察组向东山区水务局党组反馈了巡察意见。",
    );
  });

  test.each(["“局党组”", "（以下简称局党组）", "(以下简称“局党组”)", '以下简称："局党组"', "简称‘局党组’"])(
    "typed with its marks (%s) has them once",
    (name) => {
      expect(intro({ 单位简称: name })).toContain("对东山区水务局党组（以下简称“局党组”）开展了巡察；");
      const ledger = waterLedger(slotsWith({ ...frame, 单位简称: name }));
      const options = { layout: "F", asOf } as const;
      expect(takeBack(textLines(plainText(buildNotice(ledger, options))), ledger, options)).toMatchObject(nothing);
    },
  );

  test("is introduced once in a paper", () => {
    const contents = { ...frame, 单位简称: "局党组", 统计情况: "{单位及简称}完成{已完成数}个，{单位及简称}继续努力。" };
    const ledger = waterLedger(slotsWith(contents));
    const options = { layout: "F", asOf } as const;
    const text = plainText(buildNotice(ledger, options));
    expect(text.match(/以下简称/g)).toHaveLength(1);
    expect(text).toContain("局党组完成1个，局党组继续努力。");
    expect(takeBack(textLines(text), ledger, options)).toMatchObject(nothing);
  });

  test("a unit that is not known is named as the setting that lacks", () => {
    const ledger = waterLedger(slotsWith(frame), { 单位: "" });
    const { missing } = buildNotice(ledger, { layout: "F", asOf });
    expect(missing).toContainEqual({ kind: "setting", name: "单位" });
    expect(missing.map(({ name }) => name)).not.toContain("单位简称");
  });

  test("the leader's hand on it goes to its own row", () => {
    const ledger = waterLedger(slotsWith({ ...frame, 统计情况: "{单位简称}完成{已完成数}个。", 单位简称: "局党组" }));
    const options = { layout: "F", asOf } as const;
    const text = plainText(buildNotice(ledger, options)).replace("局党组完成1个", "局党组已完成1个");
    expect(takeBack(textLines(text), ledger, options).differences.map(({ content }) => content)).toEqual([
      "{单位简称}已完成{已完成数}个。",
    ]);
  });
});
