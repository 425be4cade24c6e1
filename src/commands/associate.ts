import { commands, runCommand, type CommandContext } from "./registry";

/**
 * Ties the buttons of manifest.xml to the commands. Called at the top level of the bundle: Excel may press a button before anything is drawn.
 * Every handler ends with `event.completed()`, whatever happens; without it Excel keeps the button busy for five minutes.
 */
export const associateCommands = (context: CommandContext): void => {
  for (const command of commands) {
    Office.actions.associate(command.id, async (event: Office.AddinCommands.Event) => {
      try {
        await runCommand(command, context);
      } finally {
        event.completed();
      }
    });
  }
};

/** Opens the pane of the shared runtime. */
export const showTaskPane = (): Promise<void> => Office.addin.showAsTaskpane();
