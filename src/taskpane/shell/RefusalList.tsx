import { makeStyles, tokens } from "@fluentui/react-components";
import type { Refusal } from "../../ledger/change";
import { words } from "../../locales";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

export interface RefusalListProps {
  readonly refusals: readonly Refusal[];
}

/** Why changes were refused, one line each. */
export const RefusalList = ({ refusals }: RefusalListProps) => {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {refusals.map((refusal, index) => (
        <li key={index}>{words().ledger.describeRefusal(refusal)}</li>
      ))}
    </ul>
  );
};
