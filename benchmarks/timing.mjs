/** Median of several runs, in ms. */
export const time = (work, repeats) => {
  const taken = Array.from({ length: repeats }, () => {
    const from = performance.now();
    work();
    return performance.now() - from;
  }).sort((a, b) => a - b);
  return taken[Math.floor(repeats / 2)];
};
