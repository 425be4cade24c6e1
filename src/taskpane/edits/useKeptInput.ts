import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import type { Ledger } from "../../ledger/model";
import type { PanePreferences } from "../environment";
import type { FormDraft, KeptContent, PendingEdits } from "./keptInput";
import { followRows, readKept, withLastingKeys, writeKept } from "./keptInput";

/** Input that is not in the sheet yet: open forms and the changes of 本期更新. It outlives the pane. */
export interface KeptInput {
  readonly drafts: readonly FormDraft[];
  readonly pending: PendingEdits;
  /** How many changes of 本期更新 came from an earlier opening of the pane; 0 after the user has seen to them. */
  readonly restored: number;
  readonly keepDraft: (draft: FormDraft) => void;
  readonly dropDraft: (id: string) => void;
  readonly setPending: (change: (pending: PendingEdits) => PendingEdits) => void;
  readonly settings: PendingEdits;
  readonly setSettings: (change: (settings: PendingEdits) => PendingEdits) => void;
  readonly restoredSeen: () => void;
}

const writeDelay = 400;

interface Content extends KeptContent {
  readonly restored: number;
}

const nothing: Content = { drafts: [], pending: {}, settings: {}, restored: 0 };

/** Reads what was kept when the ledger is first there, then keeps every change; at most every 0.4 s, and when the pane goes away. */
export const useKeptInput = (preferences: PanePreferences, ledger: Ledger | null): KeptInput => {
  const [content, setContent] = useState<Content>(nothing);
  const latest = useRef({ content, ledger });
  latest.current = { content, ledger };
  const loaded = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  const flush = useCallback(() => {
    if (timer.current === null) return;
    clearTimeout(timer.current);
    timer.current = null;
    const now = latest.current;
    if (now.ledger === null) return;
    const { drafts, settings } = now.content;
    writeKept(preferences, now.ledger, { drafts, settings, pending: withLastingKeys(now.content.pending, now.ledger) });
  }, [preferences]);

  useEffect(() => {
    if (ledger === null || loaded.current) return;
    loaded.current = true;
    const kept = readKept(preferences, ledger);
    setContent({ ...kept, restored: Object.keys(kept.pending).length });
  }, [ledger, preferences]);

  const previous = useRef<Ledger | null>(null);
  useEffect(() => {
    const before = previous.current;
    previous.current = ledger;
    if (before === null || ledger === null) return;
    setContent((now) => {
      const pending = followRows(now.pending, before, ledger);
      return pending === now.pending ? now : { ...now, pending };
    });
  }, [ledger]);

  useEffect(() => {
    window.addEventListener("pagehide", flush);
    document.addEventListener("visibilitychange", flush);
    return () => {
      flush();
      window.removeEventListener("pagehide", flush);
      document.removeEventListener("visibilitychange", flush);
    };
  }, [flush]);

  const change = useCallback(
    (next: (content: Content) => Content) => {
      setContent(next);
      timer.current ??= setTimeout(flush, writeDelay);
    },
    [flush],
  );

  const commands = useMemo(
    () => ({
      keepDraft: (draft: FormDraft) =>
        change((now) => ({ ...now, drafts: [draft, ...now.drafts.filter(({ id }) => id !== draft.id)] })),
      dropDraft: (id: string) => change((now) => ({ ...now, drafts: now.drafts.filter((draft) => draft.id !== id) })),
      setPending: (edit: (pending: PendingEdits) => PendingEdits) =>
        change((now) => {
          const pending = edit(now.pending);
          return { ...now, pending, restored: Math.min(now.restored, Object.keys(pending).length) };
        }),
      setSettings: (edit: (settings: PendingEdits) => PendingEdits) =>
        change((now) => ({ ...now, settings: edit(now.settings) })),
      restoredSeen: () => change((now) => ({ ...now, restored: 0 })),
    }),
    [change],
  );

  return useMemo(() => ({ ...content, ...commands }), [content, commands]);
};

const KeptInputContext = createContext<KeptInput | null>(null);
export const KeptInputProvider = KeptInputContext.Provider;

export const useKept = (): KeptInput => {
  const kept = useContext(KeptInputContext);
  if (kept === null) throw new Error("KeptInputProvider is missing");
  return kept;
};
