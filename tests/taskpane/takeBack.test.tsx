import { act, fireEvent, screen, within } from "@testing-library/react";
import type { LedgerChange } from "../../src/ledger/change";
import type { DocxReading } from "../../src/docx/readDocx";
import { buildNotice } from "../../src/notice/buildNotice";
import { sentText } from "../../src/notice/takeBack/sentText";
import { takeBack } from "../../src/notice/takeBack/takeBack";
import { textLines } from "../../src/notice/takeBack/textLines";
import { withAccepted } from "../../src/notice/takeBack/withAccepted";
import { textOfHtml } from "../../src/taskpane/notice/pastedText";
import { TakeBack, type TakeBackProps } from "../../src/taskpane/notice/TakeBack";
import { built, changed, ledger, options } from "../notice/proofread/found";
import { openPart, violations } from "./openPart";

const text = changed(
  ["每周更新台账，专人复核。", "每周一更新台账，专人复核。"],
  ["补齐值班记录，按月抽查。", "补齐值班记录，按旬抽查。"],
  ["计划于2026年底完成", "计划于2027年底完成"],
);

const open = (more: Partial<TakeBackProps> = {}) => {
  const applied: (readonly LedgerChange[])[] = [];
  const shown: string[] = [];
  const props: TakeBackProps = {
    ledger,
    options,
    disabled: false,
    onApply: async (changes) => {
      applied.push(changes);
      return [];
    },
    onShowRow: (id) => shown.push(id),
    ...more,
  };
  return { ...openPart(<TakeBack {...props} />), applied, shown, props };
};

const area = (): HTMLElement => screen.getByRole("textbox", { name: "粘贴修改稿" });
const paste = async (pane: ReturnType<typeof open>, pasted: string): Promise<void> => {
  fireEvent.change(area(), { target: { value: pasted } });
  await pane.user.click(screen.getByRole("button", { name: "对照" }));
};

test("a pasted text: differences side by side, one unticked, the other taken back", async () => {
  const pane = open();
  await paste(pane, text);
  expect(screen.getByText(/^可取回2处，另有1处只列出/)).toBeInTheDocument();
  expect(screen.getByText(/^这段文字不带成稿时的校验值/)).toBeInTheDocument();
  const list = screen.getByRole("list", { name: "可取回（2）" });
  expect(within(list).getByText("旬").tagName).toBe("INS");
  expect(within(list).getByText("月").tagName).toBe("DEL");
  const [first, second] = within(list).getAllByRole("checkbox");
  expect(first).toBeChecked();
  await pane.user.click(second as HTMLElement);
  await pane.user.click(screen.getByRole("button", { name: "取回1处" }));
  expect(pane.applied).toEqual([
    [{ kind: "editIssue", id: "W-000001", fields: { publicOutcome: "每周一更新台账，专人复核。" }, asFound: true }],
  ]);
  expect(screen.getByText("已取回1处。重新构建通报，就是改后的文字。")).toBeInTheDocument();
});

test("a pasted text as built has nothing to tell apart", async () => {
  await paste(open(), built);
  expect(screen.queryByText(/^这段文字不带成稿时的校验值/)).toBeNull();
});

test("what the ledger computes is listed with both readings", async () => {
  await paste(open(), text);
  const list = screen.getByRole("list", { name: "由台账算出，未取回（1）" });
  expect(list).toHaveTextContent("完成时限");
  expect(list).toHaveTextContent("该项整改工作计划于2026年底完成。");
  expect(list).toHaveTextContent("该项整改工作计划于2027年底完成。");
});

test("with the ledger written, nothing is left to take back", async () => {
  const pane = open();
  await paste(pane, text);
  const { differences } = takeBack(textLines(text), ledger, options);
  pane.redraw(<TakeBack {...pane.props} ledger={withAccepted(ledger, differences)} />);
  expect(screen.getByText("与台账构建的通报没有可取回的差异。")).toBeInTheDocument();
});

test("paragraphs of nobody and items that are gone are listed, with the way to the row", async () => {
  const pane = open();
  await paste(pane, `${changed(["（1）台账更新不及时\n整改进展情况：每周更新台账，专人复核。\n", ""])}\n展开全文`);
  expect(screen.getByRole("list", { name: "修改稿中多出来的段落（1）" })).toHaveTextContent("展开全文");
  const missing = screen.getByRole("list", { name: "修改稿中没有的段落（2）" });
  const [row] = within(missing).getAllByRole("button");
  await pane.user.click(row as HTMLElement);
  expect(pane.shown).toEqual(["W-000001"]);
});

test("what the next notice would not say so is not ticked, and says why", async () => {
  const pane = open();
  await paste(
    pane,
    changed(
      ["每周更新台账，专人复核。", "每周一更新台账，专人复核。"],
      ["整改进展情况：补齐值班记录", "整改落实情况：补全值班记录"],
    ),
  );
  const list = screen.getByRole("list", { name: "可取回（2）" });
  const [exact, inexact] = within(list).getAllByRole("checkbox");
  expect(exact).toBeChecked();
  expect(inexact).not.toBeChecked();
  expect(within(list).getByText(/仍与修改稿不完全相同/)).toBeInTheDocument();
  await pane.user.click(screen.getByRole("button", { name: "全选" }));
  expect(inexact).toBeChecked();
  await pane.user.click(screen.getByRole("button", { name: "全不选" }));
  expect(exact).not.toBeChecked();
});

