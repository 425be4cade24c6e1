import { Select } from "@fluentui/react-components";
import type { CellValue } from "../../ledger/model";
import { yesNo } from "../../ledger/schema";

const [yes, no] = yesNo;

export interface YesNoSelectProps {
  /** Whatever is not 是 means 否. */
  readonly value: CellValue | undefined;
  readonly onChange: (word: string) => void;
}

/** 是 or 否, inside a `Field`. */
export const YesNoSelect = ({ value, onChange }: YesNoSelectProps) => (
  <Select value={value === yes ? yes : no} onChange={(_event, data) => onChange(data.value)}>
    {yesNo.map((word) => (
      <option key={word}>{word}</option>
    ))}
  </Select>
);
