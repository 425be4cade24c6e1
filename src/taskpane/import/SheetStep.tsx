import { Button, Field, ProgressBar, Radio, RadioGroup, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { words } from "../../locales";
import { Note } from "../shell/Note";
import { useLedgerSession } from "../useLedger";
import { HandChoice } from "./HandChoice";
import { PartsChoice } from "./PartsChoice";
import { byHand, candidateId, type FoundSheets } from "./sheetChoice";
import type { SheetChoice } from "./useSheetChoice";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalS, minWidth: 0 },
  spinner: { justifyContent: "flex-start", textAlign: "left" },
  label: { display: "grid", overflowWrap: "anywhere" },
  why: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  text: { margin: `0 0 ${tokens.spacingVerticalXS}` },
  again: { justifySelf: "start" },
});

export interface SheetStepProps {
  readonly choice: SheetChoice;
  readonly onPaste: () => void;
}

/** Which sheet of the workbook: what was found and why, by hand where nothing was. */
export const SheetStep = ({ choice, onPaste }: SheetStepProps) => {
  const styles = useStyles();
  const t = words().ledgerImport.sheets;
  const session = useLedgerSession();
  const { phase, progress, found } = choice;
  const again = (
    <Button
      className={styles.again}
      size="small"
      disabledFocusable={session.busy !== null || phase === "reading" || phase === "searching"}
      onClick={() => void choice.read()}
    >
      {t.again}
    </Button>
  );
  return (
    <div className={styles.root}>
      {phase === "reading" && (
        <Field validationMessage={t.reading} validationState="none">
          <ProgressBar
            aria-label={t.reading}
            max={Math.max(1, progress.total)}
            {...(progress.total > 0 ? { value: progress.done } : {})}
          />
        </Field>
      )}
      {phase === "searching" && <Spinner className={styles.spinner} size="tiny" label={t.searching} />}
      {found !== null && (
        <>
          {found.candidates.length > 0 ? (
            <>
              <Candidates found={found} choice={choice} />
              <PartsChoice choice={choice} />
            </>
          ) : (
            <Note
              intent="warning"
              title={t.none}
              actions={
                <Button size="small" onClick={onPaste}>
                  {t.toPaste}
                </Button>
              }
            >
              {found.sheets.length === 0 ? (
                t.empty
              ) : (
                <>
                  <p className={styles.text}>{t.noneText({ sheets: found.sheets.length })}</p>
                  {t.noneTip}
                </>
              )}
            </Note>
          )}
          {found.sheets.length > 0 && (choice.picked === byHand || found.candidates.length === 0) && (
            <HandChoice sheets={found.sheets} onChoose={choice.chooseRows} />
          )}
        </>
      )}
      {phase !== "reading" && again}
    </div>
  );
};

const Candidates = ({ found, choice }: Pick<SheetStepProps, "choice"> & { readonly found: FoundSheets }) => {
  const styles = useStyles();
  const t = words().ledgerImport.sheets;
  const title = useId();
  const { chosen } = choice;
  return (
    <div>
      <div id={title}>{t.choose}</div>
      <RadioGroup
        aria-labelledby={title}
        value={choice.picked}
        onChange={(_event, { value }) => void choice.choose(value)}
      >
        {found.candidates.map((candidate) => {
          const { block, name, known, rows } = candidate;
          const first = found.sheets[candidate.sheet]?.firstRow ?? 1;
          const id = candidateId(candidate);
          return (
            <Radio
              key={id}
              value={id}
              label={
                <span className={styles.label}>
                  <span>
                    {t.candidate({
                      name,
                      firstRow: first + block.firstHeadingRow,
                      lastRow: first + block.lastRow,
                      columns: block.lastColumn - block.firstColumn + 1,
                    })}
                  </span>
                  <span className={styles.why}>
                    {t.why({ known, rows })}
                    {chosen?.id === id && chosen.known !== null && (
                      <> · {chosen.known === "name" ? t.kept : t.similar}</>
                    )}
                  </span>
                </span>
              }
            />
          );
        })}
        <Radio value={byHand} label={t.byHand} />
      </RadioGroup>
    </div>
  );
};
