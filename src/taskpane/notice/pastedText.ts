import type { ClipboardEvent } from "react";
import { textLines } from "../../notice/takeBack/textLines";
import { listNumber } from "./listNumbers";

const blocks = new Set(
  "ADDRESS ARTICLE BLOCKQUOTE BODY CENTER DD DIV DL DT FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TBODY TD TH THEAD TR UL".split(
    " ",
  ),
);
const unread = new Set("DEL HEAD META SCRIPT STYLE TEMPLATE TITLE OBJECT".split(" "));

/** Comments and hidden text as Word puts them on the clipboard. */
export const isHidden = (element: Element): boolean => {
  const style = (element.getAttribute("style") ?? "").replace(/\s/g, "").toLowerCase();
  return (
    unread.has(element.tagName) ||
    /mso-element:comment|mso-hide:all|display:none/.test(style) ||
    /MsoComment/i.test(element.getAttribute("class") ?? "")
  );
};

/** Source lines of the page are no line breaks; between Chinese characters they are not even spaces. */
const flowing = (text: string): string =>
  text
    .replace(/([\u3000-\u9fff\uff00-\uffef])[ \t]*\r?\n[ \t]*(?=[\u3000-\u9fff\uff00-\uffef])/g, "$1")
    .replace(/[ \t]*\r?\n[ \t]*/g, " ");

/** Numbers that Word put into the text itself. */
const hasOwnNumber = (item: Element): boolean =>
  Array.from(item.querySelectorAll("[style]")).some(
    (each) => each.closest("li") === item && /mso-list\s*:\s*ignore/i.test(each.getAttribute("style") ?? ""),
  );

/** Its number stands before its own words, also where these are a paragraph inside it. */
const writeItem = (item: Element, out: string[]): void => {
  const own: string[] = [];
  let [first, isOpen] = [0, true];
  for (const child of Array.from(item.childNodes)) {
    const isList = child instanceof Element && (child.tagName === "OL" || child.tagName === "UL");
    isOpen &&= !isList;
    write(child, own);
    if (isOpen) first = own.length;
  }
  const words = own.slice(0, first).join("").trimStart();
  const number = words === "" || hasOwnNumber(item) ? "" : listNumber(item);
  out.push("\n", number, words, ...own.slice(first), "\n");
};

const write = (node: Node, out: string[]): void => {
  if (node.nodeType === 3) {
    const text = node.nodeValue ?? "";
    out.push(node.parentElement?.tagName === "PRE" ? text : flowing(text));
    return;
  }
  if (!(node instanceof Element) || isHidden(node)) return;
  if (node.tagName === "BR") {
    out.push("\n");
    return;
  }
  if (node.tagName === "LI") {
    writeItem(node, out);
    return;
  }
  const isBlock = blocks.has(node.tagName);
  if (isBlock) out.push("\n");
  for (const child of Array.from(node.childNodes)) write(child, out);
  if (isBlock) out.push("\n");
};

/** HTML as a document that nothing runs in and nothing is fetched for. */
export const bodyOfHtml = (html: string): HTMLElement => new DOMParser().parseFromString(html, "text/html").body;

/** The paragraphs of a part of it, one to a line. */
export const textOfNode = (node: Node): string => {
  const out: string[] = [];
  write(node, out);
  return textLines(out.join(""))
    .map(({ text }) => text)
    .join("\n");
};

/**
 * The paragraphs of what Word or WPS put on the clipboard as HTML, one to a line: numbers that Word makes are in it, deletions that are
 * tracked are not. The HTML is only read; nothing of it comes into the page.
 */
export const textOfHtml = (html: string): string => textOfNode(bodyOfHtml(html));

/** A text with what is pasted in place of its selection; null where the clipboard has no HTML to be read, and the browser does it. */
export const withPasted = (
  event: ClipboardEvent<HTMLTextAreaElement>,
  text: string,
  read: (html: string) => string,
): string | null => {
  const html = event.clipboardData.getData("text/html");
  const pasted = html === "" ? "" : read(html);
  if (pasted === "") return null;
  const area = event.target;
  const [start, end] =
    area instanceof HTMLTextAreaElement ? [area.selectionStart, area.selectionEnd] : [0, text.length];
  return text.slice(0, start) + pasted + text.slice(end);
};
