import type { Fields } from "../../src/ledger/change";
import { buildNotice } from "../../src/notice/buildNotice";
import { ledgerOf } from "./ledgerRows";
import { asOf, issue, measure } from "./smallLedger";

const change = (time: number, id: string, field: string, after = "新"): Fields => ({
  time: 46000 + time,
  editor: "甲",
  id,
  field,
  before: "旧",
  after,
});
const own = (time: number, field = "整改情况"): Fields => change(time, "W-000001", field);
const ofMeasure = (time: number, field = "进展情况"): Fields => change(time, "C-000001", field);

const stale = (changes: Fields[], more: Fields = {}): readonly string[] =>
  buildNotice(
    ledgerOf({ issues: [issue(1, more)], measures: [measure(1, 1, { progress: "办了" }), measure(2, 2)], changes }),
    {
      layout: "A",
      asOf,
    },
  ).stale;

describe("a text that is older than its measures", () => {
  test("is listed as 待更新 when a measure changed after the text", () => {
    expect(stale([own(1), ofMeasure(2)])).toEqual(["W-000001"]);
    expect(stale([own(1), ofMeasure(2, "状态")])).toEqual(["W-000001"]);
    expect(stale([own(1), ofMeasure(2, "新增")])).toEqual(["W-000001"]);
  });

  test("is current when it was written last, or together with the measure", () => {
    expect(stale([ofMeasure(1), own(2)])).toEqual([]);
    expect(stale([ofMeasure(2), own(2)])).toEqual([]);
    expect(stale([own(1), ofMeasure(2), own(3)])).toEqual([]);
  });

  test("is not marked when nothing is known of when it was written", () => {
    expect(stale([ofMeasure(2)])).toEqual([]);
    expect(stale([own(1, "状态"), ofMeasure(2)])).toEqual([]);
    expect(stale([change(1, "W-000001", "新增", "方面：甲；问题：乙"), ofMeasure(2)])).toEqual([]);
  });

  test("counts as written when the item was added with it", () => {
    expect(stale([change(1, "W-000001", "新增", "方面：甲；整改情况：办结"), ofMeasure(2)])).toEqual(["W-000001"]);
  });

  test("does not mind changes that the text does not speak of, or other items' measures", () => {
    expect(stale([own(1), ofMeasure(2, "责任人"), change(3, "C-000002", "进展情况")])).toEqual([]);
  });

  test("goes by the text that is printed", () => {
    expect(stale([own(1), own(3, "整改情况公开表述"), ofMeasure(2)], { publicOutcome: "公开" })).toEqual([]);
    expect(stale([own(3), own(1, "整改情况公开表述"), ofMeasure(2)], { publicOutcome: "公开" })).toEqual(["W-000001"]);
  });

  test("a change that was taken back does not count", () => {
    expect(stale([own(1), ofMeasure(2), ofMeasure(3, "撤销：进展情况")])).toEqual([]);
    expect(stale([own(1), ofMeasure(2), own(3), own(4, "撤销：整改情况")])).toEqual(["W-000001"]);
  });

  test("a draft is never stale", () => {
    expect(stale([own(1), ofMeasure(2)], { outcome: "" })).toEqual([]);
  });
});
