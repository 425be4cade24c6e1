import "@testing-library/jest-dom";
import { act, cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { sampleLedger } from "../../samples/content/sampleLedger";
import type { CommandMessage } from "../../src/commands/messages";
import type { CalendarDate } from "../../src/ledger/calendarDate";
import { setLocale, type Locale } from "../../src/locales";
import { App } from "../../src/taskpane/App";
import type { PaneExports, PanePreferences } from "../../src/taskpane/environment";
import { MemoryLedger, type Rows } from "./memoryLedger";

/** The sample's 截至日. */
export const today: CalendarDate = { year: 2026, month: 11, day: 20 };

export class MemoryPreferences implements PanePreferences {
  private readonly values = new Map<string, string>();
  get(key: string): string {
    return this.values.get(key) ?? "";
  }
  set(key: string, value: string): void {
    if (value === "") this.values.delete(key);
    else this.values.set(key, value);
  }
}

export const withEditor = (name = "尹雪梅"): MemoryPreferences => {
  const preferences = new MemoryPreferences();
  preferences.set("editor", name);
  return preferences;
};

export interface PaneOptions {
  /** Default: the sample. null: a workbook without a ledger. */
  readonly rows?: Rows | null;
  readonly ledger?: MemoryLedger;
  /** Default: a device that knows 更新人. */
  readonly preferences?: PanePreferences;
  readonly clipboardBlocked?: boolean;
  /** The way back into sheets and files; default: the host has none. */
  readonly exports?: PaneExports;
  readonly locale?: Locale;
  readonly dark?: boolean;
}

export interface OpenPane {
  readonly ledger: MemoryLedger;
  readonly preferences: PanePreferences;
  readonly user: ReturnType<typeof userEvent.setup>;
  readonly copied: string[];
  /** Pointer presses since the last call. */
  readonly clicks: () => number;
  readonly tell: (message: CommandMessage) => void;
  /** Closes the pane as Excel does: the page goes away. */
  readonly close: () => void;
  readonly goTo: (tab: string) => Promise<void>;
}

/** Draws the pane and waits until the ledger is read. */
export const openPane = async (options: PaneOptions = {}): Promise<OpenPane> => {
  const { locale = "zh-CN" } = options;
  setLocale(locale);
  document.documentElement.lang = locale;
  const ledger = options.ledger ?? new MemoryLedger(options.rows === undefined ? sampleLedger : options.rows, today);
  const preferences = options.preferences ?? withEditor();
  const copied: string[] = [];
  const listeners = new Set<(message: CommandMessage) => void>();
  let seed = 1;
  const { unmount } = render(
    <App
      dark={options.dark ?? false}
      environment={{
        operations: ledger,
        preferences,
        ...(options.exports === undefined ? {} : { exports: options.exports }),
        copyText: async (text) => {
          if (options.clipboardBlocked === true) return false;
          copied.push(text);
          return true;
        },
        subscribeToCommands: (listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
        now: () => new Date(2026, 10, 20, 10, 32),
        random: () => {
          seed = (seed * 16807) % 2147483647;
          return seed / 2147483647;
        },
        version: "9.9.9",
        locale,
      }}
    />,
  );
  const user = userEvent.setup({ delay: null });
  let presses = 0;
  const count = (): void => void (presses += 1);
  document.addEventListener("pointerdown", count, true);
  await screen.findByRole("main");
  await act(async () => undefined);
  return {
    ledger,
    preferences,
    user,
    copied,
    clicks: () => {
      const now = presses;
      presses = 0;
      return now;
    },
    tell: (message) => listeners.forEach((listener) => listener(message)),
    close: () => {
      window.dispatchEvent(new Event("pagehide"));
      document.removeEventListener("pointerdown", count, true);
      unmount();
      cleanup();
    },
    goTo: async (tab) => {
      await user.click(screen.getByRole("tab", { name: tab }));
      // 出件 is loaded when it is first opened
      await screen.findByRole("main");
    },
  };
};

/** The cards of 本期更新, top to bottom. */
export const cards = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>("[data-handle]")];

export const handleOf = (card: HTMLElement): string => card.dataset["handle"] ?? "";

/** An element that must be there, by a selector: queries by role take seconds on a page of cards. accessibility.test.tsx checks the names. */
const required = (scope: ParentNode, selector: string): HTMLElement => {
  const element = scope.querySelector<HTMLElement>(selector);
  if (element === null) throw new Error(`nothing on the page is ${selector}`);
  return element;
};

/** The card at a place of the list, 0 the first. */
export const cardAt = (index: number): HTMLElement => {
  const card = cards()[index];
  if (card === undefined) throw new Error(`there are only ${cards().length} cards`);
  return card;
};

export const cardOf = (handle: string): HTMLElement => required(document, `[data-handle="${handle}"]`);
export const progressOf = (card: HTMLElement): HTMLElement => required(card, "textarea[name='currentProgress']");
export const statusButton = (card: HTMLElement, status: string): HTMLElement =>
  required(card, `input[value="${status}"]`);
export const saveButton = (): HTMLElement => required(document, "[data-save]");

/** Puts text into a field as one paste; typing character by character proves nothing more. */
export const fill = async (user: OpenPane["user"], field: HTMLElement, text: string): Promise<void> => {
  act(() => field.focus());
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.select();
  await user.paste(text);
};
