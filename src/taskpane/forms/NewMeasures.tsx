import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { Add16Regular } from "@fluentui/react-icons/svg/add";
import { Delete16Regular } from "@fluentui/react-icons/svg/delete";
import type { ReactNode } from "react";
import { useId } from "react";
import type { CellValue } from "../../ledger/model";
import type { MeasureDraft } from "../edits/keptInput";
import { paneWords } from "../environment";
import type { FieldSpec } from "./formSpec";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase300 },
  measure: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "center",
    fontWeight: tokens.fontWeightSemibold,
  },
  add: { justifySelf: "start" },
});

export interface NewMeasuresProps {
  readonly measures: readonly MeasureDraft[];
  /** 整改措施, then the fields that are the issue's unless said otherwise. */
  readonly text: FieldSpec;
  readonly own: readonly FieldSpec[];
  readonly field: (measure: MeasureDraft, spec: FieldSpec, onChange: (value: CellValue) => void) => ReactNode;
  readonly onChange: (measures: readonly MeasureDraft[]) => void;
  readonly onAdd: () => void;
}

/** The measures typed together with a new issue: any number, each as much as it differs from the issue. */
export const NewMeasures = ({ measures, text, own, field, onChange, onAdd }: NewMeasuresProps) => {
  const styles = useStyles();
  const t = paneWords().form;
  const titleId = useId();
  const replace = (id: string, change: (measure: MeasureDraft) => MeasureDraft): void =>
    onChange(measures.map((measure) => (measure.id === id ? change(measure) : measure)));
  return (
    <section className={styles.root} aria-labelledby={titleId}>
      <h3 id={titleId} className={styles.title}>
        {t.measuresTitle}
      </h3>
      {measures.map((measure, index) => {
        const number = index + 1;
        const setField = (spec: FieldSpec) => (value: CellValue) =>
          replace(measure.id, (now) => ({ ...now, fields: { ...now.fields, [spec.column.key]: value } }));
        return (
          <div
            key={measure.id}
            className={styles.measure}
            role="group"
            aria-label={t.measureNo({ number })}
            data-row={measure.id}
          >
            <div className={styles.head}>
              <span>{t.measureNo({ number })}</span>
              <Button
                size="small"
                appearance="subtle"
                icon={<Delete16Regular />}
                aria-label={t.removeMeasure({ number })}
                title={t.removeMeasure({ number })}
                onClick={() => onChange(measures.filter(({ id }) => id !== measure.id))}
              />
            </div>
            {field(measure, text, setField(text))}
            <Checkbox
              label={t.sameAsIssue}
              checked={measure.sameAsIssue}
              onChange={(_event, data) =>
                replace(measure.id, (now) => ({ ...now, sameAsIssue: data.checked === true }))
              }
            />
            {!measure.sameAsIssue && own.map((spec) => field(measure, spec, setField(spec)))}
          </div>
        );
      })}
      <Button className={styles.add} icon={<Add16Regular />} onClick={onAdd}>
        {t.addMeasure}
      </Button>
    </section>
  );
};
