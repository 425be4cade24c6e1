import type { Fields } from "../../../src/ledger/change";
import type { Allowance } from "../../../src/ledger/model";
import { planChanges } from "../../../src/ledger/planChanges";
import { seededRandom } from "../../../src/ledger/seededRandom";
import { buildNotice } from "../../../src/notice/buildNotice";
import type { NoticeParagraph } from "../../../src/notice/document";
import { allowing, withdrawing } from "../../../src/notice/review/allowance";
import { reviewRules } from "../../../src/notice/review/rules";
import { reviewNotice } from "../../../src/notice/review/reviewNotice";
import { words } from "../../../src/locales";
import { asOf, filledSettings, filledSlots, issue } from "../smallLedger";
import { ledgerOf, slots } from "../ledgerRows";
import { people, review } from "./reviewed";

const body = (text: string, issueId?: string): NoticeParagraph => ({
  level: "body",
  text,
  ...(issueId === undefined ? {} : { issueId }),
});
const allowance = (more: Partial<Record<"rule" | "text" | "place" | "state", string>>): Fields => ({
  rule: "手机号码",
  text: "13800001234",
  place: "W-000001",
  state: "放行",
  ...more,
});
const allowed = (...rows: readonly Fields[]): readonly Allowance[] => ledgerOf({ allowances: rows }).allowances;

describe("findings", () => {
  it("come in the order of the paper, with their place, their item and their grade", () => {
    const findings = review([
      { level: "title", text: "关于李明的通报" },
      { level: "h4", text: "（1）车辆管理不严", issueId: "W-000001" },
      body("蒙A12345由李明使用，电话13800001234，收回12万元。", "W-000001"),
    ]);
    expect(
      findings.map(({ rule, grade, paragraphIndex, issueId, start, end }) => [
        rule,
        grade,
        paragraphIndex,
        issueId,
        start,
        end,
      ]),
    ).toEqual([
      ["person", "confirm", 0, undefined, 2, 4],
      ["plate", "confirm", 2, "W-000001", 0, 7],
      ["person", "confirm", 2, "W-000001", 8, 10],
      ["mobile", "forbidden", 2, "W-000001", 15, 26],
      ["amount", "hint", 2, "W-000001", 29, 33],
    ]);
  });

  it("name each thing once: an ID-card number is no bank card and no telephone besides", () => {
    // this ID-card number passes Luhn's check of bank cards as well
    expect(review([body("号码430102199003071269")]).map(({ rule }) => rule)).toEqual(["idCard"]);
    expect(review([body("电话：0471-1234567")]).map(({ text }) => text)).toEqual(["0471-1234567"]);
  });

  it("are none in a paper that the sample builds from clean texts", () => {
    const ledger = ledgerOf({
      issues: [issue(1), issue(2)],
      settings: filledSettings,
      slots: [
        ...filledSlots.filter(({ item }) => !["联系电话", "邮政地址", "电子邮箱"].includes(String(item))),
        ...slots({ 联系电话: "0471-6543210", 邮政地址: "示例市示范大街18号", 电子邮箱: "zgb@example.org.cn" }),
      ],
    });
    for (const layout of ["A", "B"] as const)
      expect(reviewNotice(buildNotice(ledger, { layout, asOf }), ledger, [])).toEqual([]);
  });
});

describe("the unit's own contact", () => {
  it.each([
    "请拨打0471-6543210",
    "请拨打（0471）6543211",
    "电话：6543210",
    "请拨打+86 471 6543210",
    "寄到示例市示范大街18号",
    "寄到示范大街18号",
    "发到ZGB@example.org.cn",
  ])("is no finding: %s", (text) => {
    expect(review([body(text)])).toEqual([]);
  });

  it.each([
    ["请拨打0471-6543219", "landline"],
    ["寄到示范大街19号", "address"],
    ["发到zgb2@example.org.cn", "email"],
  ])("another one is: %s", (text, rule) => {
    expect(review([body(text)]).map((finding) => finding.rule)).toEqual([rule]);
  });

  it("is what the line of contact says, also where a placeholder filled it in, and a mobile number that is published", () => {
    const contact: NoticeParagraph = { level: "contact", text: "联系方式：电话13900005678；邮政地址某路3号。" };
    expect(review([body("也可致电13900005678。"), contact], { ...people, slots: [] })).toEqual([]);
  });

  it("excuses nothing but contacts", () => {
    const contact: NoticeParagraph = { level: "contact", text: "联系人李明，电话13900005678。" };
    expect(review([contact]).map(({ rule }) => rule)).toEqual(["person"]);
  });
});

