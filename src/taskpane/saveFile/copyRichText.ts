import { copyText } from "../copyText";

/** One text in two forms: Word takes the first, a plain editor the second. */
export interface RichText {
  readonly html: string;
  readonly text: string;
}

/** copiedPlain: only the text without its formats. */
export type RichCopied = "copied" | "copiedPlain" | "blocked";

/**
 * The old command comes first: it asks no permission of the page around the pane, which Excel on the web does not give, and hands the HTML on as it
 * is, with what only Word understands in it.
 */
const byCommand = ({ html, text }: RichText): boolean => {
  let taken = false;
  const onCopy = (event: ClipboardEvent): void => {
    if (event.clipboardData === null) return;
    event.clipboardData.setData("text/html", html);
    event.clipboardData.setData("text/plain", text);
    event.preventDefault();
    taken = true;
  };
  document.addEventListener("copy", onCopy, true);
  try {
    return document.execCommand("copy") && taken;
  } catch {
    return false;
  } finally {
    document.removeEventListener("copy", onCopy, true);
  }
};

/** For hosts without the command. Browsers may clean the HTML on its way, by the pane's own policy for styles. */
const byClipboard = async ({ html, text }: RichText): Promise<boolean> => {
  try {
    const item = new ClipboardItem({
      "text/html": new Blob([html], { type: "text/html" }),
      "text/plain": new Blob([text], { type: "text/plain" }),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return false;
  }
};

export const copyRichText = async (rich: RichText): Promise<RichCopied> => {
  if (byCommand(rich) || (await byClipboard(rich))) return "copied";
  return (await copyText(rich.text)) ? "copiedPlain" : "blocked";
};
