import { Button, mergeClasses } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { memo, useId } from "react";
import { dateToSerial, formatDateIso, type CalendarDate } from "../../ledger/calendarDate";
import { columnOf } from "../../ledger/cellKind";
import type { Refusal } from "../../ledger/change";
import { approvedExtension } from "../../ledger/figures";
import type { CellValue } from "../../ledger/model";
import { findSecrecyWords } from "../../ledger/secrecyWords";
import { shortened } from "../../ledger/shortened";
import type { WorkCard } from "../../ledger/workList";
import { words } from "../../locales";
import { shownValue, withEdit, type RowEdits } from "../edits/cellEdits";
import { paneWords } from "../environment";
import { LongText } from "../fields/LongText";
import { labelOf } from "../fields/labels";
import { measureLabel } from "../issues/measureLabel";
import { Disclosure } from "../shell/Disclosure";
import { LightBadge } from "../shell/LightBadge";
import { ClampedText } from "./ClampedText";
import { CompletionDate, usualCompletion } from "./CompletionDate";
import { RowTrouble } from "./RowTrouble";
import { StatusChoice } from "./StatusChoice";
import { withStatus } from "./updateChanges";
import { useCardStyles } from "./useCardStyles";

/** 已取消 is not among them: it takes an event that says why, and the form. */
const statuses = ["未启动", "正在整改", "基本完成", "已完成"] as const;

/** Columns whose refusal stands at the field itself. */
const besideField = ["completedOn", "currentProgress", "evidence"] as const;

export interface MeasureCardProps {
  readonly card: WorkCard;
  readonly edits: RowEdits;
  readonly refusals: readonly Refusal[];
  readonly asOf: CalendarDate;
  readonly today: CalendarDate;
  readonly date1904: boolean;
  readonly onEdits: (handle: string, change: (edits: RowEdits) => RowEdits) => void;
  /** Ctrl+Enter. */
  readonly onNext: (handle: string) => void;
  readonly onShowRow: (handle: string) => void;
  readonly onEditAll: (handle: string) => void;
}

const heading = (key: string): string => {
  const column = columnOf("measures", key);
  return column === undefined ? key : labelOf(column);
};

/** One measure of 本期更新: what it is, where it stood, what is new. */
export const MeasureCard = memo(function MeasureCard(props: MeasureCardProps) {
  const { card, edits, refusals, asOf, today, date1904, onEdits, onNext, onShowRow, onEditAll } = props;
  const styles = useCardStyles();
  const t = paneWords().card;
  const titleId = useId();
  const { handle, measure, issue } = card;
  const { cells } = measure.source;
  const value = (key: string): CellValue => shownValue(edits, cells, key);
  const edit = (change: (edits: RowEdits) => RowEdits): void => onEdits(handle, change);
  const set = (key: string) => (text: CellValue) => edit((now) => withEdit(now, key, cells[key] ?? "", text));
  const isFor = (key: string) => (refusal: Refusal) =>
    refusal.column === columnOf("measures", key)?.heading && refusal.reason.kind !== "changedMeanwhile";
  const problem = (key: string): string | undefined => {
    const refusal = refusals.find(isFor(key));
    return refusal === undefined ? undefined : words().ledger.describeReason(refusal.reason);
  };
  const warning = (key: string): string | undefined => {
    const found = findSecrecyWords(String(value(key)));
    return found.length === 0 ? undefined : paneWords().form.secrecy({ words: found });
  };

  const label = measureLabel(measure, issue);
  const who = [measure.leadDept || (issue?.leadDept ?? ""), measure.persons].filter((part) => part !== "").join(" · ");
  const extension = approvedExtension(measure);
  const deadline =
    measure.deadlineText !== "" ? measure.deadlineText : card.due === null ? "" : formatDateIso(card.due);
  const due = [
    deadline === "" ? t.noDue : t.due({ text: deadline }),
    measure.dueInferred && card.due !== null ? `${formatDateIso(card.due)} ${t.inferred}` : "",
    extension === null ? "" : t.extended({ date: formatDateIso(extension) }),
  ].filter((part) => part !== "");
  const status = String(value("status"));
  const changed = Object.keys(edits).length > 0;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || !event.ctrlKey) return;
    event.preventDefault();
    onNext(handle);
  };

  return (
    <section
      className={mergeClasses(styles.root, changed && styles.changed, refusals.length > 0 && styles.refused)}
      role="group"
      aria-labelledby={titleId}
      data-handle={handle}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div className={styles.head}>
        {label !== "" && <h3 className={styles.seq}>{label}</h3>}
        <span className={styles.who}>{who}</span>
        <LightBadge light={card.light} />
      </div>
      <div>
        <ClampedText id={titleId} className={styles.text} text={measure.text === "" ? t.noText : measure.text} />
      </div>
      <p className={styles.small}>
        {issue === null ? due.join(" · ") : `${due.join(" · ")} · ${t.measureOf({ issue: shortened(issue.text, 30) })}`}
      </p>
      {measure.status === null && status === String(cells["status"]) && (
        <p className={styles.small}>{t.unknownStatus({ word: status })}</p>
      )}
      <StatusChoice
        label={t.status}
        choices={statuses}
        value={status}
        onChange={(next) =>
          edit((now) => withStatus(now, cells, next, dateToSerial(usualCompletion(asOf, today), date1904)))
        }
      />
      {status === "已完成" && (
        <CompletionDate
          value={value("completedOn")}
          onChange={set("completedOn")}
          asOf={asOf}
          today={today}
          date1904={date1904}
          problem={problem("completedOn")}
        />
      )}
      {card.lastProgress !== "" && (
        <div className={styles.last}>
          <div className={styles.lastHead}>
            <span>{t.last}</span>
            {String(value("currentProgress")) !== card.lastProgress && (
              <Button size="small" appearance="subtle" onClick={() => set("currentProgress")(card.lastProgress)}>
                {t.takeOver}
              </Button>
            )}
          </div>
          <ClampedText text={card.lastProgress} />
        </div>
      )}
      <LongText
        label={t.progress}
        name="currentProgress"
        value={String(value("currentProgress"))}
        onChange={set("currentProgress")}
        warning={warning("currentProgress")}
        problem={problem("currentProgress")}
      />
      <LongText
        label={t.evidence}
        rows={1}
        value={String(value("evidence"))}
        onChange={set("evidence")}
        warning={warning("evidence")}
        problem={problem("evidence")}
      />
      <RowTrouble
        row={measure.source}
        edits={edits}
        refusals={refusals.filter((refusal) => !besideField.some((key) => isFor(key)(refusal)))}
        date1904={date1904}
        onEdits={edit}
      />
      <Disclosure title={paneWords().shell.more}>
        <LongText label={heading("gap")} value={String(value("gap"))} onChange={set("gap")} warning={warning("gap")} />
        <div className={styles.actions}>
          <Button size="small" onClick={() => onShowRow(handle)}>
            {t.showRow}
          </Button>
          <Button size="small" onClick={() => onEditAll(handle)}>
            {t.editAll}
          </Button>
          {changed && (
            <Button size="small" onClick={() => edit(() => ({}))}>
              {t.undoCard}
            </Button>
          )}
        </div>
      </Disclosure>
    </section>
  );
});
