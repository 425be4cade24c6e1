import { Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import type { Adoption } from "../../adopt/adoption";
import type { StatusChoices } from "../../ledger/status";
import { ambiguousReadings } from "../../ledger/statusWords";
import { words } from "../../locales";

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { display: "grid", gap: tokens.spacingVerticalS, minWidth: 0 },
  select: { minWidth: 0, "& select": { minWidth: 0, textOverflow: "ellipsis" } },
});

export interface AmbiguousWordsProps {
  readonly found: Adoption["ambiguous"];
  readonly choices: StatusChoices;
  /** null: the word stays not understood. */
  readonly onChoice: (word: string, reading: string | null) => void;
}

/** What the words of the status column mean that can mean two things: asked, as it cannot be known. */
export const AmbiguousWords = ({ found, choices, onChoice }: AmbiguousWordsProps) => {
  const styles = useStyles();
  const t = words().ledgerImport.preview;
  return (
    <>
      <h4 className={styles.title}>{t.ambiguous}</h4>
      <p className={styles.hint}>{t.ambiguousHint}</p>
      <div className={styles.list}>
        {found.map(({ word, count }) => {
          const readings = ambiguousReadings.get(word) ?? [];
          return (
            <Field key={word} label={t.ambiguousWord({ word, count })} size="small">
              <Select
                className={styles.select}
                value={choices[word] ?? ""}
                onChange={(_event, { value }) => onChoice(word, readings.find((each) => each === value) ?? null)}
              >
                <option value="">{t.undecided}</option>
                {readings.map((reading) => (
                  <option key={reading}>{reading}</option>
                ))}
              </Select>
            </Field>
          );
        })}
      </div>
    </>
  );
};
