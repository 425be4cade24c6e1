import { Button, Field, makeStyles, tokens } from "@fluentui/react-components";
import type { CalendarDate } from "../../ledger/calendarDate";
import { compareDates, dateToSerial } from "../../ledger/calendarDate";
import type { CellValue } from "../../ledger/model";
import { paneWords } from "../environment";
import { DateInput } from "../fields/DateInput";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
  input: { flex: "1 1 140px", minWidth: 0 },
});

/** What 完成日期 is taken for when 已完成 is pressed: the cut-off, or today where that is still to come. */
export const usualCompletion = (asOf: CalendarDate, today: CalendarDate): CalendarDate =>
  compareDates(asOf, today) < 0 ? asOf : today;

export interface CompletionDateProps {
  readonly value: CellValue;
  readonly onChange: (value: CellValue) => void;
  readonly asOf: CalendarDate;
  readonly today: CalendarDate;
  readonly date1904: boolean;
  /** Default 完成日期. */
  readonly label?: string;
  readonly problem?: string;
}

/** The day something was done, with the other usual day one click away. */
export const CompletionDate = ({ value, onChange, asOf, today, date1904, label, problem }: CompletionDateProps) => {
  const styles = useStyles();
  const t = paneWords().card;
  const usual = usualCompletion(asOf, today);
  const cell = (date: CalendarDate): CellValue => dateToSerial(date, date1904);
  const other = compareDates(asOf, today) < 0 && value !== cell(today) ? { date: today, label: t.useToday } : null;
  const back =
    value !== cell(usual) ? { date: usual, label: compareDates(usual, today) === 0 ? t.useToday : t.useAsOf } : other;
  return (
    <Field
      label={label ?? t.completedOn}
      required
      validationState={problem === undefined ? "none" : "error"}
      {...(problem === undefined ? {} : { validationMessage: problem })}
    >
      {(control) => (
        <div className={styles.row}>
          <DateInput {...control} className={styles.input} value={value} onChange={onChange} date1904={date1904} />
          {back !== null && (
            <Button size="small" onClick={() => onChange(cell(back.date))}>
              {back.label}
            </Button>
          )}
        </div>
      )}
    </Field>
  );
};
