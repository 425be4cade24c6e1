import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { rowHandle } from "../../ledger/ids";
import type { Issue } from "../../ledger/model";
import { shortened } from "../../ledger/shortened";
import { words } from "../../locales";
import type { MissingText, NoticeDocument } from "../../notice/document";
import { slotItems } from "../../notice/slotItems";
import { paneWords } from "../environment";
import { useNavigation } from "../navigation";
import { Disclosure } from "../shell/Disclosure";
import { useLedgerSession, useLedgerView } from "../useLedger";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalXS },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalXS },
  row: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "flex-start", justifyContent: "space-between" },
  text: { minWidth: 0, overflowWrap: "anywhere" },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "flex-end",
    gap: tokens.spacingHorizontalXS,
    flexShrink: 0,
    maxWidth: "50%",
  },
  button: { minWidth: "auto" },
});

interface Finding {
  readonly key: string;
  readonly text: string;
  readonly actions: ReactNode;
}

export interface NoticeFindingsProps {
  readonly document: NoticeDocument;
}

/** What is missing, undecided, out of date or left out; each item leads to where it is mended. */
export const NoticeFindings = ({ document }: NoticeFindingsProps) => {
  const styles = useStyles();
  const t = paneWords().notice;
  const session = useLedgerSession();
  const { ledger } = useLedgerView();
  const navigation = useNavigation();

  const issueOf = (id: string): Issue | undefined => ledger.issues.find((issue) => issue.id === id);
  const nameOf = (id: string): string => {
    const issue = issueOf(id);
    if (issue === undefined) return id;
    return `${issue.seq} ${shortened(issue.text, 24)}`.trim();
  };
  const issueActions = (id: string): ReactNode => {
    const issue = issueOf(id);
    if (issue === undefined) return null;
    const handle = rowHandle(issue.source);
    return (
      <>
        <Button
          className={styles.button}
          size="small"
          onClick={() => navigation.openForm({ kind: "editIssue", rowId: handle })}
        >
          {t.edit}
        </Button>
        <Button className={styles.button} size="small" onClick={() => void session.showRow("issues", handle)}>
          {t.showRow}
        </Button>
      </>
    );
  };
  const missing = (item: MissingText, index: number): Finding => ({
    key: `${index}`,
    text: `${item.name}（${t.missingKinds[item.kind]}）${item.issueId === undefined ? "" : `：${nameOf(item.issueId)}`}`,
    actions:
      item.issueId !== undefined ? (
        issueActions(item.issueId)
      ) : (
        <Button className={styles.button} size="small" onClick={() => navigation.openSetting(item.name)}>
          {t.fill}
        </Button>
      ),
  });
  const issueFinding = (id: string): Finding => ({ key: id, text: nameOf(id), actions: issueActions(id) });

  const groups = [
    {
      key: "missing",
      title: t.missing({ count: document.missing.length }),
      hint: t.missingHint,
      findings: document.missing.map(missing),
    },
    {
      key: "undecided",
      title: t.undecided({ count: document.undecided.length }),
      hint: t.undecidedHint,
      findings: document.undecided.map(issueFinding),
    },
    {
      key: "stale",
      title: t.stale({ count: document.stale.length }),
      hint: t.staleHint,
      findings: document.stale.map(issueFinding),
    },
    {
      key: "notTasks",
      title: t.notTasks({ count: document.notTasks?.length ?? 0 }),
      hint: t.notTasksHint,
      findings: (document.notTasks ?? []).map(({ of, issueId }): Finding => ({
        key: `${of} ${issueId}`,
        text: of === "issue" ? nameOf(issueId) : shortened(issueOf(issueId)?.problem ?? issueId, 24),
        actions: issueActions(issueId),
      })),
    },
    {
      key: "unlisted",
      title: t.unlisted({ count: document.unlisted.length }),
      hint: "",
      findings: document.unlisted.map(issueFinding),
    },
    {
      key: "remarks",
      title: t.remarks({ count: document.remarks?.length ?? 0 }),
      hint: "",
      findings: (document.remarks ?? []).map((remark, index): Finding => ({
        key: `${index}`,
        text: words().notice.describeRemark(remark),
        actions: (
          <Button
            className={styles.button}
            size="small"
            onClick={() => navigation.openSetting("item" in remark ? remark.item : slotItems.cutOff)}
          >
            {t.fill}
          </Button>
        ),
      })),
    },
  ].filter(({ findings }) => findings.length > 0);

  return (
    <div className={styles.root}>
      {groups.map(({ key, title, hint, findings }) => (
        <Disclosure key={key} title={title} initiallyOpen={key !== "unlisted" && findings.length <= 5}>
          {hint !== "" && <p className={styles.hint}>{hint}</p>}
          <ul className={styles.list}>
            {findings.map((finding) => (
              <li key={finding.key} className={styles.row}>
                <span className={styles.text}>{finding.text}</span>
                <span className={styles.actions}>{finding.actions}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      ))}
    </div>
  );
};
