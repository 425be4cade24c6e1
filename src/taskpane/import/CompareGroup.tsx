import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { words } from "../../locales";
import { Disclosure } from "../shell/Disclosure";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

export interface CompareGroupProps {
  readonly title: string;
  /** Keys of its entries; nothing is drawn where there are none. */
  readonly keys: readonly string[];
  readonly onTick: (keys: readonly string[], on: boolean) => void;
  readonly children: ReactNode;
}

/** A kind of differences, all of which can be ticked at once. */
export const CompareGroup = ({ title, keys, onTick, children }: CompareGroupProps) => {
  const styles = useStyles();
  const t = words().ledgerImport.compare;
  if (keys.length === 0) return null;
  return (
    <Disclosure title={title} initiallyOpen>
      <div className={styles.actions}>
        <Button size="small" aria-label={t.allOf({ group: title })} onClick={() => onTick(keys, true)}>
          {t.all}
        </Button>
        <Button size="small" aria-label={t.noneOf({ group: title })} onClick={() => onTick(keys, false)}>
          {t.none}
        </Button>
      </div>
      {children}
    </Disclosure>
  );
};
