import { FluentProvider, Spinner, Tab, TabList, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Suspense, lazy, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { WorkFilter } from "../ledger/workList";
import { initialCheckUpView, type CheckUpView } from "./checkUp/checkUpView";
import { KeptInputProvider, useKeptInput } from "./edits/useKeptInput";
import type { FormDraft } from "./edits/keptInput";
import { EnvironmentProvider, paneWords, type PaneEnvironment } from "./environment";
import { FormPage } from "./forms/FormPage";
import { newDraft, type NewDraft } from "./forms/formDraft";
import { nothingPasted, type PastedSource } from "./import/pastedSource";
import { LeftoverNote } from "./import/LeftoverNote";
import { useImportRun } from "./import/useImportRun";
import { useLeftovers } from "./import/useLeftovers";
import { IssuesPage } from "./issues/IssuesPage";
import { initialIssuesView, type IssuesView } from "./issues/issuesView";
import { NavigationProvider, type ImportMode, type Navigation, type PageKey } from "./navigation";
import type { NoticeView } from "./notice/NoticePage";
import { readLayout } from "./notice/noticeLayout";
import { SettingsPage, formulaItem } from "./settings/SettingsPage";
import { CrashBoundary } from "./shell/CrashBoundary";
import { EditorDialog } from "./shell/EditorDialog";
import { FailedPage } from "./shell/FailedPage";
import { Header } from "./shell/Header";
import { KeptInputNotes } from "./shell/KeptInputNotes";
import { Messages } from "./shell/Messages";
import { OutsideExcelPage } from "./shell/OutsideExcelPage";
import { Reports } from "./shell/Reports";
import { StartPage } from "./shell/StartPage";
import { EditorProvider, useEditor } from "./shell/useEditor";
import { paneTheme } from "./theme";
import { UpdatePage } from "./update/UpdatePage";
import { LedgerProvider, useLedger } from "./useLedger";

const useStyles = makeStyles({
  /** Fluent puts this class on every pop-up too: nothing that has a size may stand here. */
  provider: { overflowWrap: "anywhere" },
  /** The browser's own parts, such as the calendar of a date input. */
  dark: { colorScheme: "dark" },
  root: { display: "flex", flexDirection: "column", minHeight: "100vh", minWidth: 0 },
  top: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  /** Five tabs need more than 320 px in English: the last one goes below. */
  tabs: {
    flexWrap: "wrap",
    paddingLeft: tokens.spacingHorizontalXS,
    "& > button": { paddingLeft: "8px", paddingRight: "8px" },
  },
  page: { flex: 1, minWidth: 0, outline: "none", "& main": { minWidth: 0 } },
  loading: { padding: tokens.spacingVerticalXXL },
});

const isDraft = (request: NewDraft | FormDraft): request is FormDraft => "edits" in request;

/** The pages with the most code and the least visits come when they are first opened. */
const CheckUpPage = lazy(async () => ({ default: (await import("./checkUp/CheckUpPage")).CheckUpPage }));
const ImportPage = lazy(async () => ({ default: (await import("./import/ImportPage")).ImportPage }));
const NoticePage = lazy(async () => ({ default: (await import("./notice/NoticePage")).NoticePage }));

export interface AppProps {
  readonly environment: PaneEnvironment;
  /** Office's theme is dark. Default false. */
  readonly dark?: boolean;
}

/** The page outside Excel. */
export const OutsideExcel = () => {
  const styles = useStyles();
  return (
    <FluentProvider theme={paneTheme(false)} className={styles.provider}>
      <OutsideExcelPage />
    </FluentProvider>
  );
};

/** The task pane. */
export const App = ({ environment, dark = false }: AppProps) => {
  const styles = useStyles();
  return (
    <FluentProvider theme={paneTheme(dark)} className={mergeClasses(styles.provider, dark && styles.dark)}>
      <CrashBoundary>
        <EnvironmentProvider value={environment}>
          <Pane environment={environment} />
        </EnvironmentProvider>
      </CrashBoundary>
    </FluentProvider>
  );
};

const Pane = ({ environment }: { readonly environment: PaneEnvironment }) => {
  const styles = useStyles();
  const { shell } = paneWords();
  const session = useLedger(environment.operations);
  const editor = useEditor(environment.preferences);
  const kept = useKeptInput(environment.preferences, session.view?.ledger ?? null);
  const [page, setPage] = useState<PageKey>("update");
  const [filter, setFilter] = useState<WorkFilter>("all");
  const [issuesView, setIssuesView] = useState<IssuesView>(initialIssuesView);
  const [noticeView, setNoticeView] = useState<NoticeView>(() => ({
    layout: readLayout(environment.preferences),
    outcome: null,
  }));
  const [checkUpView, setCheckUpView] = useState<CheckUpView>(initialCheckUpView);
  const [form, setForm] = useState<FormDraft | null>(null);
  const [importing, setImporting] = useState<ImportMode | null>(null);
  const [pasted, setPasted] = useState<PastedSource>(nothingPasted);
  const leftovers = useLeftovers(session);
  const importRun = useImportRun(session, leftovers.look);
  const [setting, setSetting] = useState("");

  const latest = useRef({ session, random: environment.random });
  latest.current = { session, random: environment.random };

  const goTo = useCallback((next: PageKey) => {
    setForm(null);
    setImporting(null);
    setSetting("");
    setPage(next);
  }, []);
  const openForm = useCallback((request: NewDraft | FormDraft) => {
    const { view } = latest.current.session;
    if (view === null) return;
    latest.current.session.say(null);
    setImporting(null);
    setForm(isDraft(request) ? request : newDraft(request, view.ledger, view.today, latest.current.random));
  }, []);
  const openIssue = useCallback((handle: string) => {
    setForm(null);
    setImporting(null);
    setIssuesView((now) => ({ ...now, opened: handle }));
    setPage("issues");
    void latest.current.session.showRow("issues", handle);
  }, []);
  const openImport = useCallback((mode: ImportMode) => {
    setForm(null);
    setImporting(mode);
  }, []);
  const openSetting = useCallback((item: string) => {
    setForm(null);
    setImporting(null);
    setSetting(item);
    setPage("settings");
  }, []);
  const navigation = useMemo(
    (): Navigation => ({ page, goTo, openForm, openIssue, openImport, openSetting }),
    [page, goTo, openForm, openIssue, openImport, openSetting],
  );

  const { subscribeToCommands } = environment;
  useEffect(
    () =>
      subscribeToCommands((message) => {
        const { session: current } = latest.current;
        switch (message.kind) {
          case "open":
            return message.target === "formula"
              ? openSetting(formulaItem)
              : message.target === "import"
                ? openImport("sheet")
                : goTo(message.target);
          case "done":
            current.say({ text: message.text, undoable: false });
            return message.command === "createLedger" ? void current.refresh() : undefined;
          case "failed":
            return current.say({
              text: [message.text, message.tip].filter((part) => part !== "").join(" "),
              undoable: false,
              failed: true,
            });
          case "notice":
            return setNoticeView({ layout: message.layout, outcome: message.outcome });
        }
      }),
    [subscribeToCommands, goTo, openImport, openSetting],
  );

  useEffect(() => {
    // 设置 goes to the item itself
    if (page !== "settings" || setting === "") window.scrollTo?.(0, 0);
  }, [page, setting, form?.id, importing, issuesView.opened]);

  const container = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Where the control that was used is gone with its page, the keyboard goes on from the new page
    if (document.activeElement === document.body) container.current?.focus({ preventScroll: true });
  }, [page, form?.id, importing, issuesView.opened, session.phase]);

  const saved = (draft: FormDraft, id: string): void => {
    setForm(null);
    if (draft.kind === "addIssue") {
      setPage("issues");
      setIssuesView((now) => ({ ...now, opened: id }));
    }
  };

  const loading = <Spinner className={styles.loading} label={shell.loading} />;
  const content = () => {
    if (session.phase === "loading") return loading;
    if (session.phase === "failed") return <FailedPage />;
    if (importing !== null) {
      return (
        <ImportPage
          mode={importing}
          pasted={pasted}
          onPasted={setPasted}
          run={importRun}
          onDone={() => {
            setPasted(nothingPasted);
            goTo("issues");
          }}
          onBack={() => {
            importRun.forget();
            setImporting(null);
          }}
        />
      );
    }
    if (session.phase === "noLedger" || session.view === null) return <StartPage />;
    if (form !== null) {
      return <FormPage key={form.id} initial={form} onSaved={(id) => saved(form, id)} onBack={() => setForm(null)} />;
    }
    switch (page) {
      case "update":
        return <UpdatePage filter={filter} onFilter={setFilter} />;
      case "issues":
        return <IssuesPage view={issuesView} onView={setIssuesView} />;
      case "notice":
        return <NoticePage view={noticeView} onView={setNoticeView} />;
      case "checkUp":
        return <CheckUpPage view={checkUpView} onView={setCheckUpView} />;
      case "settings":
        return <SettingsPage focusItem={setting} />;
    }
  };

  return (
    <LedgerProvider value={session}>
      <EditorProvider value={editor}>
        <KeptInputProvider value={kept}>
          <NavigationProvider value={navigation}>
            <div className={styles.root}>
              <header className={styles.top}>
                <Header />
                {session.view !== null && (
                  <TabList
                    className={styles.tabs}
                    size="small"
                    selectedValue={page}
                    aria-label={shell.pages}
                    onTabSelect={(_event, data) => goTo(data.value as PageKey)}
                  >
                    {(["update", "issues", "notice", "checkUp", "settings"] as const).map((key) => (
                      <Tab key={key} value={key}>
                        {shell.tabs[key]}
                      </Tab>
                    ))}
                  </TabList>
                )}
                <Reports />
              </header>
              <section aria-label={shell.messages}>
                <Messages />
                <LeftoverNote leftovers={leftovers} />
                {session.view !== null && form === null && importing === null && <KeptInputNotes />}
              </section>
              <div ref={container} tabIndex={-1} className={styles.page}>
                <Suspense fallback={loading}>{content()}</Suspense>
              </div>
            </div>
            {editor.asking && <EditorDialog name={editor.name} onConfirm={editor.confirm} onCancel={editor.cancel} />}
          </NavigationProvider>
        </KeptInputProvider>
      </EditorProvider>
    </LedgerProvider>
  );
};
