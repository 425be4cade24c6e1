import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef } from "react";
import { shownText } from "../../ledger/cell";
import { rowHandle } from "../../ledger/ids";
import { lightOf } from "../../ledger/light";
import type { Issue } from "../../ledger/model";
import { inSeqOrder } from "../../ledger/order";
import { suggestStatus } from "../../ledger/rollUp";
import { issueColumns } from "../../ledger/schema";
import { isDoneAt } from "../../ledger/figures";
import { paneWords } from "../environment";
import { labelOf, wordOf } from "../fields/labels";
import { useNavigation } from "../navigation";
import { BackButton } from "../shell/BackButton";
import { LightBadge } from "../shell/LightBadge";
import { useEditorSession } from "../shell/useEditor";
import { ClampedText } from "../update/ClampedText";
import { useLedgerSession, useLedgerView } from "../useLedger";
import { EventList } from "./EventList";
import { MeasureItem } from "./MeasureItem";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  path: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  subtitle: { margin: 0, fontSize: tokens.fontSizeBase300 },
  badges: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  fields: {
    display: "grid",
    gridTemplateColumns: "minmax(80px, 28%) minmax(0, 1fr)",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    margin: 0,
  },
  name: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  value: { margin: 0, overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalS },
  muted: { color: tokens.colorNeutralForeground2, margin: 0 },
});

/** Shown elsewhere on the page, or of no use to a reader. */
const elsewhere = ["id", "seq", "aspect", "problemSeq", "problem", "text", "status", "measureProgress", "light"];

export interface IssueDetailProps {
  readonly issue: Issue;
  readonly onBack: () => void;
}

/** One issue with its measures, its events and what can be done about it. */
export const IssueDetail = ({ issue, onBack }: IssueDetailProps) => {
  const styles = useStyles();
  const { detail: t, form, issues, shell } = paneWords();
  const session = useLedgerSession();
  const { ledger, asOf } = useLedgerView();
  const editor = useEditorSession();
  const navigation = useNavigation();
  const heading = useRef<HTMLHeadingElement>(null);
  const handle = rowHandle(issue.source);

  useEffect(() => heading.current?.focus(), []);

  const measures = useMemo(
    () => (issue.id === "" ? [] : inSeqOrder(ledger.measures.filter(({ issueId }) => issueId === issue.id))),
    [ledger, issue],
  );
  const ids = new Set([issue.id, ...measures.map(({ id }) => id)].filter((id) => id !== ""));
  const events = ledger.events.filter(({ relatedId }) => ids.has(relatedId));
  const counted = measures.filter(({ status }) => status !== "已取消");
  const done = counted.filter((measure) => isDoneAt(measure, asOf)).length;
  const suggested = suggestStatus(measures, asOf);
  const suggestion =
    suggested !== null && suggested !== issue.status && issue.status !== "已移交" && issue.status !== "已取消"
      ? suggested
      : null;
  const fields = issueColumns.filter(
    ({ key }) => !elsewhere.includes(key) && String(issue.source.cells[key] ?? "") !== "",
  );

  const adopt = async (status: string): Promise<void> => {
    // 已完成 asks for its date: that is the form's work
    if (status === "已完成") return navigation.openForm({ kind: "editIssue", rowId: handle });
    const name = await editor.require();
    if (name !== null) await session.apply([{ kind: "editIssue", id: handle, fields: { status } }], name);
  };

  return (
    <main>
      <div className={styles.root}>
        <div className={styles.head}>
          <BackButton label={shell.back} onBack={onBack} />
          <h2 ref={heading} tabIndex={-1} className={styles.title}>
            {t.issue} {issue.seq}
          </h2>
        </div>
        <p className={styles.path}>
          {issue.aspect === "" ? issues.noAspect : issue.aspect} ›{" "}
          {issue.problemSeq === "" ? "" : `${issue.problemSeq} `}
          {issue.problem === "" ? issues.noProblem : issue.problem}
        </p>
        <div>
          <ClampedText text={issue.text === "" ? issues.noText : issue.text} />
        </div>
        <div className={styles.badges}>
          <strong>
            {issue.status === "" || issue.status === null
              ? String(issue.source.cells["status"] ?? "") || issues.noStatus
              : wordOf(issue.status)}
          </strong>
          {counted.length > 0 && (
            <span>{issues.measures({ progress: issues.children({ done, total: counted.length }) })}</span>
          )}
          <LightBadge light={lightOf(issue, ledger, asOf)} />
        </div>
        {suggestion !== null && (
          <div className={styles.actions}>
            <span className={styles.muted}>{t.suggestion({ status: wordOf(suggestion) })}</span>
            <Button size="small" disabledFocusable={session.busy !== null} onClick={() => void adopt(suggestion)}>
              {t.applySuggestion}
            </Button>
          </div>
        )}
        <div className={styles.actions}>
          <Button onClick={() => navigation.openForm({ kind: "editIssue", rowId: handle })}>{t.edit}</Button>
          <Button onClick={() => navigation.openForm({ kind: "addMeasure", parentId: handle })}>{t.addMeasure}</Button>
          <Button onClick={() => navigation.openForm({ kind: "addEvent", parentId: issue.id })}>{t.addEvent}</Button>
          <Button onClick={() => void session.showRow("issues", handle)}>{t.showRow}</Button>
        </div>
        <dl className={styles.fields}>
          {fields.map((column) => (
            <Field
              key={column.key}
              name={labelOf(column)}
              value={wordOf(shownText(issue.source.cells[column.key], column.kind, ledger.date1904 === true))}
            />
          ))}
        </dl>
        <h3 className={styles.subtitle}>{form.measuresTitle}</h3>
        {measures.length === 0 ? (
          <p className={styles.muted}>{t.noMeasures}</p>
        ) : (
          <ul className={styles.list}>
            {measures.map((measure) => (
              <li key={measure.source.row}>
                <MeasureItem measure={measure} issue={issue} />
              </li>
            ))}
          </ul>
        )}
        <h3 className={styles.subtitle}>{t.events}</h3>
        <EventList events={events} />
      </div>
    </main>
  );
};

const Field = ({ name, value }: { readonly name: string; readonly value: string }) => {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>
        <ClampedText text={value} />
      </dd>
    </>
  );
};
