import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { paneWords } from "../environment";

const useStyles = makeStyles({
  surface: { width: "calc(100vw - 24px)", maxWidth: "400px", padding: tokens.spacingHorizontalL },
  content: { display: "grid", gap: tokens.spacingVerticalM },
});

export interface EditorDialogProps {
  readonly name: string;
  readonly onConfirm: (name: string) => void;
  readonly onCancel: () => void;
}

/** Asks for 更新人, once, before the first write. */
export const EditorDialog = ({ name, onConfirm, onCancel }: EditorDialogProps) => {
  const styles = useStyles();
  const t = paneWords().editor;
  const [text, setText] = useState(name);
  const trimmed = text.trim();
  return (
    <Dialog open onOpenChange={(_event, data) => !data.open && onCancel()}>
      <DialogSurface className={styles.surface}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (trimmed !== "") onConfirm(trimmed);
          }}
        >
          <DialogBody>
            <DialogTitle>{t.title}</DialogTitle>
            <DialogContent className={styles.content}>
              <span>{t.text}</span>
              <Field label={t.label} required>
                <Input
                  value={text}
                  maxLength={50}
                  autoComplete="off"
                  onChange={(_event, data) => setText(data.value)}
                />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button appearance="primary" type="submit" disabledFocusable={trimmed === ""}>
                {t.confirm}
              </Button>
              <Button onClick={onCancel}>{t.cancel}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
};
