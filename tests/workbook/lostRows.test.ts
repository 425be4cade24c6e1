import { addIssue, openLedger, type OpenLedger } from "./openLedger";

describe("rows that a co-author's append replaced", () => {
  let open: OpenLedger;
  beforeEach(async () => {
    open = await openLedger();
  });
  afterEach(() => open.dispose());

  const replaceLast = async (): Promise<void> => {
    const width = open.model.tables().find(({ name }) => name === "措施清单")?.range.columnCount ?? 0;
    const theirs = Array.from({ length: width }, (_, index) =>
      index === 0 ? "C-THEIRS" : index === 4 ? "别人的措施" : "",
    );
    await open.host.asOtherUser((user) => user.replaceLastRow("措施清单", theirs));
  };

  test("are noticed at the next read and can be written again", async () => {
    const { measures } = await addIssue(open, [{}, { text: "会被盖住" }]);
    await replaceLast();
    const { lost } = await open.read();
    expect(lost.map(({ cells }) => cells["id"])).toEqual([measures[1]]);
    const outcome = await open.operations.offerAgain(lost, "张三");
    expect(outcome.refusals).toEqual([]);
    expect(open.rows("措施清单").map((row) => row["整改措施"])).toEqual([
      "逐项核对目录并补齐缺项",
      "别人的措施",
      "会被盖住",
    ]);
    expect((await open.read()).lost).toEqual([]);
  });

  test("are reminded of no more once the user has let them go", async () => {
    await addIssue(open, [{}, {}]);
    await replaceLast();
    const { lost } = await open.read();
    open.operations.forgetLost(lost);
    expect((await open.read()).lost).toEqual([]);
  });

  test("a row that stood for an hour and was deleted then is not lost", async () => {
    open.dispose();
    let serial = 44834.5;
    open = await openLedger({ now: () => ({ serial, today: { year: 2022, month: 9, day: 30 } }) });
    await addIssue(open, [{}, {}]);
    serial += 2 / 24;
    await open.read();
    await replaceLast();
    expect((await open.read()).lost).toEqual([]);
  });

  test("rows of one workbook are not missed in another", async () => {
    const store = open.store;
    await addIssue(open);
    open.dispose();
    open = await openLedger({ store, documentUrl: "C:\\台账\\另一份.xlsx" });
    expect((await open.read()).lost).toEqual([]);
  });
});
