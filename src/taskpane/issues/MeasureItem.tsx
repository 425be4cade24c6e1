import { Button } from "@fluentui/react-components";
import { useId } from "react";
import { formatDateIso } from "../../ledger/calendarDate";
import { rowHandle } from "../../ledger/ids";
import { lightOf } from "../../ledger/light";
import type { Issue, Measure } from "../../ledger/model";
import { paneWords } from "../environment";
import { wordOf } from "../fields/labels";
import { useNavigation } from "../navigation";
import { LightBadge } from "../shell/LightBadge";
import { ClampedText } from "../update/ClampedText";
import { useCardStyles } from "../update/useCardStyles";
import { useLedgerSession, useLedgerView } from "../useLedger";
import { measureLabel } from "./measureLabel";

export interface MeasureItemProps {
  readonly measure: Measure;
  readonly issue: Issue;
}

/** A measure below its issue. */
export const MeasureItem = ({ measure, issue }: MeasureItemProps) => {
  const styles = useCardStyles();
  const { card, detail, issues } = paneWords();
  const session = useLedgerSession();
  const { ledger, asOf } = useLedgerView();
  const navigation = useNavigation();
  const titleId = useId();
  const handle = rowHandle(measure.source);
  const status =
    measure.status === "" || measure.status === null
      ? String(measure.source.cells["status"] ?? "") || issues.noStatus
      : wordOf(measure.status);
  const progress = [measure.progress, measure.currentProgress].filter((text) => text !== "").join("\n");
  return (
    <section className={styles.root} role="group" aria-labelledby={titleId} data-handle={handle}>
      <div className={styles.head}>
        <h4 className={styles.seq}>{measureLabel(measure, issue)}</h4>
        <span className={styles.who}>
          {[
            status,
            measure.completedOn === null ? "" : formatDateIso(measure.completedOn),
            measure.leadDept,
            measure.persons,
          ]
            .filter((part) => part !== "")
            .join(" · ")}
        </span>
        <LightBadge light={lightOf(measure, ledger, asOf)} />
      </div>
      <div>
        <ClampedText id={titleId} text={measure.text === "" ? card.noText : measure.text} />
      </div>
      <p className={styles.small}>
        {measure.deadlineText === "" ? card.noDue : card.due({ text: measure.deadlineText })}
      </p>
      {progress !== "" && (
        <div className={styles.last}>
          <ClampedText text={progress} />
        </div>
      )}
      <div className={styles.actions}>
        <Button size="small" onClick={() => navigation.openForm({ kind: "editMeasure", rowId: handle })}>
          {detail.edit}
        </Button>
        <Button size="small" onClick={() => void session.showRow("measures", handle)}>
          {detail.showRow}
        </Button>
      </div>
    </section>
  );
};
