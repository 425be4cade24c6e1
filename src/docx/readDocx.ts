import { words } from "../locales";
import type { SentText } from "../notice/takeBack/sentText";
import { textLines, type TextLine } from "../notice/takeBack/textLines";
import { sentIn } from "./sentMarks";

/** The paragraphs of a .docx, or why there are none. */
export type DocxReading =
  | {
      readonly kind: "lines";
      readonly lines: readonly TextLine[];
      /** What it said when it was made here; null where it does not tell. */
      readonly sent: SentText | null;
    }
  /** A .doc, or a file with a password: both are the same container. */
  | { readonly kind: "oldOrLocked" }
  | { readonly kind: "notDocx" }
  | { readonly kind: "tooLarge"; readonly megabytes: number };

/** A notice with pictures is a few; beyond this the pane would stand still. */
const mostBytes = 30_000_000;

/** What of mammoth's document tree is of use here. */
interface Node {
  readonly type?: unknown;
  readonly value?: unknown;
  readonly children?: unknown;
  readonly numbering?: unknown;
  readonly breakType?: unknown;
  readonly styleId?: unknown;
  readonly styleName?: unknown;
}

const { title } = words("zh-CN").notice.levelNames;

/** In our own style or in Word's: its lines are broken by hand, and it is one paragraph of the notice all the same. */
const isTitle = ({ styleId, styleName }: Node): boolean =>
  [styleId, styleName].some((name) => typeof name === "string" && [title, "title"].includes(name.toLowerCase()));

const childrenOf = ({ children }: Node): readonly Node[] => (Array.isArray(children) ? children : []);

/** The words of a paragraph. Paragraphs inside it (a text box) are lines of their own and go to `inner`. */
const textOf = (node: Node, inner: Node[]): string =>
  childrenOf(node)
    .map((child) => {
      switch (child.type) {
        case "text":
          return typeof child.value === "string" ? child.value : "";
        case "tab":
          return "\t";
        case "break":
          return "\n";
        case "paragraph":
        case "table":
          inner.push(child);
          return "";
        default:
          return textOf(child, inner);
      }
    })
    .join("");

const linesOf = (node: Node): readonly TextLine[] => {
  if (node.type !== "paragraph") return childrenOf(node).flatMap(linesOf);
  const inner: Node[] = [];
  const isNumbered = node.numbering !== null && node.numbering !== undefined;
  const text = textOf(node, inner);
  const own = textLines(isTitle(node) ? text.replace(/\s*\n\s*/g, "") : text).map((line, index) =>
    isNumbered && index === 0 ? { ...line, numbered: true } : line,
  );
  return [...own, ...inner.flatMap(linesOf)];
};

const startsWith = (bytes: ArrayBuffer, signature: readonly number[]): boolean => {
  const start = new Uint8Array(bytes, 0, Math.min(signature.length, bytes.byteLength));
  return signature.every((byte, index) => start[index] === byte);
};

/** A container that mammoth reads and fflate does not still has its text. */
const sentOf = (bytes: ArrayBuffer): SentText | null => {
  try {
    return sentIn(bytes);
  } catch {
    return null;
  }
};

/**
 * The paragraphs of a .docx in their order, those of tables and text boxes included. Tracked changes are read as accepted (what was inserted
 * or moved here counts, what was deleted or moved away does not); comments, headers, footers and notes are not read. mammoth is loaded
 * with the first file.
 */
export const readDocx = async (bytes: ArrayBuffer): Promise<DocxReading> => {
  if (bytes.byteLength > mostBytes) return { kind: "tooLarge", megabytes: Math.floor(mostBytes / 1_000_000) };
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { kind: "oldOrLocked" };
  if (!startsWith(bytes, [0x50, 0x4b])) return { kind: "notDocx" };
  const { default: mammoth } = await import("mammoth");
  const found: Node[] = [];
  // its build for Node asks for a buffer, the one for browsers for an array buffer
  const input = { arrayBuffer: bytes, buffer: bytes };
  try {
    await mammoth.convertToHtml(input, {
      transformDocument: (document: Node) => {
        found.push(document);
        // there is nothing to turn into HTML
        return { ...document, children: [] };
      },
    });
  } catch {
    return { kind: "notDocx" };
  }
  return { kind: "lines", lines: found.flatMap(linesOf), sent: sentOf(bytes) };
};
