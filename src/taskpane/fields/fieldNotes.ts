import type { FieldProps } from "@fluentui/react-components";
import type { ReactNode } from "react";

export interface FieldNotes {
  /** Stands before `warning` where there are both. */
  readonly problem?: ReactNode;
  readonly warning?: ReactNode;
  readonly hint?: ReactNode;
}

/** What is said below a field, as `Field` takes it. */
export const fieldNotes = ({
  problem,
  warning,
  hint,
}: FieldNotes): Pick<FieldProps, "validationState" | "validationMessage" | "hint"> => {
  const message = problem ?? warning;
  return {
    validationState: problem !== undefined ? "error" : warning !== undefined ? "warning" : "none",
    ...(message === undefined ? {} : { validationMessage: { children: message } }),
    ...(hint === undefined ? {} : { hint: { children: hint } }),
  };
};
