import { Button, makeStyles } from "@fluentui/react-components";
import { useRef } from "react";
import { words } from "../../locales";
import type { ChosenFile } from "../../workbook/exportOperations";

const useStyles = makeStyles({ button: { justifySelf: "start" }, input: { display: "none" } });

const bytesOf = (file: File): Promise<Uint8Array<ArrayBuffer>> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () =>
      resolve(new Uint8Array(reader.result instanceof ArrayBuffer ? reader.result : new ArrayBuffer(0)));
    reader.onerror = () => reject(reader.error ?? new Error("the file was not read"));
    reader.readAsArrayBuffer(file);
  });

export interface FormFileButtonProps {
  readonly blocked: boolean;
  /** A file that cannot be read (it was moved meanwhile) is one without content. */
  readonly onChoose: (file: ChosenFile) => void;
}

/** Opens the chooser of files; Excel is not asked for anything before a file was chosen. */
export const FormFileButton = ({ blocked, onChoose }: FormFileButtonProps) => {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const bytes = await bytesOf(file).catch(() => new Uint8Array());
    onChoose({ name: file.name, bytes });
  };
  return (
    <>
      <input
        ref={input}
        className={styles.input}
        type="file"
        accept=".xlsx"
        aria-hidden="true"
        tabIndex={-1}
        onChange={({ currentTarget }) => {
          void take(currentTarget.files?.[0]);
          // the same file may be chosen again, after it was mended
          currentTarget.value = "";
        }}
      />
      <Button className={styles.button} disabledFocusable={blocked} onClick={() => input.current?.click()}>
        {words().exports.page.formFile}
      </Button>
    </>
  );
};
