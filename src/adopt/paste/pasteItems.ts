import { readNumbering, type NumberingKind } from "../../ledger/numberedText";
import { splitNumbered } from "../../ledger/splitNumbered";
import { normalStatus } from "../../ledger/status";
import { measuresIn } from "../numberPrefix";
import { labelAt, labelledPieces, type Label, type LabelField } from "./pasteLabels";
import type { PasteField } from "./pasteLevels";
import type { Paragraph } from "./pasteLines";
import type { Placed } from "./pastePlaces";

/** An item of a pasted text, its fields as words. */
export interface PastedItem {
  readonly line: number;
  readonly words: Readonly<Partial<Record<PastedField, string>>>;
  readonly measures: readonly { readonly line: number; readonly text: string }[];
}

export type PastedField = Exclude<LabelField, "measure"> | "seq" | "aspect" | "problemSeq" | "problem";

interface Growing {
  line: number;
  words: Partial<Record<PastedField, string>>;
  measures: { line: number; text: string }[];
}

interface Title {
  readonly line: number;
  readonly number: string;
  readonly text: string;
  /** The paragraph as it stands. */
  readonly whole: string;
  hasItem: boolean;
}

/** 该项整改工作计划于2022年底完成。 */
const planned =
  /(?:该项)?(?:整改)?(?:工作|任务|问题)?(?:计划|预计)(?:于|在)([^，。；]{2,20}?)(?:全面|全部)?完成(?:整改)?[。；]?$/;

/** 1.问题：门卫夜间脱岗: the label says what the level is, and is no part of the text. */
const unlabelled = (text: string): string => text.replace(/^(?:具体|存在|反馈|主要)?问题[:：]\s*(?=\S)/, "");

const bareEnd = (text: string): string => text.replace(/[；;。，,]+$/, "");

/** Builds the items of a text paragraph by paragraph. */
class PasteReader {
  readonly items: Growing[] = [];
  readonly left: Paragraph[] = [];
  private aspect: Title | null = null;
  private problem: Title | null = null;
  private item: Growing | null = null;
  private whole = "";
  private isLeft = false;
  /** What the part that is read says of the state of its items. */
  private status = "";
  private label: LabelField | null = null;

  constructor(private readonly fieldOf: (kind: NumberingKind) => PasteField | undefined) {}

  /** A paragraph that no item takes is named whole, and once. */
  private leave(line: number): void {
    if (!this.isLeft) this.left.push({ line, text: this.whole });
    this.isLeft = true;
  }

  read({ line, text, place }: Placed): void {
    [this.whole, this.isLeft] = [text, false];
    if (place.as === "aside") this.leave(line);
    else if (place.as === "chapter") this.beginPart(line, place.status);
    else if (place.as === "title") {
      this.label = null;
      this.title(place.field, { line, number: "", text, whole: text, hasItem: false });
    } else if (place.as === "label") this.readPieces(line, labelledPieces(place.label.rest), place.label.field);
    else {
      const pieced = labelledPieces(text);
      if (place.as === "own") {
        if (pieced.head !== "") this.readHead(line, pieced.head);
        for (const piece of pieced.pieces) this.readPiece(line, piece);
      } else {
        this.readListed(line, pieced.head, place.field, place.inner);
        for (const piece of pieced.pieces) this.readPiece(line, piece);
        this.label = place.field;
      }
    }
  }

  /** 整改措施：修订办法。责任人：方瑞 below a heading's number. */
  private readPieces(line: number, { head, pieces }: ReturnType<typeof labelledPieces>, field: LabelField): void {
    this.readPiece(line, { field, rest: head });
    for (const piece of pieces) this.readPiece(line, piece);
  }

  private readListed(line: number, head: string, field: LabelField, inner: boolean): void {
    const last = this.item?.measures[this.item.measures.length - 1];
    if (field !== "measure") this.append(line, field, head);
    else if (inner && last !== undefined) last.text += `\n${head}`;
    else this.measure(line, readNumbering(head)?.rest ?? head);
  }

  private readHead(line: number, head: string): void {
    const numbered = readNumbering(head);
    const field = numbered === null ? undefined : this.fieldOf(numbered.kind);
    const isTitle = field === "aspect" || field === "problem" || field === "text";
    const label = numbered === null || isTitle ? null : labelAt(numbered.rest);
    if (label !== null) this.readPiece(line, label);
    else if (numbered === null || field === undefined) this.more(line, head);
    else if (isTitle) {
      this.label = null;
      const listed = numbered.kind === "is" ? splitNumbered(head).items : [];
      if (listed.length > 1)
        for (const { number, text } of listed)
          this.title(field, { line, number: String(number ?? ""), text, whole: this.whole, hasItem: false });
      else
        this.title(field, {
          line,
          number: numbered.path.join("."),
          text: unlabelled(numbered.rest),
          whole: this.whole,
          hasItem: false,
        });
    } else if (field === "measure") this.measure(line, numbered.rest);
    else if (field === "progress") this.append(line, "progress", head);
    else if (["chinese", "bracketedChinese"].includes(numbered.kind)) this.beginPart(line, "");
    else this.more(line, head);
  }

