import "@testing-library/jest-dom";
import { cleanup, render, screen } from "@testing-library/react";
import { FluentProvider } from "@fluentui/react-components";
import userEvent from "@testing-library/user-event";
import { setLocale } from "../../src/locales";
import type { NoticeDocument } from "../../src/notice/document";
import { CopyForWord, type CopyForWordProps } from "../../src/taskpane/saveFile/CopyForWord";
import { SaveDocx, type SaveDocxProps } from "../../src/taskpane/saveFile/SaveDocx";
import { paneTheme } from "../../src/taskpane/theme";

const paper: NoticeDocument = {
  layout: "A",
  paragraphs: [
    { level: "title", text: "关于整改/进展的通报" },
    { level: "body", text: "甲<乙>" },
  ],
  sealed: false,
  missing: [],
  stale: [],
  undecided: [],
  unlisted: [],
  listed: 0,
  counted: 0,
};
const bytes = new Uint8Array([1, 2]);
beforeEach(() => setLocale("zh-CN"));
afterEach(cleanup);

const show = (props: Partial<SaveDocxProps> = {}): void =>
  void render(
    <FluentProvider theme={paneTheme(false)}>
      <SaveDocx
        document={paper}
        writeDocx={async () => bytes}
        saveFile={async (_bytes, name) => ({ result: "saved", name, failed: [] })}
        hasFont={() => true}
        {...props}
      />
    </FluentProvider>,
  );
const press = (): Promise<void> => userEvent.click(screen.getByRole("button", { name: "存为 Word 文件" }));

describe("存为 Word 文件", () => {
  it("writes the paper that is shown, in the faces of this machine, and says under which name it was saved", async () => {
    const written: unknown[] = [];
    const windows = new Set(["FZXiaoBiaoSong-B05S", "FangSong", "SimHei", "KaiTi", "SimSun"]);
    show({
      hasFont: (family) => windows.has(family),
      writeDocx: async (document, fonts) => {
        written.push(document, fonts.body, fonts.title);
        return bytes;
      },
    });
    expect(screen.queryByText(/本机可能没有/)).toBeNull();
    await press();
    expect(await screen.findByText("已保存：关于整改进展的通报.docx")).toBeVisible();
    expect(written).toEqual([paper, "仿宋", "方正小标宋简体"]);
  });

  it("names the faces that are missing before anything is written", () => {
    show({ hasFont: (family) => family === "SimHei" || family === "KaiTi" || family === "SimSun" });
    expect(screen.getByText("本机可能没有公文字体")).toBeVisible();
    expect(screen.getByText(/方正小标宋简体（标题、发文机关标志）、仿宋（正文）。/)).toBeVisible();
  });

  it("says how many texts are missing", () => {
    show({ document: { ...paper, missing: [{ kind: "slot", name: "署名" }] } });
    expect(screen.getByText(/还有1处待补/)).toBeVisible();
  });

  it.each([
    ["downloading", /已交给浏览器下载：.*复制到 Word/],
    ["cancelled", "没有保存：已取消。"],
    ["blocked", /这里不允许保存文件/],
  ] as const)("says what became of it, and which way did not work: %s", async (result, text) => {
    show({
      saveFile: async (_bytes, name) => ({ result, name, failed: [{ way: "picker", reason: "SecurityError" }] }),
    });
    await press();
    expect(await screen.findByText(text)).toBeVisible();
    expect(screen.getByText("另存窗口不可用（SecurityError）")).toBeVisible();
  });

  it("says that nothing was written, and can be pressed again", async () => {
    let calls = 0;
    show({
      writeDocx: async () => {
        calls += 1;
        if (calls === 1) throw new Error("chunk");
        return bytes;
      },
    });
    await press();
    expect(await screen.findByText(/没有生成 Word 文件/)).toBeVisible();
    await press();
    expect(await screen.findByText(/已保存/)).toBeVisible();
  });

  it("cannot be pressed twice while it writes", async () => {
    let finish: (value: Uint8Array<ArrayBuffer>) => void = () => undefined;
    let calls = 0;
    show({
      writeDocx: () => {
        calls += 1;
        return new Promise((resolve) => (finish = resolve));
      },
    });
    await press();
    expect(screen.getByRole("status")).toHaveTextContent("正在生成…");
    await press();
    expect(calls).toBe(1);
    finish(bytes);
    expect(await screen.findByText(/已保存/)).toBeVisible();
  });
});

describe("复制到 Word", () => {
  const showCopy = (copyRichText: CopyForWordProps["copyRichText"]): void =>
    void render(
      <FluentProvider theme={paneTheme(false)}>
        <CopyForWord document={paper} copyRichText={copyRichText} hasFont={() => true} />
      </FluentProvider>,
    );
  const pressCopy = (): Promise<void> => userEvent.click(screen.getByRole("button", { name: "复制到 Word" }));

  it("copies the paper with and without formats; its text is no HTML", async () => {
    const copied: { html: string; text: string }[] = [];
    showCopy(async (rich) => {
      copied.push(rich);
      return "copied";
    });
    await pressCopy();
    expect(await screen.findByText(/已复制/)).toBeVisible();
    const [rich] = copied;
    expect(rich?.text).toBe("关于整改/进展的通报\n甲<乙>");
    const page = new DOMParser().parseFromString(rich?.html ?? "", "text/html");
    const [title, body] = [...page.querySelectorAll("p")];
    expect([title?.textContent, body?.textContent]).toEqual(["关于整改/进展的通报", "甲<乙>"]);
    expect(title?.style.fontFamily).toMatch(/^"?方正小标宋简体/);
    expect(body?.style.fontSize).toBe("16pt");
    expect(body?.style.textIndent).toBe("31.5pt");
  });

  it("says that formats were lost", async () => {
    showCopy(async () => "copiedPlain");
    await pressCopy();
    expect(await screen.findByText(/没有带格式/)).toBeVisible();
  });

  it("shows the text where nothing may be copied", async () => {
    showCopy(async () => "blocked");
    await pressCopy();
    expect(await screen.findByRole("textbox", { name: "全文" })).toHaveValue("关于整改/进展的通报\n甲<乙>");
  });
});
