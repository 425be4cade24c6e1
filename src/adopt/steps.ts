/** What steps come to that are taken one after the other, without the pauses they allow for. */
export const withoutPauses = <T>(steps: Generator<void, T>): T => {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
};
