import { readLedger } from "../../src/ledger/readLedger";
import { ledgerTables } from "../../src/ledger/schema";
import type { Ledger } from "../../src/ledger/model";
import type { Fields } from "../../src/ledger/change";
import { conflictsOf, editedFields, keepMine, withEdit, withoutEdit } from "../../src/taskpane/edits/cellEdits";
import { followRows, readKept, withLastingKeys, writeKept } from "../../src/taskpane/edits/keptInput";
import { MemoryPreferences } from "./openPane";

const ledgerOf = (issues: readonly Fields[], measures: readonly Fields[] = []): Ledger =>
  readLedger(
    (["issues", "measures"] as const).map((key) => {
      const { columns } = ledgerTables[key];
      const rows = key === "issues" ? issues : measures;
      return {
        key,
        headings: columns.map(({ heading }) => heading),
        firstRow: 2,
        rows: rows.map((row) => columns.map((column) => row[column.key] ?? "")),
      };
    }),
    {},
  );

const edits = { status: { seen: "", value: "正在整改" } };
const nothing = { drafts: [], pending: {}, settings: {} };

describe("an edit of a cell", () => {
  it("is none when it restores what was seen", () => {
    const edited = withEdit({}, "status", "正在整改", "已完成");
    expect(edited).toEqual({ status: { seen: "正在整改", value: "已完成" } });
    expect(withEdit(edited, "status", "正在整改", "正在整改")).toEqual({});
  });

  it("takes a number and its digits as text for the same", () => {
    expect(withEdit({}, "seq", 3, "3")).toEqual({});
  });

  it("keeps what the user saw first, whatever the sheet holds by now", () => {
    const first = withEdit({}, "text", "甲", "乙");
    expect(withEdit(first, "text", "别人写的", "丙")).toEqual({ text: { seen: "甲", value: "丙" } });
  });

  it("conflicts with someone else's change, not with the same one", () => {
    const edited = withEdit({}, "text", "甲", "乙");
    expect(conflictsOf(edited, { text: "丙" })).toEqual([{ column: "text", seen: "甲", found: "丙", mine: "乙" }]);
    expect(conflictsOf(edited, { text: "甲" })).toEqual([]);
    expect(conflictsOf(edited, { text: "乙" })).toEqual([]);
    expect(editedFields(edited, { text: "乙" })).toEqual({});
  });

  it("is settled by keeping the own value or by taking the other", () => {
    const edited = withEdit({}, "text", "甲", "乙");
    const kept = keepMine(edited, "text", "丙");
    expect(conflictsOf(kept, { text: "丙" })).toEqual([]);
    expect(editedFields(kept, { text: "丙" })).toEqual({ text: "乙" });
    expect(withoutEdit(edited, "text")).toEqual({});
  });
});

describe("input that is kept on the device", () => {
  it("comes back for its ledger, after a row was added to it too", () => {
    const preferences = new MemoryPreferences();
    writeKept(preferences, ledgerOf([{ id: "W-1", text: "甲" }]), { ...nothing, pending: { "C-1": edits } });
    const grown = ledgerOf([
      { id: "W-2", text: "乙" },
      { id: "W-1", text: "甲" },
    ]);
    expect(readKept(preferences, grown).pending).toEqual({ "C-1": edits });
  });

  it("is not offered to another ledger and survives its use", () => {
    const preferences = new MemoryPreferences();
    const mine = ledgerOf([{ id: "W-1", text: "甲" }]);
    const other = ledgerOf([{ id: "W-9", text: "乙" }]);
    writeKept(preferences, mine, { ...nothing, pending: { "C-1": edits } });
    expect(readKept(preferences, other)).toEqual(nothing);
    writeKept(preferences, other, {
      ...nothing,
      settings: { "settings/单位": { content: { seen: "", value: "乙" } } },
    });
    expect(readKept(preferences, mine).pending).toEqual({ "C-1": edits });
  });

  it("leaves nothing behind when all was saved", () => {
    const preferences = new MemoryPreferences();
    const ledger = ledgerOf([{ id: "W-1", text: "甲" }]);
    writeKept(preferences, ledger, { ...nothing, pending: { "C-1": edits } });
    writeKept(preferences, ledger, nothing);
    expect(preferences.get("keptInput")).toBe("");
  });

  it("is ignored where another version or a fault left something else", () => {
    const preferences = new MemoryPreferences();
    const ledger = ledgerOf([{ id: "W-1", text: "甲" }]);
    for (const text of [
      "{",
      '"x"',
      '[{"ledgerIds":["W-1"],"drafts":[{"id":1}],"pending":{},"settings":{}}]',
      '[{"ledgerIds":["W-1"],"drafts":[],"pending":{"C-1":{"status":5}},"settings":{}}]',
    ]) {
      preferences.set("keptInput", text);
      expect(readKept(preferences, ledger)).toEqual(nothing);
    }
  });
});

describe("edits of a row typed by hand, without 编号", () => {
  const measure = (text: string, id = ""): Fields => ({ id, issueId: "W-1", text, seq: "1" });
  const issue = [{ id: "W-1", text: "甲" }];

  it("follow the row when a row is inserted above it, and when a write gives it its 编号", () => {
    const before = ledgerOf(issue, [measure("甲措施")]);
    expect(followRows({ 行2: edits }, before, ledgerOf(issue, [measure("新插入"), measure("甲措施")]))).toEqual({
      行3: edits,
    });
    expect(followRows({ 行2: edits }, before, ledgerOf(issue, [measure("甲措施", "C-1")]))).toEqual({ "C-1": edits });
  });

  it("are not kept on the device: the place may be another row's by then", () => {
    const ledger = ledgerOf(issue, [measure("甲措施"), measure("乙措施", "C-2")]);
    expect(withLastingKeys({ 行2: edits, "C-2": edits }, ledger)).toEqual({ "C-2": edits });
  });
});
