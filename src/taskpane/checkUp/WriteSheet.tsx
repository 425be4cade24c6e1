import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { words } from "../../locales";
import type { CheckUpOutcome } from "../../workbook/operations";
import { paneWords } from "../environment";
import { Note } from "../shell/Note";
import { ObstacleList } from "../shell/ObstacleList";
import { useLedgerSession } from "../useLedger";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalXS },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  button: { marginLeft: "auto" },
});

/** Name of the sheet, as src/workbook gives it; shown before it is there. */
const sheetName = "体检结果";

export interface WriteSheetProps {
  /** Stands before the button. */
  readonly children?: ReactNode;
}

/** Writes the findings to a sheet on request, and says what became of it. */
export const WriteSheet = ({ children }: WriteSheetProps) => {
  const styles = useStyles();
  const t = words().checkUp.page;
  const session = useLedgerSession();
  const [outcome, setOutcome] = useState<CheckUpOutcome | null>(null);

  const write = async (): Promise<void> => {
    setOutcome(null);
    const next = await session.writeCheckUp();
    setOutcome(next);
    if (next?.kind === "noLedger") await session.refresh();
  };

  return (
    <div className={styles.root}>
      <div className={styles.row}>
        {children}
        <Button
          className={styles.button}
          size="small"
          title={t.writeHint({ sheet: sheetName })}
          disabledFocusable={session.busy !== null}
          onClick={() => void write()}
        >
          {t.write}
        </Button>
      </div>
      {outcome?.kind === "written" && (
        <Note intent="success">{t.written({ sheet: outcome.sheet, count: outcome.findings })}</Note>
      )}
      {outcome?.kind === "foreignSheet" && <Note intent="warning">{t.foreign({ sheet: outcome.sheet })}</Note>}
      {outcome?.kind === "obstacle" && (
        <Note intent="warning" title={paneWords().obstaclesTitle}>
          <ObstacleList obstacles={outcome.obstacles} />
        </Note>
      )}
    </div>
  );
};
