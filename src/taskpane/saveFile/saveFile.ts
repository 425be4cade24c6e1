import { copyText } from "../copyText";

export type SaveWay = "picker" | "download" | "copy";

/** A way that was tried and did not work; `reason` is the name of the error. */
export interface FailedWay {
  readonly way: SaveWay;
  readonly reason: string;
}

export interface Saved {
  /** downloading: handed on, and whether it arrives cannot be known. copied: a text, which no other way would take. */
  readonly result: "saved" | "downloading" | "copied" | "cancelled" | "blocked";
  /** What the file is called: in the picker people may choose another name. */
  readonly name: string;
  readonly failed: readonly FailedWay[];
}

export type SaveFile = (bytes: Uint8Array<ArrayBuffer>, suggestedName: string, mime: string) => Promise<Saved>;

export const mimeTypes = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

interface FileHandle {
  readonly name?: string;
  createWritable(): Promise<{ write(data: Blob): Promise<void>; close(): Promise<void> }>;
}

type Picker = (options: {
  readonly suggestedName: string;
  readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
}) => Promise<FileHandle>;

const isPicker = (value: unknown): value is Picker => typeof value === "function";

const reasonOf = (reason: unknown): string =>
  reason instanceof Error || reason instanceof DOMException ? reason.name : "Error";

type Attempt = { readonly done: Pick<Saved, "result" | "name"> } | { readonly failed: string };

/** Asks where to. A frame of another origin (Excel on the web) may not ask, and Safari and the web view of the Mac have no such window. */
const pick = async (file: Blob, name: string): Promise<Attempt> => {
  const picker: unknown = Reflect.get(window, "showSaveFilePicker");
  if (!isPicker(picker)) return { failed: "NotSupportedError" };
  const extension = /\.[A-Za-z0-9]+$/.exec(name)?.[0];
  try {
    const types = extension === undefined ? [] : [{ accept: { [file.type]: [extension] } }];
    const handle = await picker.call(window, { suggestedName: name, types });
    const stream = await handle.createWritable();
    await stream.write(file);
    await stream.close();
    return { done: { result: "saved", name: handle.name ?? name } };
  } catch (reason) {
    if (reasonOf(reason) === "AbortError") return { done: { result: "cancelled", name } };
    return { failed: reasonOf(reason) };
  }
};

const download = (file: Blob, name: string): Attempt => {
  try {
    const url = URL.createObjectURL(file);
    const link = document.createElement("a");
    link.href = url;
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    return { done: { result: "downloading", name } };
  } catch (reason) {
    return { failed: reasonOf(reason) };
  }
};

const copy = async (bytes: Uint8Array, name: string): Promise<Attempt> =>
  (await copyText(new TextDecoder().decode(bytes)))
    ? { done: { result: "copied", name } }
    : { failed: "NotAllowedError" };

/** Gives a file to the user: asks where to, else hands it to the browser as a download, else puts it on the clipboard if it is a text. */
export const saveFile: SaveFile = async (bytes, suggestedName, mime) => {
  const file = new Blob([bytes], { type: mime });
  const ways: readonly (readonly [SaveWay, () => Attempt | Promise<Attempt>])[] = [
    ["picker", () => pick(file, suggestedName)],
    ["download", () => download(file, suggestedName)],
    ...(mime.startsWith("text/") ? [["copy", () => copy(bytes, suggestedName)] as const] : []),
  ];
  const failed: FailedWay[] = [];
  for (const [way, attempt] of ways) {
    const outcome = await attempt();
    if ("done" in outcome) return { ...outcome.done, failed };
    failed.push({ way, reason: outcome.failed });
  }
  return { result: "blocked", name: suggestedName, failed };
};

/** A name that every system takes, of at most 80 characters before its ending. */
export const fileName = (title: string, extension: string): string => {
  const clean = title
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, "")
    .trim()
    .slice(0, 80)
    .replace(/[. ]+$/, "");
  return `${clean === "" ? "document" : clean}.${extension}`;
};
