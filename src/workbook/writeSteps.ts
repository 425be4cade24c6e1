/** Something to queue, and about how large its message is. */
export interface WriteStep {
  readonly bytes: number;
  readonly queue: (context: Excel.RequestContext) => void;
}

/** Excel on the web refuses requests over 5 MB; names, paths and quotes of the message come on top of what is estimated. */
export const bytesPerMessage = 4_000_000;

/** UTF-8 bytes of a JSON value, as it will stand in the message. */
export const messageBytes = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

/**
 * Queues the steps in order and sends them: in one sync as a rule, in several where they would be too large for one message. `last` is
 * queued with the final message, for what is to be read back.
 */
export const sendSteps = async (
  context: Excel.RequestContext,
  steps: readonly WriteStep[],
  last: () => void,
  limit: number = bytesPerMessage,
): Promise<void> => {
  // Excel recalculates once per sync instead of after every cell
  context.application.suspendApiCalculationUntilNextSync();
  let size = 0;
  let taken = 0;
  for (const step of steps) {
    if (taken > 0 && size + step.bytes > limit) break;
    step.queue(context);
    size += step.bytes;
    taken += 1;
  }
  if (taken === steps.length) last();
  await context.sync();
  if (taken < steps.length) await sendSteps(context, steps.slice(taken), last, limit);
};
