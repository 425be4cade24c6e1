import { words } from "../locales";
import type { NoticeLayoutKey } from "../notice/document";
import type { ExcelOperations } from "../workbook/excelOperations";
import { LedgerError } from "../workbook/ledgerError";
import type { NoticeOutcome, Obstacle } from "../workbook/operations";
import { commandIds, type CommandId } from "./commandIds";
import type { CommandMessage } from "./messages";

export interface CommandContext {
  readonly operations: Pick<ExcelOperations, "createLedger" | "buildNotice" | "showBoard">;
  /** Opens the pane. */
  showPane(): Promise<void>;
  publish(message: CommandMessage): void;
  /** Layout that 构建通报 builds: the one last chosen in the pane. */
  noticeLayout(): NoticeLayoutKey;
}

export interface Command {
  readonly id: CommandId;
  /** In the user's language. */
  readonly label: () => string;
  /** Rejects only where the host failed; what the user has to know otherwise goes to the pane. */
  readonly run: (context: CommandContext) => Promise<void>;
}

const open = async (context: CommandContext, message: CommandMessage): Promise<void> => {
  context.publish(message);
  await context.showPane();
};

const createLedger = async (context: CommandContext): Promise<void> => {
  const outcome = await context.operations.createLedger();
  const text = words().commands;
  const message: CommandMessage =
    outcome.kind === "created"
      ? { kind: "done", command: "createLedger", text: text.created(outcome) }
      : { kind: "failed", command: "createLedger", text: text.exists(outcome), tip: text.existsTip };
  await open(context, message);
};

const importLedger = (context: CommandContext): Promise<void> => open(context, { kind: "open", target: "import" });

const openPane = (context: CommandContext): Promise<void> => open(context, { kind: "open", target: "update" });

const insertFormula = (context: CommandContext): Promise<void> => open(context, { kind: "open", target: "formula" });

const openCheckUp = (context: CommandContext): Promise<void> => open(context, { kind: "open", target: "checkUp" });

const showBoard = async (context: CommandContext): Promise<void> => {
  if (await context.operations.showBoard()) return;
  const { noBoard, noBoardTip } = words().commands;
  await open(context, { kind: "failed", command: "showBoard", text: noBoard, tip: noBoardTip });
};

const obstacleWords = (obstacle: Obstacle): string => {
  const { obstacle: sentences } = words().workbook;
  switch (obstacle.kind) {
    case "filtered":
    case "protected":
    case "tableMissing":
    case "totalsRow":
      return sentences[obstacle.kind](obstacle);
    case "columnMissing":
    case "columnDoubled":
      return sentences[obstacle.kind](obstacle);
    case "tableCopied":
      return sentences.tableCopied(obstacle);
    case "occupiedBelow":
      return sentences.occupiedBelow(obstacle);
  }
};

const ofNotice = (outcome: NoticeOutcome): CommandMessage => {
  const text = words().commands;
  const fail = (message: string, tip: string): CommandMessage => ({
    kind: "failed",
    command: "buildNotice",
    text: message,
    tip,
  });
  switch (outcome.kind) {
    case "built":
      return {
        kind: "done",
        command: "buildNotice",
        text: text.noticeBuilt({
          sheet: outcome.sheet,
          missing: outcome.document.missing.length,
          undecided: outcome.document.undecided.length,
        }),
      };
    case "edited":
      return fail(text.noticeEdited({ sheet: outcome.sheet, edits: outcome.edits.length }), "");
    case "noLedger":
      return fail(text.noLedger, text.noLedgerTip);
    case "foreignSheet":
      return fail(text.foreignNotice(outcome), text.foreignNoticeTip);
    case "obstacle":
      return fail(outcome.obstacles.map(obstacleWords).join(""), "");
  }
};

const buildNotice = async (context: CommandContext): Promise<void> => {
  const layout = context.noticeLayout();
  const outcome = await context.operations.buildNotice(layout, { overwriteEdits: false });
  if (outcome.kind !== "noLedger") {
    context.publish({ kind: "open", target: "notice" });
    context.publish({ kind: "notice", layout, outcome });
  }
  await open(context, ofNotice(outcome));
};

const runs: Readonly<Record<CommandId, Command["run"]>> = {
  createLedger,
  importLedger,
  openPane,
  showBoard,
  insertFormula,
  openCheckUp,
  buildNotice,
};

/** Every command once, for the ribbon, the keyboard and the pane. */
export const commands: readonly Command[] = commandIds.map((id) => ({
  id,
  label: () => words().commands.labels[id],
  run: runs[id],
}));

/** Runs a command; a failure is told in the pane and never thrown. */
export const runCommand = async (command: Command, context: CommandContext): Promise<void> => {
  try {
    await command.run(context);
  } catch (error) {
    const { unknownError } = words().workbook;
    const [message, tip] =
      error instanceof LedgerError ? [error.userMessage, error.tip] : [unknownError.message, unknownError.tip];
    const text = words().commands.failed({ label: command.label(), message });
    context.publish({ kind: "failed", command: command.id, text, tip });
    await context.showPane().catch(() => undefined);
  }
};
