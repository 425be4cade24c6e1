import { Tooltip } from "@fluentui/react-components";
import {
  ArrowDownload20Regular,
  FolderOpen20Regular,
  WeatherMoon20Regular,
  WeatherSunny20Regular,
} from "@fluentui/react-icons";
import { useRef, type JSX } from "react";
import { useObservable } from "./observable";
import type { BenchSession } from "./session";
import { words } from "./words";

export interface FileActions {
  readonly openFile: (file: File) => void;
  readonly saveFile: () => void;
  readonly switchTheme: () => void;
}

export function TitleBar({
  session,
  actions,
}: {
  readonly session: BenchSession;
  readonly actions: FileActions;
}): JSX.Element {
  const { fileName, theme } = useObservable(session.state);
  const input = useRef<HTMLInputElement>(null);
  return (
    <header className="title-bar">
      <div className="title-left">
        <img src="/addin/assets/ledger-32.png" width={18} height={18} alt="" />
        <button type="button" className="title-button" onClick={() => input.current?.click()}>
          <FolderOpen20Regular />
          {words.open}
        </button>
        <button type="button" className="title-button" onClick={actions.saveFile}>
          <ArrowDownload20Regular />
          {words.save}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".xlsx"
          aria-label={words.open}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) actions.openFile(file);
            event.target.value = "";
          }}
        />
      </div>
      <h1 className="title-name">{fileName}</h1>
      <div className="title-right">
        <span className="title-note">{words.notExcel}</span>
        <Tooltip content={words.theme(theme === "dark")} relationship="label">
          <button type="button" className="title-button" onClick={actions.switchTheme}>
            {theme === "dark" ? <WeatherSunny20Regular /> : <WeatherMoon20Regular />}
          </button>
        </Tooltip>
      </div>
    </header>
  );
}
