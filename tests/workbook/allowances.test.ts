import type { LedgerChange } from "../../src/ledger/change";
import { buildNotice } from "../../src/notice/buildNotice";
import { allowing, withdrawing } from "../../src/notice/review/allowance";
import type { ReviewFinding } from "../../src/notice/review/finding";
import { reviewNotice } from "../../src/notice/review/reviewNotice";
import { addIssue, openLedger, type OpenLedger } from "./openLedger";

describe("审查放行", () => {
  let open: OpenLedger;
  let id: string;
  beforeEach(async () => {
    open = await openLedger();
    ({ issue: id } = await addIssue(open, [], {
      outcome: "由李四牵头，联系13800001234；=1+1。",
      publicity: "社会公开",
    }));
  });
  afterEach(() => open.dispose());

  const findings = async (): Promise<readonly ReviewFinding[]> => {
    const { ledger, asOf } = await open.read();
    return reviewNotice(buildNotice(ledger, { layout: "B", asOf }), ledger, ledger.allowances);
  };
  const mobile = async (): Promise<ReviewFinding> => {
    const found = (await findings()).find(({ rule }) => rule === "mobile");
    if (found === undefined) throw new Error("no mobile number found");
    return found;
  };
  /** Cost of a change against what was read before. */
  const cost = async (change: LedgerChange) => {
    const { ledger } = await open.read();
    return open.cost(() => open.operations.apply([change], ledger, "张三"));
  };
  const sheet = () => open.model.sheets().find(({ name }) => name === "审查放行");

  test("is made when first needed, last and with a grey tab, in two syncs, and what it allows is allowed", async () => {
    expect(sheet()).toBeUndefined();
    const { result, syncs } = await cost(allowing(await mobile(), "值班手机，已在门户公布"));
    expect(syncs).toBe(2);
    expect([result.refusals, result.obstacles, result.written.appends.length]).toEqual([[], [], 1]);
    expect(open.rows("审查放行")).toEqual([
      {
        规则: "手机号码",
        内容: "13800001234",
        所在: id,
        状态: "放行",
        理由: "值班手机，已在门户公布",
        时间: expect.any(Number),
        更新人: "张三",
      },
    ]);
    const content = open.model.content().sheets.find(({ name }) => name === "审查放行");
    expect(content?.tabColor).toBe("#A6A6A6");
    // what the write hands back says so already, and so does the next read, in its one sync
    expect(result.ledger.allowances.map(({ text, state }) => [text, state])).toEqual([["13800001234", "放行"]]);
    expect((await open.cost(() => open.operations.read())).syncs).toBe(1);
    expect((await mobile()).allowed).toMatchObject({ editor: "张三", reason: "值班手机，已在门户公布" });
    expect((await open.read()).obstacles).toEqual([]);
    expect((await open.read()).ledger.problems.filter(({ table }) => table === "审查放行")).toEqual([]);
  });

  test("gets further rows in two syncs, its states as a drop-down", async () => {
    await cost(allowing(await mobile(), ""));
    const person = (await findings()).find(({ rule }) => rule === "person");
    if (person === undefined) throw new Error("no person found");
    const { syncs } = await cost(allowing(person, "=HYPERLINK"));
    expect(syncs).toBe(2);
    expect(open.rows("审查放行").map((row) => [row["规则"], row["理由"]])).toEqual([
      ["手机号码", ""],
      ["责任人姓名", "=HYPERLINK"],
    ]);
    const { validations } = open.model.content().sheets.find(({ name }) => name === "审查放行") ?? { validations: [] };
    expect(validations.map(({ formula1 }) => formula1)).toEqual([expect.stringContaining("放行,已撤回")]);
    await open.model.settle();
    expect(open.rows("审查放行")[1]?.["理由"]).toBe("=HYPERLINK");
  });

  test("keeps the row of what is withdrawn, in two syncs; allowed again it is the same row", async () => {
    const finding = await mobile();
    await cost(allowing(finding, "值班手机"));
    const { syncs, result } = await cost(withdrawing(finding));
    expect([syncs, result.refusals]).toEqual([2, []]);
    expect(open.rows("审查放行")[0]).toMatchObject({ 状态: "已撤回", 理由: "值班手机" });
    expect((await mobile()).allowed).toBeNull();
    await cost(allowing(finding, "领导同意"));
    expect(open.rows("审查放行")).toHaveLength(1);
    expect((await mobile()).allowed).toMatchObject({ reason: "领导同意" });
  });

  test("is taken back by 撤销上一步: the row, and the withdrawal of it", async () => {
    const finding = await mobile();
    await cost(allowing(finding, "值班手机"));
    await cost(withdrawing(finding));
    expect(await open.operations.undoLast("张三")).toMatchObject({ kind: "undone" });
    expect((await mobile()).allowed).not.toBeNull();
    expect(await open.operations.undoLast("张三")).toMatchObject({ kind: "undone", rows: 1 });
    expect((await mobile()).allowed).toBeNull();
    expect((await open.read()).ledger.allowances).toEqual([]);
  });

  test("outlives a rebuilt notice; rows that people delete by hand end it", async () => {
    await cost(allowing(await mobile(), "值班手机"));
    await open.apply({ kind: "editIssue", id, fields: { outcome: "改了写法：联系13800001234。" } });
    await open.operations.buildNotice("B", { overwriteEdits: true });
    expect((await mobile()).allowed).not.toBeNull();
    const table = open.model.tables().find(({ name }) => name === "审查放行");
    open.model.write(
      table?.sheet ?? "",
      { row: 2, column: 0, rowCount: 1, columnCount: 7 },
      [["", "", "", "", "", "", ""]],
      "remote",
    );
    expect((await mobile()).allowed).toBeNull();
  });

  test("of the same by a colleague in the meantime is refused and not written twice", async () => {
    const { ledger } = await open.read();
    const change = allowing(await mobile(), "值班手机");
    await open.operations.apply([change], ledger, "李四");
    const { refusals } = await open.operations.apply([change], ledger, "张三");
    expect(refusals.map(({ reason }) => reason.kind)).toEqual(["idInUse"]);
    expect(open.rows("审查放行")).toHaveLength(1);
  });

  test("leaves a sheet of the user's own with that name alone", async () => {
    open.model.addSheet("审查放行");
    await cost(allowing(await mobile(), ""));
    expect(open.model.sheets().map(({ name }) => name)).toEqual(expect.arrayContaining(["审查放行", "审查放行2"]));
    expect((await mobile()).allowed).not.toBeNull();
  });

  test("says what stands in the way instead of writing", async () => {
    await cost(allowing(await mobile(), ""));
    const table = open.model.tables().find(({ name }) => name === "审查放行");
    open.model.write(table?.sheet ?? "", { row: 1, column: 3, rowCount: 1, columnCount: 1 }, [["情况"]], "remote");
    const { result } = await cost(withdrawing(await mobile()));
    expect(result.written.updates).toEqual([]);
    expect(result.refusals.map(({ reason }) => reason.kind)).toContain("columnMissing");
  });
});
