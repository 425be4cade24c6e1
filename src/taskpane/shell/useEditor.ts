import { createContext, useCallback, useContext, useMemo, useRef, useState } from "react";
import type { PanePreferences } from "../environment";

const editorKey = "editor";

/** 更新人: remembered on this device, asked for before the first write. */
export interface EditorSession {
  readonly name: string;
  readonly asking: boolean;
  /** The name, asked for where there is none; null when the user declines to say. */
  readonly require: () => Promise<string | null>;
  /** Opens the question to change the name. */
  readonly change: () => void;
  readonly confirm: (name: string) => void;
  readonly cancel: () => void;
}

export const useEditor = (preferences: PanePreferences): EditorSession => {
  const [name, setName] = useState(() => preferences.get(editorKey));
  const [asking, setAsking] = useState(false);
  const waiting = useRef<((name: string | null) => void) | null>(null);

  const answer = useCallback((given: string | null) => {
    setAsking(false);
    waiting.current?.(given);
    waiting.current = null;
  }, []);

  return useMemo(
    () => ({
      name,
      asking,
      require: () => {
        if (name !== "") return Promise.resolve(name);
        setAsking(true);
        return new Promise((resolve) => {
          waiting.current = resolve;
        });
      },
      change: () => setAsking(true),
      confirm: (given) => {
        preferences.set(editorKey, given);
        setName(given);
        answer(given);
      },
      cancel: () => answer(null),
    }),
    [name, asking, preferences, answer],
  );
};

const EditorContext = createContext<EditorSession | null>(null);
export const EditorProvider = EditorContext.Provider;

export const useEditorSession = (): EditorSession => {
  const session = useContext(EditorContext);
  if (session === null) throw new Error("EditorProvider is missing");
  return session;
};
