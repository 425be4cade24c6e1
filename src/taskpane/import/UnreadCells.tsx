import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { AdoptProblem } from "../../adopt/adoption";
import { words } from "../../locales";
import { columnLetter } from "../../workbook/sheetLayout";
import { useEnvironment } from "../environment";
import { Note } from "../shell/Note";
import { useLedgerSession } from "../useLedger";
import { PagedList } from "../shell/PagedList";

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  row: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "flex-start", justifyContent: "space-between" },
  text: { minWidth: 0, overflowWrap: "anywhere" },
  place: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  button: { minWidth: "auto", flexShrink: 0 },
});

export interface UnreadCellsProps {
  readonly problems: readonly AdoptProblem[];
  /** Name of the sheet; "": pasted text, which has no cell to go to. */
  readonly sheet: string;
}

/** Every cell that was not understood: where, what was expected, what stands there, and the way to it. */
export const UnreadCells = ({ problems, sheet }: UnreadCellsProps) => {
  const styles = useStyles();
  const { preview: t, page, fields } = words().ledgerImport;
  const { operations } = useEnvironment();
  const session = useLedgerSession();
  const [isGone, setIsGone] = useState(false);
  if (problems.length === 0) return <p className={styles.hint}>{t.allRead}</p>;

  const goTo = async ({ row, column }: AdoptProblem): Promise<void> => {
    const found = await session.run("showing", () => operations.showPlace(sheet, row, column));
    setIsGone(found === false);
  };
  const title = t.unread({ count: problems.length });
  return (
    <>
      <h4 className={styles.title}>{title}</h4>
      <p className={styles.hint}>{t.unreadHint}</p>
      {isGone && <Note intent="warning">{page.placeGone}</Note>}
      <PagedList
        label={title}
        items={problems}
        render={(problem) => {
          const place =
            sheet === ""
              ? t.pastedPlace(problem)
              : t.place({ row: problem.row, column: columnLetter(problem.column - 1), heading: problem.heading });
          return (
            <div className={styles.row}>
              <span className={styles.text}>
                <div className={styles.place}>{place}</div>
                {t.taken({ field: fields[problem.field] })}
                {words().ledger.describeExpected(problem)}
              </span>
              {sheet !== "" && (
                <Button
                  className={styles.button}
                  size="small"
                  aria-label={page.goToLong({ place })}
                  onClick={() => void goTo(problem)}
                >
                  {page.goTo}
                </Button>
              )}
            </div>
          );
        }}
      />
    </>
  );
};
