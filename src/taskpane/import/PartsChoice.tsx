import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { words } from "../../locales";
import type { SheetChoice } from "./useSheetChoice";

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", minWidth: 0 },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  check: { alignItems: "flex-start", maxWidth: "100%", "& label": { minWidth: 0, overflowWrap: "anywhere" } },
  label: { display: "grid" },
});

/** Other sheets with the columns of the chosen one (one for each department), and whether their names are departments. */
export const PartsChoice = ({ choice }: { readonly choice: SheetChoice }) => {
  const styles = useStyles();
  const t = words().ledgerImport.sheets;
  const title = useId();
  const { chosen, partners, departments } = choice;
  if (chosen === null || partners.length === 0) return null;
  return (
    <div className={styles.root} role="group" aria-labelledby={title}>
      <div id={title}>{t.parts({ name: chosen.sheet.name })}</div>
      <p className={styles.hint}>{t.partsHint}</p>
      {partners.map(({ chosen: { id, sheet, mapping }, isTicked, repeats }) => (
        <Checkbox
          key={id}
          className={styles.check}
          checked={isTicked}
          onChange={(_event, { checked }) => choice.togglePart(id, checked === true)}
          label={
            <span className={styles.label}>
              <span>
                {t.part({
                  name: sheet.name,
                  firstRow: sheet.firstRow + mapping.block.firstHeadingRow,
                  lastRow: sheet.firstRow + mapping.block.lastRow,
                })}
              </span>
              {repeats !== null && <span className={styles.hint}>{t.partRepeats({ name: repeats })}</span>}
            </span>
          }
        />
      ))}
      {departments.length > 0 && (
        <Checkbox
          className={styles.check}
          checked={choice.namesAreDepartments}
          label={t.namesAreDepartments({ departments })}
          onChange={(_event, { checked }) => choice.nameDepartments(checked === true)}
        />
      )}
    </div>
  );
};
