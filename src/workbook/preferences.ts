import { Storage, StorageType } from "@microsoft/office-js-helpers";

/** What this device remembers; nothing of it is in the workbook, and nothing of the workbook depends on it. */
export interface Preferences {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
  remove(key: string): void;
}

const container = "rectification-ledger";

const inMemory = (): Preferences => {
  const values = new Map<string, string>();
  return {
    get: (key) => parse(values.get(key)),
    set: (key, value) => void values.set(key, JSON.stringify(value)),
    remove: (key) => void values.delete(key),
  };
};

const parse = (text: unknown): unknown => {
  if (typeof text !== "string") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * Preferences in the browser's local storage through `Storage` of @microsoft/office-js-helpers; in memory where the browser blocks it (third-party
 * frames of Excel on the web). On the web they are kept apart per partition, as Office asks add-ins to. Values are stored as JSON text
 * of our own, because `Storage` turns every text that looks like an ISO time into a `Date`.
 */
export const createPreferences = (partition: string = partitionKey()): Preferences => {
  const fallback = inMemory();
  let storage: Storage<string>;
  try {
    storage = new Storage<string>(partition === "" ? container : `${container}-${partition}`, StorageType.LocalStorage);
  } catch {
    return fallback;
  }
  const scoped = (key: string): string => encodeURIComponent(key);
  return {
    get: (key) => {
      try {
        return parse(storage.get(scoped(key))) ?? fallback.get(key);
      } catch {
        return fallback.get(key);
      }
    },
    set: (key, value) => {
      try {
        storage.set(scoped(key), JSON.stringify(value));
        fallback.remove(key);
      } catch {
        fallback.set(key, value);
      }
    },
    remove: (key) => {
      fallback.remove(key);
      try {
        storage.delete(scoped(key));
      } catch {
        fallback.set(key, undefined);
      }
    },
  };
};

const partitionKey = (): string => {
  const context: unknown = typeof Office === "undefined" ? undefined : Office.context;
  return typeof context === "object" &&
    context !== null &&
    "partitionKey" in context &&
    typeof context.partitionKey === "string"
    ? context.partitionKey
    : "";
};
