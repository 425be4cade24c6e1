import { Field, Input, Select } from "@fluentui/react-components";
import { shownText } from "../../ledger/cell";
import type { CellValue } from "../../ledger/model";
import type { ColumnSchema } from "../../ledger/schema";
import type { CellConflict } from "../edits/cellEdits";
import { paneWords } from "../environment";
import { ConflictChoice } from "./ConflictChoice";
import { DateInput } from "./DateInput";
import { LongText } from "./LongText";
import { Suggest } from "./Suggest";
import { dateInputText } from "./dateCell";
import { fieldNotes } from "./fieldNotes";
import { labelOf, wordOf } from "./labels";

export interface FormFieldProps {
  readonly column: ColumnSchema;
  readonly value: CellValue;
  readonly onChange: (value: CellValue) => void;
  /** Default false. */
  readonly required?: boolean;
  /** Why the value was refused. */
  readonly problem?: string;
  readonly warning?: string;
  readonly hint?: string;
  /** Values the ledger already uses; makes a text a field with suggestions. */
  readonly suggestions?: readonly string[];
  /** Suggestions fill the part after the last 、. Default false. */
  readonly several?: boolean;
  readonly conflict?: CellConflict;
  readonly onKeepMine?: () => void;
  readonly onTakeTheirs?: () => void;
  /** Fewest rows of a long text. Default 2. */
  readonly rows?: number;
  /** The workbook counts days from 1904. Default false. */
  readonly date1904?: boolean;
}

/** The control for one column of the ledger, by the column's kind. */
export const FormField = (props: FormFieldProps) => {
  const { column, conflict, onKeepMine, onTakeTheirs, date1904 } = props;
  return (
    <div data-column={column.key}>
      <Control {...props} />
      {conflict !== undefined && onKeepMine !== undefined && onTakeTheirs !== undefined && (
        <ConflictChoice
          conflict={conflict}
          heading={column.heading}
          show={(value) => shownText(value, column.kind, date1904)}
          onKeepMine={onKeepMine}
          onTakeTheirs={onTakeTheirs}
        />
      )}
    </div>
  );
};

const Control = ({
  column,
  value,
  onChange,
  required = false,
  problem,
  warning,
  hint,
  suggestions,
  several,
  rows,
  date1904 = false,
}: FormFieldProps) => {
  const label = labelOf(column);
  const t = paneWords().form;
  const field = {
    label,
    required,
    ...fieldNotes({ problem, warning, hint }),
  };
  if (column.kind === "choice") {
    const choices = column.choices ?? [];
    const text = String(value);
    return (
      <Field {...field}>
        <Select value={text} onChange={(_event, data) => onChange(data.value)}>
          <option value="">{t.blankChoice}</option>
          {!choices.includes(text) && text !== "" && <option value={text}>{text}</option>}
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {wordOf(choice)}
            </option>
          ))}
        </Select>
      </Field>
    );
  }
  if (column.kind === "date") {
    const shown = dateInputText(value, date1904);
    const unread = shown === "" && value !== "" ? { hint: String(value) } : {};
    return (
      <Field {...field} {...unread}>
        <DateInput value={value} onChange={onChange} date1904={date1904} />
      </Field>
    );
  }
  if (suggestions !== undefined) {
    return (
      <Suggest
        label={label}
        value={String(value)}
        onChange={onChange}
        choices={suggestions}
        several={several ?? false}
        required={required}
        problem={problem}
        warning={warning}
        hint={hint}
      />
    );
  }
  if (column.kind === "longText") {
    return (
      <LongText
        label={label}
        value={String(value)}
        onChange={onChange}
        required={required}
        problem={problem}
        warning={warning}
        hint={hint}
        rows={rows ?? 2}
      />
    );
  }
  return (
    <Field {...field}>
      <Input
        value={String(value)}
        inputMode={column.kind === "number" ? "decimal" : "text"}
        onChange={(_event, data) => onChange(data.value)}
      />
    </Field>
  );
};
