import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { formatDateIso } from "../../ledger/calendarDate";
import { rowHandle } from "../../ledger/ids";
import type { LedgerEvent } from "../../ledger/model";
import { paneWords } from "../environment";
import { wordOf } from "../fields/labels";
import { useNavigation } from "../navigation";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalS },
  item: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "flex-start", justifyContent: "space-between" },
  text: { minWidth: 0, overflowWrap: "anywhere" },
  muted: { color: tokens.colorNeutralForeground2, margin: 0 },
  button: { flexShrink: 0, minWidth: "auto" },
});

export interface EventListProps {
  readonly events: readonly LedgerEvent[];
}

/** 办理记录 of one issue and its measures, the latest first as they stand. */
export const EventList = ({ events }: EventListProps) => {
  const styles = useStyles();
  const t = paneWords().detail;
  const navigation = useNavigation();
  if (events.length === 0) return <p className={styles.muted}>{t.noEvents}</p>;
  return (
    <ul className={styles.list}>
      {[...events].reverse().map((event) => (
        <li key={event.source.row} className={styles.item}>
          <span className={styles.text}>
            {[event.date === null ? "" : formatDateIso(event.date), wordOf(event.kind), event.party, event.content]
              .filter((part) => part !== "")
              .join(" · ")}
          </span>
          <Button
            className={styles.button}
            size="small"
            onClick={() => navigation.openForm({ kind: "editEvent", rowId: rowHandle(event.source) })}
          >
            {t.edit}
          </Button>
        </li>
      ))}
    </ul>
  );
};
