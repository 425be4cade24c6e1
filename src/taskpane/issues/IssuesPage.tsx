import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Add16Regular } from "@fluentui/react-icons/svg/add";
import { useMemo } from "react";
import { rowHandle } from "../../ledger/ids";
import { words } from "../../locales";
import { paneWords } from "../environment";
import { useNavigation } from "../navigation";
import { SelectionChip } from "../shell/SelectionChip";
import { departmentsOf } from "../update/departments";
import { useLedgerSession, useLedgerView } from "../useLedger";
import { IssueDetail } from "./IssueDetail";
import { IssueFilters } from "./IssueFilters";
import { IssueTree } from "./IssueTree";
import { issueTree, type IssuesView } from "./issuesView";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
  muted: { color: tokens.colorNeutralForeground2, margin: 0 },
});

export interface IssuesPageProps {
  readonly view: IssuesView;
  readonly onView: (change: (view: IssuesView) => IssuesView) => void;
}

/** 问题: the tree, or one issue of it. */
export const IssuesPage = ({ view, onView }: IssuesPageProps) => {
  const styles = useStyles();
  const t = paneWords().issues;
  const { titles } = words().ledgerImport;
  const session = useLedgerSession();
  const { ledger, asOf } = useLedgerView();
  const navigation = useNavigation();
  const { selection } = session;
  const departments = useMemo(() => departmentsOf(ledger), [ledger]);
  const tree = useMemo(() => issueTree(ledger, asOf, view, selection), [ledger, asOf, view, selection]);
  const opened =
    view.opened === "" ? undefined : ledger.issues.find((issue) => rowHandle(issue.source) === view.opened);

  if (opened !== undefined) {
    return <IssueDetail key={view.opened} issue={opened} onBack={() => onView((now) => ({ ...now, opened: "" }))} />;
  }

  return (
    <main>
      <div className={styles.root}>
        <h2 className={styles.hidden}>{t.title}</h2>
        <div className={styles.actions}>
          <Button
            appearance="primary"
            icon={<Add16Regular />}
            onClick={() => navigation.openForm({ kind: "addIssue" })}
          >
            {t.add}
          </Button>
          <Button onClick={() => navigation.openForm({ kind: "addEvent" })}>{t.addEvent}</Button>
          <Button onClick={() => navigation.openImport("paste")}>{titles.paste}</Button>
          <Button onClick={() => navigation.openImport("sheet")}>
            {ledger.issues.length + ledger.measures.length === 0 ? titles.sheet : titles.newVersion}
          </Button>
        </div>
        <IssueFilters view={view} onView={onView} departments={departments} />
        {selection !== null && (
          <div>
            <SelectionChip />
          </div>
        )}
        <p className={styles.muted} role="status">
          {ledger.issues.length === 0 ? t.empty : tree.shown === 0 ? t.none : t.found(tree)}
        </p>
        {tree.rows.length > 0 && (
          <IssueTree
            label={t.tree}
            rows={tree.rows}
            onToggle={(key) =>
              onView((now) => {
                const toggled = new Set(now.toggled);
                if (!toggled.delete(key)) toggled.add(key);
                return { ...now, toggled };
              })
            }
            onOpen={({ item }) => {
              if (item === null) return;
              onView((now) => ({ ...now, opened: item.issueHandle }));
              void session.showRow(item.table, item.handle);
            }}
          />
        )}
      </div>
    </main>
  );
};
