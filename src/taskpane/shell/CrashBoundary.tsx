import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Component } from "react";
import { paneWords } from "../environment";
import { Note } from "./Note";

interface CrashBoundaryState {
  readonly failed: boolean;
}

/** Keeps a fault in one component from leaving an empty pane; what was typed is kept on the device and comes back. */
export class CrashBoundary extends Component<{ readonly children: ReactNode }, CrashBoundaryState> {
  override state: CrashBoundaryState = { failed: false };

  static getDerivedStateFromError(): CrashBoundaryState {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const t = paneWords().messages;
    return (
      <Note
        intent="error"
        title={t.crashed}
        actions={
          <Button size="small" onClick={() => this.setState({ failed: false })}>
            {t.reload}
          </Button>
        }
      >
        {t.unexpectedTip}
      </Note>
    );
  }
}