test("what cannot be told apart is left to the user, with the ledger's own sentence and the way to the row", async () => {
  const pane = open();
  await paste(pane, changed(["该项整改工作计划于2026年底完成。", "该项整改工作计划于2026年底完成。另外补办两期。"]));
  const list = screen.getByRole("list", { name: "要您定的，未取回（1）" });
  expect(list).toHaveTextContent("台账自动写的话：取得的阶段性成效：……该项整改工作计划于2026年底完成。");
  expect(screen.getByText(/^可取回0处，另有1处只列出/)).toBeInTheDocument();
  await pane.user.click(within(list).getByRole("button"));
  expect(pane.shown).toEqual(["W-000002"]);
});

test("refusals are said, and another text says so", async () => {
  const pane = open({
    onApply: async () => [
      { change: 0, table: "issues", id: "W-000001", column: "整改情况公开表述", reason: { kind: "columnMissing" } },
    ],
  });
  await paste(pane, text);
  await pane.user.click(screen.getByRole("button", { name: "取回2处" }));
  expect(screen.getByText("没有全部写入")).toBeInTheDocument();
  await paste(pane, "今天天气很好。\n适合散步。");
  expect(screen.getByText(/没有对得上的段落/)).toBeInTheDocument();
  expect(screen.queryByText("没有全部写入")).not.toBeInTheDocument();
});

test("a .docx is opened: its paragraphs, or why it cannot be read", async () => {
  const readings: DocxReading[] = [{ kind: "oldOrLocked" }, { kind: "lines", lines: textLines(text), sent: null }];
  const seen: unknown[] = [];
  const pane = open({
    readDocx: async () => readings.shift() ?? { kind: "notDocx" },
    onLines: (lines) => seen.push(lines?.length ?? null),
  });
  const file = new File(["x"], "通报（改）.docx");
  file.arrayBuffer = async () => new ArrayBuffer(1);
  const input = document.querySelector<HTMLInputElement>("input[type=file]") as HTMLInputElement;
  const choose = () => act(async () => void fireEvent.change(input, { target: { files: [file] } }));
  await choose();
  expect(screen.getByText(/旧版\.doc或加了密码/)).toBeInTheDocument();
  await choose();
  expect(screen.getByText(`已读取“通报（改）.docx”：${text.split("\n").length}段。`)).toBeInTheDocument();
  expect(screen.getByRole("list", { name: "可取回（2）" })).toBeInTheDocument();
  expect(seen).toEqual([null, null, text.split("\n").length]);
  await pane.user.click(screen.getByRole("button", { name: "清空" }));
  expect(screen.queryByRole("list", { name: "可取回（2）" })).not.toBeInTheDocument();
});

test("what the ledger has changed since the file was made is unticked, with the reason", async () => {
  const now = {
    ...ledger,
    issues: ledger.issues.map((issue, at) => (at === 2 ? { ...issue, outcome: "合同目录已补齐并编号。" } : issue)),
  };
  const sent = sentText(buildNotice(ledger, options).paragraphs);
  const pane = open({ ledger: now, readDocx: async () => ({ kind: "lines", lines: textLines(text), sent }) });
  const file = new File(["x"], "通报（改）.docx");
  file.arrayBuffer = async () => new ArrayBuffer(1);
  const input = document.querySelector<HTMLInputElement>("input[type=file]") as HTMLInputElement;
  await act(async () => void fireEvent.change(input, { target: { files: [file] } }));
  const list = screen.getByRole("list", { name: "可取回（3）" });
  const [, contract] = within(list).getAllByRole("listitem");
  expect(contract).toHaveTextContent("是台账在这份文件生成之后更新了");
  expect(screen.queryByText(/^这段文字不带成稿时的校验值/)).toBeNull();
  expect(within(contract as HTMLElement).getByRole("checkbox")).not.toBeChecked();
  await pane.user.click(screen.getByRole("button", { name: "取回2处" }));
  expect(pane.applied[0]).toHaveLength(2);
});

describe("HTML from Word", () => {
  const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{color:red}</style></head><body>
    <p class=MsoNormal style='text-indent:32.0pt'><![if !supportLists]><span style='mso-list:Ignore'>一、<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span><![endif]><b>主体责任</b>落实
情况</p>
    <p class=MsoNormal>每周<del cite="mailto:a" datetime="2026-09-30T08:00">更新</del><ins cite="mailto:a">核对</ins>台账。<o:p></o:p></p>
    <p class=MsoNormal>上<br>下</p>
    <table><tr><td><p>抄送</p></td><td>印发</td></tr></table>
    <div style='mso-element:comment-list'><p>批注：请改</p></div><script>alert(1)</script>
  </body></html>`;

  test("numbers in the text, deletions out of it, comments and scripts unread", () => {
    expect(textOfHtml(html).split("\n")).toEqual([
      "一、  主体责任落实情况",
      "每周核对台账。",
      "上",
      "下",
      "抄送",
      "印发",
    ]);
  });

  test("pasted into the field it becomes plain text", () => {
    open();
    fireEvent.paste(area(), { clipboardData: { getData: (type: string) => (type === "text/html" ? html : "") } });
    expect(area()).toHaveValue(textOfHtml(html));
  });
});

test("accessible with everything on it, in both languages", async () => {
  for (const locale of ["zh-CN", "en-US"] as const) {
    const pane = open();
    pane.close();
    const again = openPart(<TakeBack {...pane.props} />, locale);
    fireEvent.change(screen.getByRole("textbox"), {
      target: { value: `${text.replace("1.甲问题", "1.甲问题突出")}\n展开全文` },
    });
    await again.user.click(screen.getByRole("button", { name: locale === "zh-CN" ? "对照" : "Compare" }));
    expect(await violations()).toEqual([]);
    again.close();
  }
}, 120_000);

test("as built there is nothing to take", async () => {
  await paste(open(), built);
  expect(screen.getByText(/^可取回0处，另有0处只列出/)).toBeInTheDocument();
});
