import type { NoticeLayoutKey } from "../notice/document";
import type { NoticeOutcome } from "../workbook/operations";
import type { CommandId } from "./commandIds";

/** Page of the pane that a command opens. import: 导入现有台账. formula: the part of 设置 that inserts formulas. */
export type PaneTarget = "update" | "issues" | "notice" | "checkUp" | "settings" | "import" | "formula";

/** What a ribbon command has to say to the pane. Words are in the user's language. */
export type CommandMessage =
  | { readonly kind: "open"; readonly target: PaneTarget }
  | { readonly kind: "done"; readonly command: CommandId; readonly text: string }
  | { readonly kind: "failed"; readonly command: CommandId; readonly text: string; readonly tip: string }
  /** 构建通报 ended: the pane shows the document, and asks before edits by hand are overwritten. */
  | { readonly kind: "notice"; readonly layout: NoticeLayoutKey; readonly outcome: NoticeOutcome };

type Listener = (message: CommandMessage) => void;

const listeners = new Set<Listener>();
let unheard: CommandMessage[] = [];

/** Tells the pane. A command may end before the pane it opened is drawn: messages wait for the first listener. */
export const publish = (message: CommandMessage): void => {
  if (listeners.size === 0) unheard.push(message);
  else listeners.forEach((listener) => listener(message));
};

/** Returns the function that stops listening. */
export const subscribe = (listener: Listener): (() => void) => {
  listeners.add(listener);
  const waiting = unheard;
  unheard = [];
  waiting.forEach(listener);
  return () => listeners.delete(listener);
};
