import { Button, Field, Input, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ForeignSheet } from "../../adopt/foreignSheet";
import { words } from "../../locales";
import { likelyHeadingRow } from "./sheetChoice";
import type { SheetChoice } from "./useSheetChoice";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalS, justifyItems: "stretch", border: 0, margin: 0, padding: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  rows: { display: "grid", gridTemplateColumns: "repeat(2, minmax(0, 1fr))", gap: tokens.spacingHorizontalS },
  input: { minWidth: 0 },
  use: { justifySelf: "start" },
});

export interface HandChoiceProps {
  readonly sheets: readonly ForeignSheet[];
  readonly onChoose: SheetChoice["chooseRows"];
}

/** The sheet and its heading rows, by the numbers the sheet shows. */
export const HandChoice = ({ sheets, onChoose }: HandChoiceProps) => {
  const styles = useStyles();
  const t = words().ledgerImport.sheets;
  const rowOf = (at: number): string => {
    const sheet = sheets[at];
    return sheet === undefined ? "" : String(sheet.firstRow + likelyHeadingRow(sheet));
  };
  const [index, setIndex] = useState(0);
  const [first, setFirst] = useState(() => rowOf(0));
  const [last, setLast] = useState(() => rowOf(0));
  const [wrong, setWrong] = useState("");
  const sheet = sheets[index] ?? sheets[0];
  if (sheet === undefined) return null;

  const use = (): void => {
    const bottom = sheet.firstRow + sheet.cells.length - 1;
    const [from, to] = [Number(first), Number(last)];
    const isRow = (row: number): boolean => Number.isInteger(row) && row >= sheet.firstRow && row <= bottom;
    if (!isRow(from) || !isRow(to) || from > to) return setWrong(t.wrongRows({ first: sheet.firstRow, last: bottom }));
    setWrong("");
    void onChoose(sheets.indexOf(sheet), {
      firstHeadingRow: from - sheet.firstRow,
      lastHeadingRow: to - sheet.firstRow,
    });
  };

  const row = (label: string, value: string, onChange: (value: string) => void) => (
    <Field label={label} size="small">
      <Input
        className={styles.input}
        inputMode="numeric"
        value={value}
        onChange={(_event, data) => onChange(data.value)}
      />
    </Field>
  );
  return (
    <fieldset className={styles.root}>
      <legend className={styles.legend}>{t.byHandLong}</legend>
      <Field label={t.sheet} size="small">
        <Select
          value={String(index)}
          onChange={(_event, data) => {
            const next = Number(data.value);
            setIndex(next);
            setFirst(rowOf(next));
            setLast(rowOf(next));
          }}
        >
          {sheets.map(({ name }, at) => (
            <option key={name} value={at}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field validationState={wrong === "" ? "none" : "error"} validationMessage={wrong === "" ? undefined : wrong}>
        <div className={styles.rows}>
          {row(t.firstHeadingRow, first, setFirst)}
          {row(t.lastHeadingRow, last, setLast)}
        </div>
      </Field>
      <Button className={styles.use} size="small" onClick={use}>
        {t.useThese}
      </Button>
    </fieldset>
  );
};
