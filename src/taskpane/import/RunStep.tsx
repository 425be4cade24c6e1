import { Button, Field, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import { words } from "../../locales";
import { useLedgerSession } from "../useLedger";
import type { ImportRun } from "./useImportRun";

const useStyles = makeStyles({
  start: { justifySelf: "start" },
  row: { display: "grid", gap: tokens.spacingVerticalS, justifyItems: "start" },
  bar: { width: "100%" },
});

export interface RunStepProps {
  /** Something was understood, and what is in sight is up to date. */
  readonly canStart: boolean;
  readonly run: ImportRun;
  readonly onStart: () => void;
}

/** 导入, once the user agrees; then how far it is, and 取消. */
export const RunStep = ({ canStart, run, onStart }: RunStepProps) => {
  const styles = useStyles();
  const t = words().ledgerImport.run;
  const session = useLedgerSession();
  const { progress, isCancelled } = run;
  return (
    <>
      {progress === null ? (
        <Button
          className={styles.start}
          appearance="primary"
          disabledFocusable={session.busy !== null || !canStart}
          onClick={onStart}
        >
          {t.start}
        </Button>
      ) : (
        <div className={styles.row}>
          <Field className={styles.bar} validationState="none" validationMessage={t.working}>
            <ProgressBar
              aria-label={t.working}
              max={Math.max(1, progress.total)}
              {...(progress.total > 0 ? { value: progress.done } : {})}
            />
          </Field>
          <Button disabledFocusable={isCancelled} onClick={run.cancel}>
            {isCancelled ? t.cancelling : t.cancel}
          </Button>
        </div>
      )}
    </>
  );
};
