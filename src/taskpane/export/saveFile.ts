/** How a file reached the user; `downloading`: handed on, and whether it arrived cannot be known. */
export type Saved = "saved" | "downloading" | "cancelled" | "blocked";

interface FileHandle {
  createWritable(): Promise<{ write(data: Blob): Promise<void>; close(): Promise<void> }>;
}

type Picker = (options: {
  readonly suggestedName: string;
  readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
}) => Promise<FileHandle>;

const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const isPicker = (value: unknown): value is Picker => typeof value === "function";

const pick = async (name: string, file: Blob): Promise<Saved | null> => {
  const picker: unknown = Reflect.get(window, "showSaveFilePicker");
  if (!isPicker(picker)) return null;
  try {
    const handle = await picker.call(window, { suggestedName: name, types: [{ accept: { [xlsxType]: [".xlsx"] } }] });
    const stream = await handle.createWritable();
    await stream.write(file);
    await stream.close();
    return "saved";
  } catch (reason) {
    // closed by the user; anything else (a frame of another origin may not ask) leaves the download
    return reason instanceof DOMException && reason.name === "AbortError" ? "cancelled" : null;
  }
};

const download = (name: string, file: Blob): Saved => {
  try {
    const url = URL.createObjectURL(file);
    const link = document.createElement("a");
    link.href = url;
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    return "downloading";
  } catch {
    return "blocked";
  }
};

/** Gives an .xlsx to the user: asks where to, else hands it to the browser as a download. */
export const saveFile = async (name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Saved> => {
  const file = new Blob([bytes], { type: xlsxType });
  return (await pick(name, file)) ?? download(name, file);
};
