import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Textarea,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { ArrowMaximizeRegular } from "@fluentui/react-icons/svg/arrow-maximize";
import { useState } from "react";
import { paneWords } from "../environment";
import { fieldNotes, type FieldNotes } from "./fieldNotes";

const useStyles = makeStyles({
  field: { position: "relative" },
  open: { position: "absolute", top: "-2px", right: 0, minWidth: "auto" },
  area: { width: "100%", minHeight: 0, "& textarea": { maxHeight: "none", fieldSizing: "content" } },
  surface: {
    width: "100%",
    maxWidth: "100%",
    height: "100vh",
    maxHeight: "100vh",
    borderRadius: 0,
    boxSizing: "border-box",
    padding: tokens.spacingHorizontalM,
  },
  body: {
    height: "100%",
    width: "100%",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    maxHeight: "none",
  },
  content: { flex: 1, minHeight: 0, display: "flex", flexDirection: "column", width: "100%", boxSizing: "border-box" },
  full: { flex: 1, width: "100%", "& textarea": { height: "100%", maxHeight: "none" } },
  foot: { display: "flex", justifyContent: "space-between", alignItems: "center" },
});

/** Rows a text fills at the pane's narrowest width, between `least` and `most`. */
const rowsFor = (text: string, least: number, most: number): number => {
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 20)), 0);
  return Math.min(most, Math.max(least, lines));
};

export interface LongTextProps extends FieldNotes {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Default false. */
  readonly required?: boolean;
  /** Fewest rows shown. Default 2. */
  readonly rows?: number;
  /** Default false. */
  readonly disabled?: boolean;
  /** Name by which other code finds the control to focus it. */
  readonly name?: string;
}

/** A text that wraps; opens at full height of the pane, where its characters are counted. */
export const LongText = ({
  label,
  value,
  onChange,
  required,
  problem,
  warning,
  hint,
  rows = 2,
  disabled,
  name,
}: LongTextProps) => {
  const styles = useStyles();
  const t = paneWords().form;
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.field}>
      <Field label={label} required={required ?? false} {...fieldNotes({ problem, warning, hint })}>
        <Textarea
          className={styles.area}
          value={value}
          rows={rowsFor(value, rows, 8)}
          textarea={{ style: { minHeight: `${rows * 20 + 12}px` } }}
          resize="vertical"
          disabled={disabled ?? false}
          name={name}
          onChange={(_event, data) => onChange(data.value)}
        />
      </Field>
      <Button
        className={styles.open}
        size="small"
        appearance="transparent"
        icon={<ArrowMaximizeRegular />}
        aria-label={`${t.openFull}：${label}`}
        title={t.openFull}
        disabled={disabled ?? false}
        onClick={() => setOpen(true)}
      />
      <Dialog open={open} onOpenChange={(_event, data) => setOpen(data.open)}>
        <DialogSurface className={styles.surface}>
          <DialogBody className={styles.body}>
            <DialogTitle>{label}</DialogTitle>
            <DialogContent className={styles.content}>
              <Textarea
                className={styles.full}
                value={value}
                aria-label={label}
                onChange={(_event, data) => onChange(data.value)}
              />
            </DialogContent>
            <div className={styles.foot}>
              <span aria-live="polite">{t.characters({ count: [...value].length })}</span>
              <Button appearance="primary" onClick={() => setOpen(false)}>
                {t.closeFull}
              </Button>
            </div>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </div>
  );
};
