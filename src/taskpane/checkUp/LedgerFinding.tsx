import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../ledger/checkUp/checkUp";
import type { RowSource } from "../../ledger/model";
import { ledgerTables } from "../../ledger/schema";
import { words } from "../../locales";
import { useNavigation } from "../navigation";
import { FindingFoot, FindingItem } from "../shell/FindingList";
import { useLedgerSession } from "../useLedger";
import { placeOf, remedyOf, subjectOf } from "./findingPlace";

const useStyles = makeStyles({
  line: { margin: 0, minWidth: 0, overflowWrap: "anywhere" },
  mend: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  button: { minWidth: "auto" },
});

export interface LedgerFindingProps {
  readonly finding: Finding;
  /** undefined: the whole table is meant. */
  readonly source: RowSource | undefined;
  /** Other rows have the same 编号. */
  readonly isDoubled: boolean;
  /** Whether reason and remedy are shown here; where all of a rule say the same, its heading shows them once. */
  readonly withReason: boolean;
  readonly withMend: boolean;
}

/** One finding: what it is about, where, why, how to mend it, and the way there. */
export const LedgerFinding = ({ finding, source, isDoubled, withReason, withMend }: LedgerFindingProps) => {
  const styles = useStyles();
  const { page: t, rules } = words().checkUp;
  const session = useLedgerSession();
  const navigation = useNavigation();
  const { rule, values, table, row, column } = finding;
  const place = placeOf(finding);
  const subject = subjectOf(source);
  const remedy = remedyOf(finding, source, isDoubled);
  return (
    <FindingItem>
      {subject !== "" && <p className={styles.line}>{subject}</p>}
      {withReason && <p className={styles.line}>{rules[rule].reason(values)}</p>}
      {withMend && (
        <p className={styles.mend}>
          {t.mend}
          {rules[rule].mend(values)}
        </p>
      )}
      <FindingFoot place={place}>
        {row > 0 && (
          <Button
            className={styles.button}
            size="small"
            aria-label={t.goToLong({ place })}
            onClick={() => void session.showCell(ledgerTables[table].name, row, column)}
          >
            {t.goTo}
          </Button>
        )}
        {remedy?.kind === "form" && (
          <Button
            className={styles.button}
            size="small"
            aria-label={t.editLong({ place })}
            onClick={() => navigation.openForm({ kind: remedy.form, rowId: remedy.rowId })}
          >
            {t.edit}
          </Button>
        )}
        {remedy?.kind === "setting" && (
          <Button className={styles.button} size="small" onClick={() => navigation.openSetting(remedy.item)}>
            {t.setting}
          </Button>
        )}
      </FindingFoot>
    </FindingItem>
  );
};
