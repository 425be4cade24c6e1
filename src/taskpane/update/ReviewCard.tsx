import { Button, mergeClasses } from "@fluentui/react-components";
import { memo, useId } from "react";
import { dateToSerial, type CalendarDate } from "../../ledger/calendarDate";
import type { Refusal } from "../../ledger/change";
import { rowHandle } from "../../ledger/ids";
import type { Light } from "../../ledger/light";
import type { CellValue, Issue } from "../../ledger/model";
import { shownValue, withEdit, withoutEdit, type RowEdits } from "../edits/cellEdits";
import { paneWords } from "../environment";
import { LongText } from "../fields/LongText";
import { LightBadge } from "../shell/LightBadge";
import { ClampedText } from "./ClampedText";
import { CompletionDate, usualCompletion } from "./CompletionDate";
import { RowTrouble } from "./RowTrouble";
import { StatusChoice } from "./StatusChoice";
import { opinionKey } from "./updateChanges";
import { useCardStyles } from "./useCardStyles";

export interface ReviewCardProps {
  readonly issue: Issue;
  readonly light: Light;
  readonly edits: RowEdits;
  readonly refusals: readonly Refusal[];
  readonly asOf: CalendarDate;
  readonly today: CalendarDate;
  readonly date1904: boolean;
  readonly onEdits: (handle: string, change: (edits: RowEdits) => RowEdits) => void;
  readonly onOpen: (handle: string) => void;
}

/** An issue whose closing was applied for: what was done, and the decision 同意销号 or 退回. */
export const ReviewCard = memo(function ReviewCard(props: ReviewCardProps) {
  const { issue, light, edits, refusals, asOf, today, date1904, onEdits, onOpen } = props;
  const styles = useCardStyles();
  const { review, card: t } = paneWords();
  const titleId = useId();
  const handle = rowHandle(issue.source);
  const { cells } = issue.source;
  const edit = (change: (edits: RowEdits) => RowEdits): void => onEdits(handle, change);
  const value = (key: string): CellValue => shownValue(edits, cells, key);
  const closure = String(value("closure"));
  const choices = { [review.undecided]: "已申请", [review.agree]: "已销号", [review.sendBack]: "退回" };
  const chosen = Object.entries(choices).find(([, state]) => state === closure)?.[0] ?? "";

  const decide = (state: string): void =>
    edit((now) => {
      const next = withEdit(now, "closure", cells["closure"] ?? "", state);
      if (state === "已销号")
        return withEdit(
          next,
          "closedOn",
          cells["closedOn"] ?? "",
          dateToSerial(usualCompletion(asOf, today), date1904),
        );
      const undated = withoutEdit(next, "closedOn");
      return state === "退回" ? undated : withoutEdit(undated, opinionKey);
    });

  return (
    <section
      className={mergeClasses(
        styles.root,
        Object.keys(edits).length > 0 && styles.changed,
        refusals.length > 0 && styles.refused,
      )}
      role="group"
      aria-labelledby={titleId}
      data-handle={handle}
      tabIndex={-1}
    >
      <div className={styles.head}>
        {issue.seq !== "" && <h3 className={styles.seq}>{issue.seq}</h3>}
        <span className={styles.who}>{[issue.leadDept, issue.persons].filter((part) => part !== "").join(" · ")}</span>
        <LightBadge light={light} />
      </div>
      <div>
        <ClampedText id={titleId} className={styles.text} text={issue.text} />
      </div>
      {issue.outcome !== "" && (
        <div className={styles.last}>
          <span>{review.outcome}</span>
          <ClampedText text={issue.outcome} />
        </div>
      )}
      {issue.evidence !== "" && (
        <p className={styles.small}>
          {t.evidence}：{issue.evidence}
        </p>
      )}
      <StatusChoice
        label={review.decision}
        choices={Object.keys(choices)}
        value={chosen}
        onChange={(choice) => decide(choices[choice] ?? "已申请")}
      />
      {closure === "已销号" && (
        <CompletionDate
          label={review.closedOn}
          value={value("closedOn")}
          onChange={(next) => edit((now) => withEdit(now, "closedOn", cells["closedOn"] ?? "", next))}
          asOf={asOf}
          today={today}
          date1904={date1904}
        />
      )}
      {(closure === "已销号" || closure === "退回") && (
        <LongText
          label={review.opinion}
          value={String(edits[opinionKey]?.value ?? "")}
          onChange={(text) => edit((now) => withEdit(now, opinionKey, "", text))}
        />
      )}
      <RowTrouble row={issue.source} edits={edits} refusals={refusals} date1904={date1904} onEdits={edit} />
      <div className={styles.actions}>
        <Button size="small" onClick={() => onOpen(handle)}>
          {t.showRow}
        </Button>
      </div>
    </section>
  );
});
