import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { RowProblem } from "../../ledger/model";
import { words } from "../../locales";
import { paneWords } from "../environment";
import { useLedgerSession } from "../useLedger";
import { Note } from "./Note";

const useStyles = makeStyles({
  list: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: 0,
    listStyleType: "none",
    display: "grid",
    gap: tokens.spacingVerticalXS,
  },
  row: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "flex-start" },
  text: { flex: 1, minWidth: 0, overflowWrap: "anywhere" },
  button: { minWidth: "auto", flexShrink: 0 },
});

const page = 20;

export interface RowProblemsProps {
  readonly problems: readonly RowProblem[];
}

/** Cells that were not understood; each can be jumped to. Folded, because a taken-over sheet can have many. */
export const RowProblems = ({ problems }: RowProblemsProps) => {
  const styles = useStyles();
  const t = paneWords().problems;
  const session = useLedgerSession();
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState(page);
  return (
    <Note
      compact={!open}
      intent="warning"
      title={t.title({ count: problems.length })}
      actions={
        <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t.hide : t.show}
        </Button>
      }
    >
      {open && (
        <ul className={styles.list}>
          {problems.slice(0, shown).map((problem, index) => (
            <li key={index} className={styles.row}>
              <span className={styles.text}>{words().ledger.describeProblem(problem)}</span>
              {problem.row > 0 && (
                <Button
                  className={styles.button}
                  size="small"
                  onClick={() => void session.showCell(problem.table, problem.row, problem.column)}
                >
                  {t.goTo}
                </Button>
              )}
            </li>
          ))}
          {problems.length > shown && (
            <li>
              <Button size="small" onClick={() => setShown(shown + page)}>
                {t.more({ count: Math.min(page, problems.length - shown) })}
              </Button>
            </li>
          )}
        </ul>
      )}
    </Note>
  );
};
