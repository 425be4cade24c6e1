import type * as reference from "../zh-CN/paperFiles";

/** What stands in the file is Chinese, whatever the language of the pane. */
export { styleNames, untitled } from "../zh-CN/paperFiles";

export const fontRoles: typeof reference.fontRoles = {
  title: "方正小标宋简体 (title, name of the issuer)",
  body: "仿宋 (text)",
  heading1: "黑体 (first-level headings)",
  heading2: "楷体 (second-level headings)",
  number: "宋体 (page numbers)",
};

export const docx: typeof reference.docx = {
  save: "Save as Word file",
  hint: "Set by GB/T 9704-2012: A4, 22 lines of 28 characters, page numbers right on odd and left on even pages.",
  writing: "Writing…",
  saved: ({ name }) => `Saved: ${name}`,
  downloading: ({ name }) =>
    `Handed to the browser as a download: ${name}. If no file appears (as in Excel for Mac), use "Copy for Word".`,
  copied: ({ name }) => `Files cannot be saved here; the content of ${name} was copied.`,
  cancelled: "Not saved: cancelled.",
  blocked: 'Files cannot be saved here. Use "Copy for Word".',
  failed: 'The Word file was not written. Check the network and try again, or use "Copy for Word".',
  ways: { picker: "The save window", download: "The download", copy: "Copying" },
  tried: ({ way, reason }) => `${way} did not work (${reason})`,
  missingFonts: "Fonts of official papers may be missing here",
  missingFontsText: ({ fonts }) =>
    `Not found: ${fonts.join(", ")}. The file names these fonts all the same, but Word will show others, with other shapes and line breaks. Install them before the paper is final, or open it where they are.`,
  marks: ({ count }) => `${count} texts are missing and stand in the file as 〔待补：…〕.`,
};

export const richCopy: typeof reference.richCopy = {
  copy: "Copy for Word",
  hint: "With headings, fonts and line spacing; in Word, paste with source formatting. Margins, page numbers and the place of 版记 are not part of it.",
  copied: "Copied. Paste it in Word.",
  copiedPlain: "Only the text was copied: formats may not be copied here.",
  blocked: "Copying is not allowed here. Select the text below and press Ctrl+C.",
  fullText: "Full text",
};