  private beginPart(line: number, status: string): void {
    this.finish();
    [this.aspect, this.problem, this.item, this.label] = [null, null, null, null];
    this.status = status;
    // a title that says nothing of its items is named, and not dropped
    if (status === "") this.leave(line);
  }

  /** A title below which no item came is one itself. */
  private finish(): void {
    const last = this.problem ?? this.aspect;
    if (last === null || last.hasItem) return;
    if (last === this.problem) this.begin(last.line, "", last.text);
    else this.left.push({ line: last.line, text: last.whole });
  }

  private title(field: "aspect" | "problem" | "text", title: Title): void {
    if (field === "text") {
      this.begin(title.line, title.number, title.text);
      return;
    }
    if (field === "problem" && this.aspect) this.aspect.hasItem = true;
    this.finish();
    this.item = null;
    if (field === "aspect") [this.aspect, this.problem] = [title, null];
    else this.problem = title;
  }

  private begin(line: number, seq: string, text: string): Growing {
    if (this.aspect) this.aspect.hasItem = true;
    if (this.problem) this.problem.hasItem = true;
    const words: Growing["words"] = { text };
    const put = (field: PastedField, value: string | undefined): void => {
      if (value !== undefined && value !== "") words[field] = value;
    };
    put("seq", seq);
    put("aspect", this.aspect?.text);
    put("problem", this.problem?.text);
    put("problemSeq", this.problem?.number);
    put("status", this.status);
    this.item = { line, words, measures: [] };
    this.items.push(this.item);
    return this.item;
  }

  /** The item that a label or a text belongs to; of a 问题 without 具体问题 the 问题 itself. */
  private current(): Growing | null {
    if (this.item !== null) return this.item;
    const title = this.problem ?? this.aspect;
    return title === null ? null : this.begin(title.line, this.problem ? "" : title.number, title.text);
  }

  private append(line: number, field: PastedField, text: string): void {
    const item = this.current();
    if (item === null) this.leave(line);
    else if (text !== "")
      item.words[field] = [item.words[field] ?? "", text].filter((words) => words !== "").join("\n");
  }

  private measure(line: number, text: string): void {
    const item = this.current();
    if (item === null) this.leave(line);
    else for (const part of measuresIn(text)) item.measures.push({ line, text: part.text });
  }

  /** Text without a number goes on with what stands above it. */
  private more(line: number, text: string): void {
    const last = this.item?.measures[this.item.measures.length - 1];
    const plan = this.item === null ? null : planned.exec(text);
    if (plan !== null && this.item !== null) {
      this.item.words.deadlineText ??= plan[1] ?? "";
      const rest = text.slice(0, plan.index).trim();
      if (rest !== "")
        this.append(line, this.label === null || this.label === "measure" ? "progress" : this.label, rest);
    } else if (this.label === "measure") {
      if (last !== undefined && readNumbering(text) === null && !/[。；;]$/.test(last.text)) last.text += text;
      else this.measure(line, text);
    } else if (this.label !== null) this.append(line, this.label, text);
    else if (this.item !== null) this.append(line, "text", text);
    else this.leave(line);
  }

  /** 整改完成情况：已完成 says how it stands, and so does the first sentence of 整改情况：已完成整改。修订制度1项。 */
  private progress(line: number, rest: string): void {
    const [first = ""] = rest.split(/[。；;]/);
    const item = (normalStatus(first)?.status ?? "") === "" ? null : this.current();
    if (item !== null) item.words.status = first;
    // a word alone adds nothing to what was told already
    if (bareEnd(rest) !== first || (item?.words.progress ?? "") === "") this.more(line, rest);
  }

  private readPiece(line: number, { field, rest }: Label): void {
    this.label = field;
    if (field === "measure") {
      if (rest !== "") this.measure(line, rest);
    } else if (field === "text" && this.item?.words.text === undefined) this.append(line, "text", rest);
    else if (field === "progress") this.progress(line, rest);
    else this.append(line, field, bareEnd(rest));
  }

  end(): void {
    this.finish();
  }
}

/** The items of a text and the paragraphs that belong to none (title, introduction, signatures). */
export const pastedItems = (
  paragraphs: readonly Placed[],
  fieldOf: (kind: NumberingKind) => PasteField | undefined,
): { readonly items: readonly PastedItem[]; readonly left: readonly Paragraph[] } => {
  const reader = new PasteReader(fieldOf);
  for (const paragraph of paragraphs) reader.read(paragraph);
  reader.end();
  const left = reader.left.map(({ line, text }) => ({ line, text })).sort((a, b) => a.line - b.line);
  return { items: reader.items.sort((a, b) => a.line - b.line), left };
};
