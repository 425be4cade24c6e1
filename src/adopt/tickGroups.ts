import type { CellValue } from "../ledger/model";
import { normalStatus } from "../ledger/status";
import { asksForDay, fieldsOfWord, tickedField, tickedWord, type TickedField } from "./captionWords";
import { closureIn } from "./foreignWords";
import { asksYesNo, normalHeading, type Field } from "./headings";
import { daysBelow, holdsChoices, holdsTicks, holdsTicksAlone, type TickedColumns } from "./ticks";

type Body = Iterable<readonly CellValue[]>;

export interface Headed {
  readonly index: number;
  /** Captions and heading, outermost first. */
  readonly path: readonly string[];
  /** Left out: whatever its headings ask for. */
  readonly field?: Field | null;
}

/** Columns that a mark chooses from, and the caption above them that says of what; their own words where none stands there. */
export interface TickGroup extends TickedColumns {
  readonly caption: string;
  readonly isCaptioned: boolean;
}

const innerOf = ({ path }: Headed): string => normalHeading(path.at(-1) ?? "");

const askedAbove = (column: Headed): { readonly caption: string; readonly field: TickedField } | null => {
  for (const caption of column.path.slice(0, -1).reverse()) {
    const asked = tickedField(normalHeading(caption), innerOf(column));
    if (asked !== null && (column.field === undefined || column.field === asked)) return { caption, field: asked };
  }
  return null;
};

/** Columns of words below the same captions, two at least: 未启动, 正在整改 and 已完成 under 整改状态. */
const captioned = (columns: readonly Headed[]): readonly TickGroup[] => {
  const groups = new Map<string, TickGroup & { readonly columns: { index: number; word: string }[] }>();
  for (const column of columns) {
    const asked = askedAbove(column);
    if (asked === null) continue;
    const key = [asked.field, ...column.path.slice(0, -1)].join("\n");
    const group = groups.get(key) ?? { ...asked, columns: [], isCaptioned: true };
    group.columns.push({ index: column.index, word: tickedWord(innerOf(column)) });
    groups.set(key, group);
  }
  return [...groups.values()].filter((group) => group.columns.length > 1);
};

interface Run {
  readonly columns: Headed[];
  fields: readonly TickedField[];
}

const wordsOf = ({ columns }: Run): readonly string[] => columns.map((column) => tickedWord(innerOf(column)));

/** Neighbours with words of one vocabulary, each once: 未启动, 正在整改, 已完成. */
const runsOf = (columns: readonly Headed[]): readonly Run[] => {
  const runs: Run[] = [];
  for (const column of columns) {
    const asked = fieldsOfWord(innerOf(column));
    const isDeadline = column.field === "deadlineText" && asked.includes("type");
    const fields = isDeadline
      ? (["deadlineText"] as const)
      : column.field === undefined
        ? asked
        : asked.filter((each) => each === column.field);
    if (fields.length === 0) continue;
    const run = runs.at(-1);
    const shared = run?.fields.filter((each) => fields.includes(each)) ?? [];
    const joins = run?.columns.at(-1)?.index === column.index - 1 && shared.length > 0;
    if (!joins || run === undefined || wordsOf(run).includes(tickedWord(innerOf(column))))
      runs.push({ columns: [column], fields });
    else {
      run.columns.push(column);
      run.fields = shared;
    }
  }
  return runs;
};

/** What × says below this word, where it says the contrary of done. */
const contraryOf = (field: TickedField, word: string): string | null => {
  if (field === "closure") return closureIn(word) === "已销号" ? "否" : null;
  const read = field === "status" ? normalStatus(word) : null;
  return read?.status === "已完成" && !read.longTerm ? "未完成" : null;
};

const asGroup = (run: Run): TickGroup | null => {
  const [field] = run.fields;
  const words = wordsOf(run);
  const [word = ""] = words;
  if (field === undefined || run.fields.length > 1) return null;
  const no = words.length === 1 ? contraryOf(field, word) : null;
  return {
    field,
    caption: words.length === 1 ? (run.columns[0]?.path.at(-1) ?? "") : words.join("、"),
    columns: run.columns.map(({ index }, at) => ({ index, word: words[at] ?? "" })),
    isCaptioned: false,
    ...(no !== null && { no }),
  };
};

/** Columns of words that a mark chooses from: first those below a caption that asks, then neighbours, and last one alone. */
export const tickGroups = (columns: readonly Headed[]): readonly TickGroup[] => {
  const below = captioned(columns);
  const taken = new Set(below.flatMap((group) => group.columns.map(({ index }) => index)));
  const runs = runsOf(columns.filter(({ index }) => !taken.has(index))).flatMap((run) => asGroup(run) ?? []);
  const all = [...below, ...runs.filter(isSeveral), ...runs.filter((group) => !isSeveral(group))];
  return all.map((group) => (group.field === "deadlineText" ? withDays(group) : group));
};

/** The column that a day may stand in comes first: what the sheet says of its cells holds for what is read. */
const withDays = (group: TickGroup): TickGroup => {
  const days = group.columns.filter(({ word }) => asksForDay(word));
  const others = group.columns.filter(({ word }) => !asksForDay(word));
  return {
    ...group,
    field: "deadlineText",
    columns: [...days.map((column) => ({ ...column, holdsDays: true }) as const), ...others],
  };
};

/**
 * 立行立改, 限期整改 and 长期坚持 say by when where a day stands below 限期整改 and no other column does, also with nothing above them that asks; with
 * marks alone they are of what kind it is.
 */
export const asDeadline = (group: TickGroup, body: Body): TickGroup => {
  if (!isSeveral(group) || (group.field !== "deadlineText" && (group.field !== "type" || group.isCaptioned)))
    return group;
  const dated = withDays(group);
  const found = dated.columns[0]?.holdsDays === true ? daysBelow(body, dated) : "none";
  if (group.isCaptioned) return found === "none" ? { ...group, field: "type", isCaptioned: false } : dated;
  return found === "some" && holdsMarks(body, dated) ? dated : group;
};

const isSeveral = ({ columns }: TickedColumns): boolean => columns.length > 1;

/** What stands below them are marks. One alone says that it is done, or nothing that a mark could. */
export const holdsMarks = (body: Body, group: TickGroup): boolean => {
  if (group.isCaptioned) return holdsTicks(body, group);
  return isSeveral(group) ? holdsChoices(body, group) : group.no !== undefined && holdsTicksAlone(body, group);
};

/** 是否完成 and 是否销号 that are answered by a mark: √ is 是. */
export const askedByMarks = (columns: readonly Headed[], body: Body): readonly TickGroup[] =>
  columns.flatMap(({ index, path, field }): TickGroup[] => {
    const caption = path.at(-1) ?? "";
    if ((field !== "status" && field !== "closure") || !asksYesNo(caption)) return [];
    const group = { field, caption, columns: [{ index, word: "是" }], isCaptioned: false, no: "否" } as const;
    return holdsTicksAlone(body, group) ? [group] : [];
  });
