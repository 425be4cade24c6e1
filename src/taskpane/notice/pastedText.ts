import { textLines } from "../../notice/takeBack/textLines";

const blocks = new Set(
  "ADDRESS ARTICLE BLOCKQUOTE BODY CENTER DD DIV DL DT FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TBODY TD TH THEAD TR UL".split(
    " ",
  ),
);
const unread = new Set("DEL HEAD META SCRIPT STYLE TEMPLATE TITLE OBJECT".split(" "));

/** Comments and hidden text as Word puts them on the clipboard. */
const isHidden = (element: Element): boolean => {
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

const write = (node: Node, out: string[]): void => {
  if (node.nodeType === 3) {
    out.push(flowing(node.nodeValue ?? ""));
    return;
  }
  if (!(node instanceof Element) || isHidden(node)) return;
  if (node.tagName === "BR") {
    out.push("\n");
    return;
  }
  const isBlock = blocks.has(node.tagName);
  if (isBlock) out.push("\n");
  for (const child of Array.from(node.childNodes)) write(child, out);
  if (isBlock) out.push("\n");
};

/**
 * The paragraphs of what Word or WPS put on the clipboard as HTML, one to a line: numbers that Word makes are in it, deletions that are
 * tracked are not. The HTML is only read; nothing of it comes into the page.
 */
export const textOfHtml = (html: string): string => {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  const out: string[] = [];
  write(body, out);
  return textLines(out.join(""))
    .map(({ text }) => text)
    .join("\n");
};
