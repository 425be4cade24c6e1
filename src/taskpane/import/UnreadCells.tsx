import { makeStyles, tokens } from "@fluentui/react-components";
import type { AdoptProblem } from "../../adopt/adoption";
import { words } from "../../locales";
import { columnLetter } from "../../workbook/sheetLayout";
import { PlaceList } from "./PlaceList";

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export interface UnreadCellsProps {
  readonly problems: readonly AdoptProblem[];
  /** Name of the sheet; "": pasted text, which has no cell to go to. */
  readonly sheet: string;
}

/** Every cell that was not understood: where, what was expected, what stands there, and the way to it. */
export const UnreadCells = ({ problems, sheet }: UnreadCellsProps) => {
  const styles = useStyles();
  const { preview: t, fields } = words().ledgerImport;
  if (problems.length === 0) return <p className={styles.hint}>{t.allRead}</p>;

  const title = t.unread({ count: problems.length });
  return (
    <>
      <h4 className={styles.title}>{title}</h4>
      <p className={styles.hint}>{t.unreadHint}</p>
      <PlaceList
        label={title}
        items={problems}
        sheet={sheet}
        placeOf={(problem) =>
          sheet === ""
            ? t.pastedPlace(problem)
            : t.place({ row: problem.row, column: columnLetter(problem.column - 1), heading: problem.heading })
        }
        render={(problem) => (
          <>
            {t.taken({ field: fields[problem.field] })}
            {words().ledger.describeExpected(problem)}
          </>
        )}
      />
    </>
  );
};
