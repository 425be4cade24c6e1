import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { words } from "../../locales";
import { useEnvironment } from "../environment";
import { Note } from "../shell/Note";
import { PagedList } from "../shell/PagedList";
import { useLedgerSession } from "../useLedger";

const useStyles = makeStyles({
  row: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "flex-start", justifyContent: "space-between" },
  text: { minWidth: 0, overflowWrap: "anywhere" },
  place: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  button: { minWidth: "auto", flexShrink: 0 },
});

export interface PlaceListProps<T> {
  readonly label: string;
  readonly items: readonly T[];
  /** Name of the sheet of those that name none themselves; "": pasted text, which has no cell to go to. */
  readonly sheet: string;
  readonly placeOf: (item: T) => string;
  readonly render: (item: T) => ReactNode;
}

/** Places of a sheet, with what is to be said of each and the way to it. Rows and columns are 1-based. */
export const PlaceList = <T extends { readonly row: number; readonly column: number; readonly sheet?: string }>({
  label,
  items,
  sheet,
  placeOf,
  render,
}: PlaceListProps<T>) => {
  const styles = useStyles();
  const { page: t } = words().ledgerImport;
  const { operations } = useEnvironment();
  const session = useLedgerSession();
  const [isGone, setIsGone] = useState(false);
  const goTo = async ({ row, column, sheet: own = sheet }: T): Promise<void> => {
    const found = await session.run("showing", () => operations.showPlace(own, row, column));
    setIsGone(found === false);
  };
  return (
    <>
      {isGone && <Note intent="warning">{t.placeGone}</Note>}
      <PagedList
        label={label}
        items={items}
        render={(item) => {
          const place =
            item.sheet === undefined ? placeOf(item) : t.onSheet({ sheet: item.sheet, place: placeOf(item) });
          return (
            <div className={styles.row}>
              <span className={styles.text}>
                <div className={styles.place}>{place}</div>
                {render(item)}
              </span>
              {sheet !== "" && (
                <Button
                  className={styles.button}
                  size="small"
                  aria-label={t.goToLong({ place })}
                  onClick={() => void goTo(item)}
                >
                  {t.goTo}
                </Button>
              )}
            </div>
          );
        }}
      />
    </>
  );
};
