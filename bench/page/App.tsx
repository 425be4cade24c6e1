import { FluentProvider, webDarkTheme, webLightTheme, type Theme as FluentTheme } from "@fluentui/react-components";
import { useEffect, useRef, useState, type JSX } from "react";
import { useObservable } from "./observable";
import { Pane } from "./Pane";
import { Ribbon } from "./Ribbon";
import { MAIN_WINDOW, SECOND_WINDOW, type BenchSession } from "./session";
import { StatusBar } from "./StatusBar";
import { TitleBar } from "./TitleBar";
import { words } from "./words";

const fontFamilyBase =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', system-ui, sans-serif";
const themes: Readonly<Record<"light" | "dark", FluentTheme>> = {
  light: { ...webLightTheme, fontFamilyBase },
  dark: { ...webDarkTheme, fontFamilyBase },
};

/** @param grid the element that the workbook is drawn in; the model owns what is inside */
export function App({ session, grid }: { readonly session: BenchSession; readonly grid: HTMLElement }): JSX.Element {
  const { theme, fileName, missingApis, problem, secondWindow } = useObservable(session.state);
  const dropping = useFileDrop((file) => void openFile(session, file));
  useEffect(() => {
    document.title = words.title(fileName);
  }, [fileName]);
  const actions = {
    openFile: (file: File) => void openFile(session, file),
    saveFile: () => void download(session),
    switchTheme: () => void window.bench.setTheme(theme === "dark" ? "light" : "dark"),
  };
  return (
    // The class stands on an element of its own: Fluent repeats the provider's on the mount of every tooltip and menu.
    <FluentProvider theme={themes[theme]} className="provider">
      <div className={`bench bench-${theme}`}>
        <TitleBar session={session} actions={actions} />
        <Ribbon session={session} />
        {missingApis.length > 0 && (
          <Strip
            kind="warning"
            text={words.missingApi(missingApis.join("、"))}
            dismiss={() => session.state.update({ missingApis: [] })}
          />
        )}
        {problem !== "" && <Strip kind="error" text={problem} dismiss={() => session.state.update({ problem: "" })} />}
        <div className="work">
          <Grid element={grid} />
          {secondWindow && <Pane session={session} name={SECOND_WINDOW} />}
          <Pane session={session} name={MAIN_WINDOW} />
        </div>
        <StatusBar session={session} />
        {dropping && <div className="drop-veil">{words.dropHere}</div>}
      </div>
    </FluentProvider>
  );
}

function Grid({ element }: { readonly element: HTMLElement }): JSX.Element {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    place.current?.append(element);
  }, [element]);
  return <main ref={place} className="grid" />;
}

function Strip({
  kind,
  text,
  dismiss,
}: {
  readonly kind: "warning" | "error";
  readonly text: string;
  readonly dismiss: () => void;
}): JSX.Element {
  return (
    <div className={`strip strip-${kind}`} role="alert">
      <span>{text}</span>
      <button type="button" onClick={dismiss}>
        {words.dismiss}
      </button>
    </div>
  );
}

async function openFile(session: BenchSession, file: File): Promise<void> {
  if (!/\.xlsx$/i.test(file.name)) {
    session.state.update({ problem: words.cannotOpen(file.name, words.notXlsx) });
    return;
  }
  if (session.changed && !window.confirm(words.replaceChanged(session.state.get().fileName))) return;
  try {
    await session.open(new Uint8Array(await file.arrayBuffer()), file.name);
  } catch (error) {
    session.state.update({
      problem: words.cannotOpen(file.name, error instanceof Error ? error.message : String(error)),
    });
  }
}

async function download(session: BenchSession): Promise<void> {
  const bytes = await session.save();
  const url = URL.createObjectURL(
    new Blob([bytes.slice().buffer], { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" }),
  );
  const link = document.createElement("a");
  link.href = url;
  link.download = session.state.get().fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** True while a file is dragged over the page. */
function useFileDrop(open: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => {
    const isFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
    const dragOver = (event: DragEvent): void => {
      if (!isFile(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const dragLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!isFile(event)) return;
      event.preventDefault();
      setOver(false);
      const [file] = event.dataTransfer?.files ?? [];
      if (file) latest.current(file);
    };
    window.addEventListener("dragover", dragOver, true);
    window.addEventListener("dragleave", dragLeave, true);
    window.addEventListener("drop", drop, true);
    return () => {
      window.removeEventListener("dragover", dragOver, true);
      window.removeEventListener("dragleave", dragLeave, true);
      window.removeEventListener("drop", drop, true);
    };
  }, []);
  return over;
}
