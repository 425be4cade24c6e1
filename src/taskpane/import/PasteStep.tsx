import { Field, Select, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import type { PasteField, PasteLevel } from "../../adopt/paste/adoptPaste";
import type { NumberingKind } from "../../ledger/numberedText";
import { shortened } from "../../ledger/shortened";
import { words } from "../../locales";
import { Disclosure } from "../shell/Disclosure";
import { PagedList } from "../shell/PagedList";
import { withPasted } from "../notice/pastedText";
import { pastedRows } from "./pastedRows";
import type { Preview } from "./preview";

const useStyles = makeStyles({
  area: { width: "100%", "& textarea": { minHeight: "180px", maxHeight: "60vh" } },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalS, minWidth: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  sample: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  line: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const choices: readonly PasteField[] = ["aspect", "problem", "text", "measure", "progress", null];
const longestSample = 40;

export interface PasteStepProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly levels: readonly PasteLevel[];
  readonly left: Preview["left"];
  readonly onLevel: (kind: NumberingKind, field: PasteField) => void;
}

/** The text, and which numbering of it is which level. */
export const PasteStep = ({ text, onText, levels, left, onLevel }: PasteStepProps) => {
  const styles = useStyles();
  const { paste: t, numbering, levelFields } = words().ledgerImport;
  return (
    <>
      <Field label={t.label} hint={t.hint}>
        <Textarea
          className={styles.area}
          resize="vertical"
          value={text}
          onChange={(_event, data) => onText(data.value)}
          onPaste={(event) => {
            const next = withPasted(event, text, pastedRows);
            if (next === null) return;
            event.preventDefault();
            onText(next);
          }}
        />
      </Field>
      {levels.length > 0 && (
        <>
          <h4 className={styles.title}>{t.levels}</h4>
          <ul className={styles.list} aria-label={t.levels}>
            {levels.map(({ kind, field, count, sample }) => (
              <li key={kind}>
                <Field label={t.level({ kind: numbering[kind], count })} size="small">
                  <Select
                    value={field ?? "none"}
                    onChange={(_event, data) => onLevel(kind, choices.find((choice) => choice === data.value) ?? null)}
                  >
                    {choices.map((choice) => (
                      <option key={choice ?? "none"} value={choice ?? "none"}>
                        {levelFields[choice ?? "none"]}
                      </option>
                    ))}
                  </Select>
                </Field>
                <span className={styles.sample}>
                  {words().ledgerImport.mapping.samples}
                  {shortened(sample, longestSample)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {left.length > 0 && (
        <Disclosure title={t.left({ count: left.length })}>
          <PagedList
            label={t.left({ count: left.length })}
            items={left}
            render={(paragraph) => (
              <>
                <span className={styles.line}>{t.line({ row: paragraph.line })} </span>
                {paragraph.text}
              </>
            )}
          />
        </Disclosure>
      )}
    </>
  );
};