describe("an allowance", () => {
  const paper = [body("由13800001234联系，再打13800001234。", "W-000001"), body("由13800001234联系。", "W-000002")];
  const open = (allowances: readonly Allowance[], paragraphs = paper): readonly (string | undefined)[] =>
    review(paragraphs, people, allowances).flatMap((finding) => (finding.allowed === null ? [finding.issueId] : []));

  it("holds for the same text in the same item, however often it stands there", () => {
    expect(open([])).toEqual(["W-000001", "W-000001", "W-000002"]);
    expect(open(allowed(allowance({})))).toEqual(["W-000002"]);
  });

  it("holds when the paper is built anew with the item elsewhere, and ends when the text changes", () => {
    const moved = [body("新的一段"), body("改了写法，由13800001234联系", "W-000001")];
    expect(open(allowed(allowance({})), moved)).toEqual([]);
    expect(open(allowed(allowance({})), [body("由13800001235联系", "W-000001")])).toEqual(["W-000001"]);
  });

  it.each([{ rule: "金额" }, { text: "1380000123" }, { place: "W-000003" }, { state: "已撤回" }, { state: "" }])(
    "does not hold with %p",
    (more) => {
      expect(open(allowed(allowance(more)))).toHaveLength(3);
    },
  );

  it("goes by the part of the paper outside the items, not by its number", () => {
    const parts: readonly NoticeParagraph[] = [
      body("开头李明"),
      { level: "h1", text: "二、下一步工作打算" },
      { level: "h2", text: "（一）加强领导" },
      body("由李明牵头"),
      { level: "contact", text: "联系人李明" },
    ];
    expect(review(parts).map(({ place }) => place)).toEqual(["正文", "下一步工作打算", "联系方式"]);
    const rows = allowed(allowance({ rule: "责任人姓名", text: "李明", place: "下一步工作打算" }));
    expect(review(parts, people, rows).map((finding) => finding.allowed !== null)).toEqual([false, true, false]);
  });

  it("is what the change of a finding makes, and its withdrawal unmakes", () => {
    const [finding] = review([body("由13800001234联系", "W-000001")]);
    if (finding === undefined) throw new Error("nothing found");
    const context = { editor: "尹雪梅", now: 46300.5 };
    const { appends } = planChanges(ledgerOf(people), [allowing(finding, " 热线值班手机 ")], context);
    expect(appends.map(({ table, cells }) => [table, cells])).toEqual([
      ["allowances", { ...allowance({}), reason: "热线值班手机", time: 46300.5, editor: "尹雪梅" }],
    ]);
    const withRow = ledgerOf({ ...people, allowances: appends.map(({ cells }) => cells) });
    expect(open(withRow.allowances, [body("由13800001234联系", "W-000001")])).toEqual([]);
    const { updates } = planChanges(withRow, [withdrawing(finding)], { editor: "李四", now: 46301 });
    expect(updates.map(({ column, after }) => [column, after])).toEqual([
      ["state", "已撤回"],
      ["time", 46301],
      ["editor", "李四"],
    ]);
  });
});

describe("the table of rules", () => {
  it("has different ids and different names, and grades in descending order", () => {
    const { rules } = words("zh-CN").review;
    expect(new Set(reviewRules.map(({ id }) => id)).size).toBe(reviewRules.length);
    expect(new Set(reviewRules.map(({ id }) => rules[id].title)).size).toBe(reviewRules.length);
    const order = reviewRules.map(({ grade }) => ["forbidden", "confirm", "hint"].indexOf(grade));
    expect(order).toEqual([...order].sort());
  });
});

describe("any text", () => {
  const pieces = [
    ..."0123456789０９ -—　.，,、（）()〔〕X@+转号楼室路街村单元万亿京蒙A·密机秘内部件人李明于洋高和平案立线索问题★",
    "13800001234",
    "0471-",
    "150102199003071237",
    "元",
    "@a.cn",
    "电话：",
    "账号",
    "护照",
    "👍",
    "\u200b",
    "〇",
    "办公室主任",
  ];

  it("throws nothing; spans lie inside it, hold the text named, and stand in order", () => {
    const random = seededRandom("review");
    const pick = (): string => pieces[Math.floor(random() * pieces.length)] ?? "";
    for (let round = 0; round < 600; round += 1) {
      const paragraphs = Array.from({ length: 3 }, () => body(Array.from({ length: 40 }, pick).join("")));
      const findings = review(paragraphs);
      let last = { paragraphIndex: 0, start: 0 };
      for (const { paragraphIndex, start, end, text } of findings) {
        expect(paragraphs[paragraphIndex]?.text.slice(start, end)).toBe(text);
        expect(start).toBeLessThan(end);
        const goesOn =
          paragraphIndex > last.paragraphIndex || (paragraphIndex === last.paragraphIndex && start >= last.start);
        expect(goesOn).toBe(true);
        last = { paragraphIndex, start };
      }
    }
  });

  it.each([
    ["digits", "1"],
    ["digits by twos", "13 "],
    ["dashes", "0-"],
    ["at signs", "a@"],
    ["dots", "a.@a."],
    ["Chinese numerals", "一百"],
    ["buildings", "1号楼"],
    ["roads", "路1"],
    ["names", "李 "],
    ["brackets", "(0"],
    ["spaces", " "],
    ["names of residences", "住址："],
  ])("may have 30,000 characters, also of nothing but %s", (_name, piece) => {
    const text = piece.repeat(30_000 / piece.length);
    // no clock: an expression that tries all ways would take hours, and be seen
    for (const { start, end, text: found } of review([body(text)])) expect(text.slice(start, end)).toBe(found);
  });

  it("of 500 items with 300 characters each is reviewed item by item", () => {
    const text =
      "针对制度执行不到位的问题，由李明牵头于2026年3月5日召开专题会议3次，修订《财务管理办法》等制度5项，收回资金12.5万元，约谈4人，完成率83.3%。".repeat(
        4,
      );
    const paragraphs = Array.from({ length: 500 }, (_, i) => body(text.slice(0, 300), `W-${i}`));
    const ledger = ledgerOf(people);
    const findings = reviewNotice({ paragraphs }, ledger, []);
    expect(new Set(findings.map(({ issueId }) => issueId)).size).toBe(500);
  });
});
