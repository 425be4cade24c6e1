import { serialOf } from "../notice/smallLedger";
import { buildNotice } from "../../src/notice/buildNotice";
import { acceptedChanges } from "../../src/notice/takeBack/acceptedChanges";
import { takeBack } from "../../src/notice/takeBack/takeBack";
import { textLines } from "../../src/notice/takeBack/textLines";
import { addIssue, openLedger, type OpenLedger } from "./openLedger";

describe("a changed text that is taken back", () => {
  let open: OpenLedger;
  beforeEach(async () => {
    open = await openLedger();
  });
  afterEach(() => open.dispose());

  test("costs two syncs, makes the sheet 表述, and the notice built from the workbook reads as changed", async () => {
    const { issue } = await addIssue(open);
    const options = { layout: "A", asOf: { year: 2026, month: 9, day: 30 } } as const;
    const first = await open.read();
    const publish = {
      publicity: "社会公开",
      outcome: "每周更新目录。",
      status: "已完成",
      completedOn: serialOf(8, 1),
    };
    const { ledger } = await open.operations.apply(
      [{ kind: "editIssue", id: issue, fields: publish }],
      first.ledger,
      "张三",
    );
    const textOf = (of: typeof ledger): string =>
      buildNotice(of, options)
        .paragraphs.map(({ text }) => text)
        .join("\n");
    const aspect = ledger.issues[0]?.aspect ?? "";
    const text = textOf(ledger)
      .replace("每周更新目录。", "每周一更新目录。\n=按月通报。")
      .replace(aspect, `${aspect}（公开）`);
    const { differences } = takeBack(textLines(text), ledger, options);
    expect(differences.length).toBeGreaterThanOrEqual(2);

    const { result, syncs } = await open.cost(() =>
      open.operations.apply(acceptedChanges(differences, ledger), ledger, "张三"),
    );
    expect(result.refusals).toEqual([]);
    expect(syncs).toBeLessThanOrEqual(2);
    expect(open.rows("表述")).toMatchObject([{ 层级: "方面", 原文: aspect, 公开表述: `${aspect}（公开）` }]);
    expect(open.rows("问题清单")[0]).toMatchObject({
      整改情况: "每周更新目录。",
      整改情况公开表述: "每周一更新目录。\n=按月通报。",
    });
    expect(textOf((await open.read()).ledger)).toBe(text);

    const undone = await open.operations.undoLast("张三");
    expect(undone.kind).toBe("undone");
    expect(textOf((await open.read()).ledger)).toBe(textOf(ledger));
  });
});
