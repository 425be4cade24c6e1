/** Lets the browser paint and answer keys before a step that takes long: two frames, by the clock, since a hidden pane paints none. */
export const afterPaint = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 32));

/** Takes steps with pauses between them; null when nobody waits any more. */
export const withPauses = async <T>(steps: Generator<void, T>, isLeft: () => boolean): Promise<T | null> => {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await afterPaint();
    if (isLeft()) return null;
  }
};
