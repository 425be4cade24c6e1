import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { rowHandle } from "../../ledger/ids";
import { words } from "../../locales";
import { Disclosure } from "../shell/Disclosure";
import { useLedgerSession } from "../useLedger";
import type { GoneEntry } from "./comparisonView";
import { PagedList } from "../shell/PagedList";
import { nameOf } from "./preview";

const useStyles = makeStyles({
  muted: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  row: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "flex-start", justifyContent: "space-between" },
  button: { minWidth: "auto", flexShrink: 0, marginTop: tokens.spacingVerticalXS },
});

export interface GoneItemsProps {
  readonly gone: readonly GoneEntry[];
  /** A box to tick for an entry. */
  readonly check: (entry: GoneEntry, label: ReactElement) => ReactElement;
}

/** What the ledger has and the newer version has not. Nothing happens to it, unless the user says of one that it is 已取消. */
export const GoneItems = ({ gone, check }: GoneItemsProps) => {
  const styles = useStyles();
  const t = words().ledgerImport.compare;
  const session = useLedgerSession();
  if (gone.length === 0) return null;
  const title = t.gone({ count: gone.length });
  return (
    <Disclosure title={title} initiallyOpen={gone.length <= 5}>
      <p className={styles.muted}>{t.goneHint}</p>
      <PagedList
        label={title}
        items={gone}
        render={(entry) => {
          const { source } = entry;
          const name = nameOf(source.cells);
          return (
            <div className={styles.row}>
              {check(
                entry,
                <>
                  <span className={styles.muted}>{source.table === "issues" ? t.cancelIssue : t.cancelMeasure}</span>{" "}
                  <span>{name}</span>
                </>,
              )}
              <Button
                className={styles.button}
                size="small"
                aria-label={t.showLong({ what: name })}
                onClick={() => void session.showRow(source.table, rowHandle(source))}
              >
                {t.show}
              </Button>
            </div>
          );
        }}
      />
    </Disclosure>
  );
};
