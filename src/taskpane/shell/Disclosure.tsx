import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import type { ReactNode } from "react";
import { useId, useState } from "react";

const useStyles = makeStyles({
  button: {
    justifyContent: "flex-start",
    paddingLeft: 0,
    minWidth: 0,
    textAlign: "left",
    fontWeight: tokens.fontWeightSemibold,
  },
  content: { display: "grid", gap: tokens.spacingVerticalM, paddingTop: tokens.spacingVerticalS },
});

export interface DisclosureProps {
  readonly title: string;
  /** Default false. */
  readonly initiallyOpen?: boolean;
  readonly children: ReactNode;
}

/** Something folded, with a button that opens it. */
export const Disclosure = ({ title, initiallyOpen = false, children }: DisclosureProps) => {
  const styles = useStyles();
  const [open, setOpen] = useState(initiallyOpen);
  const id = useId();
  return (
    <div>
      <Button
        className={styles.button}
        appearance="transparent"
        size="small"
        icon={open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {title}
      </Button>
      <div id={id} hidden={!open}>
        {open && <div className={styles.content}>{children}</div>}
      </div>
    </div>
  );
};
