import { tickedField, tickedWord, type TickedField } from "./captionWords";
import { normalHeading, type Field } from "./headings";
import type { TickedColumns } from "./ticks";

interface Headed {
  readonly index: number;
  /** Captions and heading, outermost first. */
  readonly path: readonly string[];
  /** Left out: whatever its caption asks for. */
  readonly field?: Field | null;
}

/** Columns that a mark chooses from, and the caption above them that says of what. */
export interface TickGroup extends TickedColumns {
  readonly caption: string;
}

const askedAbove = ({ path, field }: Headed): { readonly caption: string; readonly field: TickedField } | null => {
  for (const caption of path.slice(0, -1).reverse()) {
    const asked = tickedField(normalHeading(caption), normalHeading(path.at(-1) ?? ""));
    if (asked !== null && (field === undefined || field === asked)) return { caption, field: asked };
  }
  return null;
};

/** Columns of words below the same captions, two at least: 未启动, 正在整改 and 已完成 under 整改状态. */
export const tickGroups = (columns: readonly Headed[]): readonly TickGroup[] => {
  const groups = new Map<string, TickGroup & { readonly columns: { index: number; word: string }[] }>();
  for (const column of columns) {
    const asked = askedAbove(column);
    if (asked === null) continue;
    const key = [asked.field, ...column.path.slice(0, -1)].join("\n");
    const group = groups.get(key) ?? { ...asked, columns: [] };
    group.columns.push({ index: column.index, word: tickedWord(normalHeading(column.path.at(-1) ?? "")) });
    groups.set(key, group);
  }
  return [...groups.values()].filter((group) => group.columns.length > 1);
};
