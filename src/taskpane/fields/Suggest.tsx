import { Combobox, Field, Option } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import { paneWords } from "../environment";
import { fieldNotes, type FieldNotes } from "./fieldNotes";

const most = 30;

/** The part after the last 、 is what is being typed: several departments or people stand in one cell. */
const splitLast = (text: string): { readonly before: string; readonly last: string } => {
  const at = Math.max(text.lastIndexOf("、"), text.lastIndexOf("，"), text.lastIndexOf(","));
  return at < 0 ? { before: "", last: text } : { before: text.slice(0, at + 1), last: text.slice(at + 1) };
};

const isTab = (event: { readonly type: string }): boolean => "key" in event && event.key === "Tab";

export interface SuggestProps extends FieldNotes {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Values the ledger already uses. */
  readonly choices: readonly string[];
  /** Several values by 、: choosing one replaces only the part after the last 、. Default false. */
  readonly several?: boolean;
  /** Default false. */
  readonly required?: boolean;
}

/** A text field that offers what the ledger already uses; anything else may be typed. */
export const Suggest = ({
  label,
  value,
  onChange,
  choices,
  several,
  required,
  problem,
  warning,
  hint,
}: SuggestProps) => {
  const { before, last } = several === true ? splitLast(value) : { before: "", last: value };
  const offered = useMemo(() => {
    const wanted = last.trim();
    const matching = choices.filter((choice) => choice !== wanted && choice.includes(wanted));
    return (matching.length === 0 && choices.includes(wanted) ? choices : matching).slice(0, most);
  }, [choices, last]);
  const [open, setOpen] = useState(false);
  /** Fluent marks the best match while one types, and takes it at Tab and Enter: here only what was gone to with the arrows is taken. */
  const wentTo = useRef(false);
  return (
    <Field label={label} required={required ?? false} {...fieldNotes({ problem, warning, hint })}>
      <Combobox
        freeform
        value={value}
        selectedOptions={[]}
        expandIcon={choices.length === 0 ? null : { "aria-label": paneWords().form.choices({ label }) }}
        open={open && offered.length > 0}
        onOpenChange={(_event, data) => setOpen(data.open)}
        // what is said about the text stands below it, and has to stay in sight; else the label above does
        positioning={[problem, warning, hint].every((note) => note === undefined) ? "below-start" : "above-start"}
        onKeyDown={(event) => {
          if (event.key.startsWith("Arrow")) wentTo.current = true;
        }}
        onChange={(event) => {
          wentTo.current = false;
          onChange(event.target.value);
        }}
        onOptionSelect={(event, data) => {
          const chosen = event.type !== "keydown" || (wentTo.current && !isTab(event));
          if (chosen && data.optionValue !== undefined) onChange(before + data.optionValue);
        }}
        style={{ minWidth: 0 }}
      >
        {offered.map((choice) => (
          <Option key={choice} value={choice} text={choice}>
            {choice}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
};
