import type { NoticeLayout } from "../layout";
import { layoutA } from "./a";
import { layoutB } from "./b";
import { layoutC } from "./c";
import { layoutE } from "./e";
import { layoutF } from "./f";
import { layoutR } from "./r";

const registered = {
  A: layoutA,
  B: layoutB,
  C: layoutC,
  E: layoutE,
  F: layoutF,
  R: layoutR,
};

export type NoticeLayoutKey = keyof typeof registered;

/**
 * Every paper that the add-in builds, in the order in which they are offered. A new one: a file here and an entry above; the choice in the
 * pane, what it asks for, the sheet and the tests of structure follow.
 */
export const noticeLayouts: Readonly<Record<NoticeLayoutKey, NoticeLayout>> = registered;

export const layoutKeys = Object.keys(registered) as readonly NoticeLayoutKey[];

export const isLayoutKey = (key: unknown): key is NoticeLayoutKey =>
  typeof key === "string" && layoutKeys.some((known) => known === key);

/** Names of the sheets that papers are written to. */
export const paperSheets: readonly string[] = [...new Set(Object.values(noticeLayouts).map(({ sheet }) => sheet))];
