import { buildNotice } from "../../src/notice/buildNotice";
import { plainText } from "../../src/notice/plainText";
import { ledgerOf } from "./ledgerRows";
import { asOf, filledSettings, filledSlots, issue, longTerm } from "./smallLedger";

describe("layout B", () => {
  test("is one flat list by 序号 between intro and contact, whatever 方面 and state, with signature and date", () => {
    const ledger = ledgerOf({
      settings: filledSettings,
      slots: filledSlots,
      issues: [
        issue(1, { publicText: "短标题" }),
        issue(2, { ...longTerm, aspect: "乙方面", outcome: "正在推进" }),
        issue(3, { status: "已移交", completedOn: "" }),
      ],
    });
    const document = buildNotice(ledger, { layout: "B", asOf });
    expect(plainText(document).split("\n")).toEqual([
      "示党发〔2026〕3号",
      "示例局党组关于整改进展情况的通报",
      "各支部：",
      "2026年1月12日至2026年2月10日，第一巡察组开展巡察，2026年3月5日反馈意见，现予公布。",
      "针对反馈的2个方面2个问题，细化具体问题3个。截至2026年9月30日，3个具体问题中，已完成整改1个，长期整改1个，已移交1个，整改完成率33.3%；2个问题中，部分完成1个。",
      "一、短标题",
      "整改情况：办结1。",
      "二、具体问题2",
      "整改情况：正在推进",
      "三、具体问题3",
      "整改情况：办结3。",
      "欢迎干部群众对整改落实情况进行监督，如有意见建议，请及时反映。联系方式：电话0000-1234567；邮政地址示例路1号；邮政编码000001；电子邮箱a@b.example。",
      "示例局党组",
      "2026年10月8日",
    ]);
    expect(document.paragraphs.map(({ level }) => level).slice(0, 4)).toEqual(["docNo", "title", "addressee", "body"]);
    expect(document.paragraphs.map(({ level }) => level).slice(-3)).toEqual(["contact", "signature", "date"]);
    expect(document.missing).toEqual([]);
  });

  test("counts on in Chinese beyond a hundred", () => {
    const many = ledgerOf({ issues: Array.from({ length: 112 }, (_, index) => issue(index + 1)) });
    const texts = buildNotice(many, { layout: "B", asOf }).paragraphs.map(({ text }) => text);
    expect(texts).toEqual(
      expect.arrayContaining([
        "四十二、具体问题42",
        "一百、具体问题100",
        "一百零一、具体问题101",
        "一百一十二、具体问题112",
      ]),
    );
  });

  test("without a document number there is no line for it, and nothing is missing for it", () => {
    const document = buildNotice(
      ledgerOf({ issues: [issue(1)], slots: filledSlots.filter(({ item }) => item !== "发文字号") }),
      {
        layout: "B",
        asOf,
      },
    );
    expect(document.paragraphs[0]?.level).toBe("title");
    expect(document.missing.map(({ name }) => name)).not.toContain("发文字号");
  });

  test("without a mail address the contact ends with the postcode", () => {
    const document = buildNotice(
      ledgerOf({ issues: [issue(1)], slots: filledSlots.filter(({ item }) => item !== "电子邮箱") }),
      {
        layout: "B",
        asOf,
      },
    );
    expect(document.paragraphs.find(({ level }) => level === "contact")?.text).toMatch(/邮政编码000001。$/);
  });
});
