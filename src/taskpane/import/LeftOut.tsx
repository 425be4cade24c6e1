import { makeStyles, tokens } from "@fluentui/react-components";
import type { LeftRows } from "../../adopt/adoption";
import { words } from "../../locales";
import { columnLetter } from "../../workbook/sheetLayout";
import { Disclosure } from "../shell/Disclosure";
import { PlaceList } from "./PlaceList";

const useStyles = makeStyles({
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export interface LeftOutProps {
  readonly left: readonly LeftRows[];
  /** Name of the sheet; "": a pasted table, which has no cell to go to. */
  readonly sheet: string;
}

/** What of the sheet becomes neither an item nor a title above items: folded, with its number in sight. */
export const LeftOut = ({ left, sheet }: LeftOutProps) => {
  const styles = useStyles();
  const t = words().ledgerImport.preview;
  if (left.length === 0) return null;
  const title = t.left({ count: left.length });
  return (
    <Disclosure title={title}>
      <p className={styles.hint}>{t.leftHint}</p>
      <PlaceList
        label={title}
        items={left}
        sheet={sheet}
        placeOf={({ kind, row, lastRow, column }) =>
          t.leftPlace({ row, lastRow, column: kind === "beside" ? columnLetter(column - 1) : "", kind })
        }
        render={({ text, settings }) => (
          <>
            {text}
            {settings.length > 0 && <div className={styles.hint}>{t.leftSettings({ items: settings })}</div>}
          </>
        )}
      />
    </Disclosure>
  );
};
