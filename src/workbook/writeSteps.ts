/** Something to queue, and about how large its message is. */
export interface WriteStep {
  readonly bytes: number;
  readonly queue: (context: Excel.RequestContext) => void;
}

/** Excel on the web refuses requests over 5 MB; names, paths and quotes of the message come on top of what is estimated. */
export const bytesPerMessage = 4_000_000;

/** Rows go in blocks of a part of a message, so that little room is left over where blocks and other steps share one. */
export const blockLimit = (limit: number): number => limit / 8;

const encoder = new TextEncoder();

/** UTF-8 bytes of a JSON value, as it will stand in the message. */
export const messageBytes = (value: unknown): number => encoder.encode(JSON.stringify(value)).length;

/** Around the messages of a long command; either may throw to end it. */
export interface MessageHooks<S> {
  readonly before?: () => void;
  /** The steps that have been sent so far. */
  readonly after?: (sent: readonly S[]) => void;
}

/** Queues what fits a message, from the step `first` on, and sends it; then the rest. */
const sendFrom = async <S extends WriteStep>(
  context: Excel.RequestContext,
  steps: readonly S[],
  first: number,
  last: () => void,
  limit: number,
  hooks: MessageHooks<S>,
): Promise<void> => {
  hooks.before?.();
  // Excel recalculates once per sync instead of after every cell
  context.application.suspendApiCalculationUntilNextSync();
  let size = 0;
  let sent = first;
  for (const step of steps.slice(first)) {
    if (sent > first && size + step.bytes > limit) break;
    step.queue(context);
    size += step.bytes;
    sent += 1;
  }
  if (sent === steps.length) last();
  await context.sync();
  hooks.after?.(steps.slice(0, sent));
  if (sent < steps.length) await sendFrom(context, steps, sent, last, limit, hooks);
};

/**
 * Queues the steps in order and sends them: in one sync as a rule, in several where they would be too large for one message. `last` is
 * queued with the final message, for what is to be read back.
 */
export const sendSteps = <S extends WriteStep>(
  context: Excel.RequestContext,
  steps: readonly S[],
  last: () => void,
  limit: number = bytesPerMessage,
  hooks: MessageHooks<S> = {},
): Promise<void> => sendFrom(context, steps, 0, last, limit, hooks);
