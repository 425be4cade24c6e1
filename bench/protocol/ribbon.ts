import type { AddInInstance } from "./addInInstance";
import type { ExcelHost } from "./excelHost";

export interface CommandResult {
  /** True when the add-in called `event.completed()`; false when office.js knows no such function. */
  readonly completed: boolean;
  /** Status of Office: 0 is success. */
  readonly status: number;
  readonly milliseconds: number;
}

const APP_COMMAND_INVOKED = 39;

/** Excel ends a command that does not call `event.completed()` after five minutes. */
const COMMAND_TIMEOUT = 5 * 60_000;
/** Our own status for a command that did not end. */
const NEVER_ENDED = -1;
/** How long a press waits for an add-in that is still starting. */
const START_TIMEOUT = 30_000;

/** Buttons of the ribbon: pressing them and what the add-in says about them. */
export class RibbonBridge {
  /** Enabled state by id of the control, as set with `Office.ribbon.requestUpdate`; controls not named are enabled. */
  readonly enabled = new Map<string, boolean>();
  /** Visibility by id of the tab or group. */
  readonly visible = new Map<string, boolean>();

  private readonly pending = new Map<string, (status: number) => void>();
  private readonly listeners = new Set<() => void>();
  private next = 1;

  constructor(private readonly host: ExcelHost) {}

  /**
   * Presses a button: `action` is the id of `Office.actions.associate` (the manifest's FunctionName), `control` the button's id. Resolves
   * when the add-in ended the command. The batches in between are counted under the action's id.
   */
  async invoke(instance: AddInInstance, action: string, control = action): Promise<CommandResult> {
    await instance.whenListening(APP_COMMAND_INVOKED, START_TIMEOUT);
    const id = `command-${this.next++}`;
    const start = Date.now();
    const { result } = await this.host.measured(action, async () => {
      const ended = new Promise<number>((resolve) => this.pending.set(id, resolve));
      const timeout = setTimeout(() => this.completed(id, NEVER_ENDED), COMMAND_TIMEOUT);
      try {
        instance.raise(APP_COMMAND_INVOKED, [id, action, JSON.stringify({ source: { id: control } })]);
        return await ended;
      } finally {
        clearTimeout(timeout);
      }
    });
    return { completed: result === 0, status: result, milliseconds: Date.now() - start };
  }

  /** A command the add-in ended, by the id it was invoked with. */
  completed(id: string, status: number): void {
    this.pending.get(id)?.(status);
    this.pending.delete(id);
  }

  /** Called when the add-in changed a button. Returns the function that stops it. */
  onUpdate(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Ends every command that is still running. */
  dispose(): void {
    [...this.pending.keys()].forEach((id) => this.completed(id, NEVER_ENDED));
  }

  update(change: {
    readonly control?: string;
    readonly enabled?: boolean;
    readonly tab?: string;
    readonly visible?: boolean;
  }): void {
    if (change.control !== undefined && change.enabled !== undefined) this.enabled.set(change.control, change.enabled);
    if (change.tab !== undefined && change.visible !== undefined) this.visible.set(change.tab, change.visible);
    this.listeners.forEach((listener) => listener());
  }
}
