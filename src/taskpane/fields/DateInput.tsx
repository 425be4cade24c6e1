import type { InputProps } from "@fluentui/react-components";
import { Input } from "@fluentui/react-components";
import { useState } from "react";
import type { CellValue } from "../../ledger/model";
import { dateInputCell, dateInputText } from "./dateCell";

export interface DateInputProps extends Omit<InputProps, "value" | "onChange" | "type" | "defaultValue"> {
  /** A serial of the workbook's date system, text that is a day, or "". */
  readonly value: CellValue;
  readonly onChange: (value: CellValue) => void;
  readonly date1904: boolean;
}

/** A day by keyboard or calendar. While a year is typed (0002, 0020, …) the input keeps its own text: an unfinished day is no change. */
export const DateInput = ({ value, onChange, date1904, ...input }: DateInputProps) => {
  const [unfinished, setUnfinished] = useState<string | null>(null);
  return (
    <Input
      {...input}
      type="date"
      value={unfinished ?? dateInputText(value, date1904)}
      input={{ max: "9999-12-31" }}
      onBlur={() => setUnfinished(null)}
      onChange={(_event, data) => {
        const cell = dateInputCell(data.value, date1904);
        if (cell === "" && data.value !== "") return setUnfinished(data.value);
        setUnfinished(null);
        onChange(cell);
      }}
    />
  );
};
