import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { shownText } from "../../ledger/cell";
import type { NoticeParagraph } from "../../notice/document";
import type { ReviewFinding } from "../../notice/review/finding";
import { words } from "../../locales";
import { FindingFoot, FindingItem } from "../shell/FindingList";
import { excerptOf, placeOf, type ReviewEntry } from "./reviewView";

const useStyles = makeStyles({
  excerpt: { margin: 0, minWidth: 0, overflowWrap: "anywhere" },
  found: { fontWeight: tokens.fontWeightBold },
  muted: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  actions: { display: "flex", gap: tokens.spacingHorizontalXS, marginLeft: "auto" },
  button: { minWidth: "auto" },
  form: { display: "grid", gap: tokens.spacingVerticalXS, paddingTop: tokens.spacingVerticalXS },
});

export interface ReviewActions {
  /** Lets it stand; false: it was not written, and the reason stays in its field. */
  readonly onAllow: (finding: ReviewFinding, reason: string) => Promise<boolean>;
  readonly onWithdraw: (finding: ReviewFinding) => Promise<boolean>;
  readonly onJump: (finding: ReviewFinding) => void;
  /** Something is being written. */
  readonly busy: boolean;
}

export interface ReviewItemProps extends ReviewActions {
  readonly entry: ReviewEntry;
  readonly paragraphs: readonly NoticeParagraph[];
  /** It was allowed or withdrawn, and stands elsewhere now. */
  readonly onSettled: () => void;
}

/** One thing found: what stands there, where, the way there, and 放行 with its reason, or who let it stand and 撤回放行. */
export const ReviewItem = (props: ReviewItemProps) => {
  const { entry, paragraphs, busy, onAllow, onWithdraw, onJump, onSettled } = props;
  const styles = useStyles();
  const { list: t, rules } = words().review;
  const { finding, count } = entry;
  const { allowed, text, grade } = finding;
  const [reason, setReason] = useState<string | null>(null);
  const [lacking, setLacking] = useState(false);
  const place = placeOf(paragraphs, finding);
  const excerpt = excerptOf(paragraphs, finding);
  const named = { rule: rules[finding.rule].title, text, place };
  const mustSay = grade === "forbidden";

  const confirm = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy || reason === null) return;
    const isMissing = mustSay && reason.trim() === "";
    setLacking(isMissing);
    if (isMissing || !(await onAllow(finding, reason))) return;
    setReason(null);
    onSettled();
  };
  const withdraw = async (): Promise<void> => {
    if (!busy && (await onWithdraw(finding))) onSettled();
  };

  return (
    <FindingItem>
      <p className={styles.excerpt} lang="zh-CN">
        {excerpt.before}
        <span className={styles.found}>{text}</span>
        {excerpt.after}
      </p>
      {count > 1 && <p className={styles.muted}>{t.times({ count })}</p>}
      {allowed !== null && (
        <p className={styles.muted}>
          {t.allowedBy({
            editor: allowed.editor,
            time: allowed.time === null ? "" : shownText(allowed.time, "timestamp").slice(0, 16),
            reason: allowed.reason,
          })}
        </p>
      )}
      <FindingFoot place={place}>
        <Button className={styles.button} size="small" aria-label={t.jumpLong(named)} onClick={() => onJump(finding)}>
          {t.jump}
        </Button>
        {allowed !== null ? (
          <Button
            className={styles.button}
            size="small"
            aria-label={t.withdrawLong(named)}
            disabledFocusable={busy}
            onClick={() => void withdraw()}
          >
            {t.withdraw}
          </Button>
        ) : (
          <Button
            className={styles.button}
            size="small"
            aria-label={t.allowLong(named)}
            aria-expanded={reason !== null}
            onClick={() => setReason(reason === null ? "" : null)}
          >
            {t.allow}
          </Button>
        )}
      </FindingFoot>
      {allowed === null && reason !== null && (
        <form className={styles.form} onSubmit={(event) => void confirm(event)}>
          <Field
            label={mustSay ? t.reasonRequired : t.reason}
            size="small"
            validationState={lacking ? "error" : "none"}
            validationMessage={lacking ? t.reasonMissing : undefined}
          >
            <Input
              size="small"
              value={reason}
              maxLength={200}
              autoFocus
              onChange={(_event, data) => setReason(data.value)}
            />
          </Field>
          <span className={styles.actions}>
            <Button className={styles.button} size="small" onClick={() => setReason(null)}>
              {t.cancel}
            </Button>
            <Button className={styles.button} size="small" appearance="primary" type="submit" disabledFocusable={busy}>
              {t.confirm}
            </Button>
          </span>
        </form>
      )}
    </FindingItem>
  );
};
