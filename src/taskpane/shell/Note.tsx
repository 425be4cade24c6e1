import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactNode } from "react";
import { paneWords } from "../environment";

const useStyles = makeStyles({
  root: { height: "auto", paddingTop: "6px", paddingBottom: "6px", alignItems: "start" },
  body: { whiteSpace: "normal", overflowWrap: "anywhere", minWidth: 0 },
});

export interface NoteProps {
  readonly intent: "info" | "success" | "warning" | "error";
  readonly title?: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Buttons beside a short text and not below it. Default false. */
  readonly compact?: boolean;
  /** Shows a button that closes it. */
  readonly onDismiss?: () => void;
}

/** A message bar that wraps at the pane's width. Errors are announced at once, everything else when the reader pauses. */
export const Note = ({ intent, title, children, actions, compact = false, onDismiss }: NoteProps) => {
  const styles = useStyles();
  return (
    <MessageBar
      className={styles.root}
      intent={intent}
      layout={compact ? "singleline" : "multiline"}
      politeness={intent === "error" ? "assertive" : "polite"}
    >
      <MessageBarBody className={styles.body}>
        {title !== undefined && <MessageBarTitle>{title}</MessageBarTitle>}
        {children}
      </MessageBarBody>
      {(actions !== undefined || onDismiss !== undefined) && (
        <MessageBarActions
          {...(onDismiss === undefined
            ? {}
            : {
                containerAction: (
                  <Button
                    appearance="transparent"
                    size="small"
                    icon={<Dismiss16Regular />}
                    aria-label={paneWords().shell.close}
                    onClick={onDismiss}
                  />
                ),
              })}
        >
          {actions}
        </MessageBarActions>
      )}
    </MessageBar>
  );
};
