import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { words } from "../../locales";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", minWidth: 0 },
  item: {
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
    overflowWrap: "anywhere",
  },
  more: { justifySelf: "start", marginTop: tokens.spacingVerticalXS },
});

export interface PagedListProps<T> {
  readonly label: string;
  readonly items: readonly T[];
  readonly render: (item: T, index: number) => ReactNode;
  /** Shown at first, and more by each press. Default 20. */
  readonly page?: number;
}

/** A list of any length, shown in parts. */
export const PagedList = <T,>({ label, items, render, page = 20 }: PagedListProps<T>) => {
  const styles = useStyles();
  const [shown, setShown] = useState(page);
  const rest = items.length - shown;
  return (
    <div>
      <ul className={styles.list} aria-label={label}>
        {items.slice(0, shown).map((item, index) => (
          <li key={index} className={styles.item}>
            {render(item, index)}
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button className={styles.more} size="small" onClick={() => setShown(shown + page)}>
          {words().ledgerImport.page.more({ count: Math.min(page, rest) })}
        </Button>
      )}
    </div>
  );
};
