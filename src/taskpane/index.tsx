import type { ReactElement } from "react";
import { createRoot } from "react-dom/client";
import { associateCommands, showTaskPane } from "../commands/associate";
import { publish, subscribe } from "../commands/messages";
import "../functions/functions";
import { calendarDate, dateToSerial } from "../ledger/calendarDate";
import { loadLocale, localeFor } from "../locales";
import { createOperations } from "../workbook/excelOperations";
import { officeReady } from "../workbook/officeHost";
import { createPreferences } from "../workbook/preferences";
import { App, OutsideExcel } from "./App";
import { copyText } from "./copyText";
import type { PanePreferences } from "./environment";
import { readLayout } from "./notice/noticeLayout";
import { copyRichText } from "./saveFile/copyRichText";
import { hasFont } from "./saveFile/hasFont";
import { saveFile } from "./saveFile/saveFile";
import { writeDocx } from "./saveFile/writeDocx";
import { isDarkColor } from "./theme";

declare const __VERSION__: string;

/** The clock of this device: the day as people here see it, and the moment as a serial. */
const now = () => {
  const date = new Date();
  const today = calendarDate(date.getFullYear(), date.getMonth() + 1, date.getDate());
  if (today === null) throw new Error("the clock of this device shows no day between 1900 and 9999");
  const seconds = date.getHours() * 3600 + date.getMinutes() * 60 + date.getSeconds();
  return { serial: dateToSerial(today) + seconds / 86400, today };
};

const random = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;

const render = (page: ReactElement): void => {
  const root = document.getElementById("root");
  if (root !== null) createRoot(root).render(page);
};

const stored = createPreferences();
const operations = createOperations({ now, random, store: stored });
const preferences: PanePreferences = {
  get: (key) => {
    const value = stored.get(`pane/${key}`);
    return typeof value === "string" ? value : "";
  },
  set: (key, value) => (value === "" ? stored.remove(`pane/${key}`) : stored.set(`pane/${key}`, value)),
};

// At the top level: Excel may press a button before the pane is drawn
associateCommands({ operations, showPane: showTaskPane, publish, noticeLayout: () => readLayout(preferences) });

void officeReady().then(async ({ isExcel, language, background }) => {
  const locale = await loadLocale(localeFor(language ?? navigator.language));
  document.documentElement.lang = locale;
  if (!isExcel) return render(<OutsideExcel />);
  render(
    <App
      dark={isDarkColor(background)}
      environment={{
        operations,
        preferences,
        exports: { operations, saveFile },
        papers: { writeDocx, saveFile, copyRichText, hasFont },
        copyText,
        subscribeToCommands: subscribe,
        now: () => new Date(),
        random,
        version: __VERSION__,
        locale,
      }}
    />,
  );
});
