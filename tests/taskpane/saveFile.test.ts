import { TextDecoder as NodeTextDecoder } from "node:util";
import { copyRichText } from "../../src/taskpane/saveFile/copyRichText";
import { fileName, mimeTypes, saveFile } from "../../src/taskpane/saveFile/saveFile";

/** jsdom has no decoder of its own. */
globalThis.TextDecoder ??= NodeTextDecoder as typeof globalThis.TextDecoder;
/** 内容 in UTF-8 */
const bytes = new Uint8Array([0xe5, 0x86, 0x85, 0xe5, 0xae, 0xb9]);
const refuse = (name: string) => async () => {
  throw new DOMException("", name);
};

/** jsdom has neither pickers nor object URLs nor a clipboard: each test says which ones there are. */
const host = window as unknown as Record<string, unknown>;
const clicked: { readonly name: string; readonly href: string }[] = [];
beforeEach(() => {
  clicked.length = 0;
  delete host["showSaveFilePicker"];
  URL.createObjectURL = () => "blob:example";
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    clicked.push({ name: this.download, href: this.href });
  };
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: undefined });
});

describe("a file on its way to the user", () => {
  it("is written where the user chose, under the name chosen there", async () => {
    const written: Blob[] = [];
    let asked: unknown;
    host["showSaveFilePicker"] = async (options: unknown) => {
      asked = options;
      return {
        name: "改过的名字.docx",
        createWritable: async () => ({
          write: async (file: Blob) => void written.push(file),
          close: async () => undefined,
        }),
      };
    };
    expect(await saveFile(bytes, "通报.docx", mimeTypes.docx)).toEqual({
      result: "saved",
      name: "改过的名字.docx",
      failed: [],
    });
    expect(asked).toEqual({ suggestedName: "通报.docx", types: [{ accept: { [mimeTypes.docx]: [".docx"] } }] });
    expect(written.map(({ size, type }) => [size, type])).toEqual([[6, mimeTypes.docx]]);
    expect(clicked).toEqual([]);
  });

  it("goes nowhere when the user closes the window", async () => {
    host["showSaveFilePicker"] = refuse("AbortError");
    expect((await saveFile(bytes, "通报.docx", mimeTypes.docx)).result).toBe("cancelled");
    expect(clicked).toEqual([]);
  });

  it.each(["SecurityError", "NotAllowedError"])(
    "is a download where asking is refused, and says why: %s",
    async (name) => {
      host["showSaveFilePicker"] = refuse(name);
      expect(await saveFile(bytes, "通报.docx", mimeTypes.docx)).toEqual({
        result: "downloading",
        name: "通报.docx",
        failed: [{ way: "picker", reason: name }],
      });
      expect(clicked).toEqual([{ name: "通报.docx", href: "blob:example" }]);
    },
  );

  it("is a download where the disk refuses what was chosen", async () => {
    host["showSaveFilePicker"] = async () => ({ createWritable: refuse("QuotaExceededError") });
    const saved = await saveFile(bytes, "通报.docx", mimeTypes.docx);
    expect(saved).toMatchObject({ result: "downloading", failed: [{ way: "picker", reason: "QuotaExceededError" }] });
  });

  it("is said to be blocked when no way is left, each way with its reason", async () => {
    URL.createObjectURL = () => {
      throw new TypeError("no");
    };
    expect(await saveFile(bytes, "通报.docx", mimeTypes.docx)).toEqual({
      result: "blocked",
      name: "通报.docx",
      failed: [
        { way: "picker", reason: "NotSupportedError" },
        { way: "download", reason: "TypeError" },
      ],
    });
  });

  it("is copied in the end if it is a text", async () => {
    const copied: string[] = [];
    Object.defineProperty(navigator, "clipboard", {
      configurable: true,
      value: { writeText: async (text: string) => void copied.push(text) },
    });
    URL.createObjectURL = () => {
      throw new TypeError("no");
    };
    expect((await saveFile(bytes, "通报.txt", "text/plain")).result).toBe("copied");
    expect(copied).toEqual(["内容"]);
  });
});

describe("the name of a file", () => {
  it.each([
    ["关于巡察整改进展情况的通报", "关于巡察整改进展情况的通报.docx"],
    ['甲/乙\\丙:丁*戊?"<>|\n', "甲乙丙丁戊.docx"],
    ["  末尾. . ", "末尾.docx"],
    ["", "document.docx"],
    ["长".repeat(200), `${"长".repeat(80)}.docx`],
  ])("%j", (title, name) => expect(fileName(title, "docx")).toBe(name));
});

describe("a formatted text on its way to the clipboard", () => {
  const rich = { html: "<p>甲</p>", text: "甲" };
  afterEach(() => {
    delete (document as unknown as Record<string, unknown>)["execCommand"];
    delete host["ClipboardItem"];
  });

  it("is handed on as it is by the copy command, which asks no permission", async () => {
    const data: Record<string, string> = {};
    Object.assign(document, {
      execCommand: () => {
        const event = new Event("copy", { bubbles: true, cancelable: true });
        Object.assign(event, {
          clipboardData: {
            setData: (type: string, text: string) => {
              data[type] = text;
            },
          },
        });
        document.body.dispatchEvent(event);
        return true;
      },
    });
    expect(await copyRichText(rich)).toBe("copied");
    expect(data).toEqual({ "text/html": "<p>甲</p>", "text/plain": "甲" });
  });

  it("is written as a clipboard item where the command does nothing", async () => {
    const items: Record<string, Blob>[] = [];
    Object.assign(document, { execCommand: () => false });
    host["ClipboardItem"] = class {
      constructor(forms: Record<string, Blob>) {
        items.push(forms);
      }
    };
    Object.defineProperty(navigator, "clipboard", { configurable: true, value: { write: async () => undefined } });
    expect(await copyRichText(rich)).toBe("copied");
    expect(Object.entries(items[0] ?? {}).map(([type, blob]) => [type, blob.size])).toEqual([
      ["text/html", 10],
      ["text/plain", 3],
    ]);
  });

  it("is said to have lost its formats, or to be blocked", async () => {
    Object.assign(document, { execCommand: () => false });
    expect(await copyRichText(rich)).toBe("blocked");
    Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText: async () => undefined } });
    expect(await copyRichText(rich)).toBe("copiedPlain");
  });
});
