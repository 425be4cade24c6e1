/** Lets the browser paint and answer keys before a step that takes long: two frames, by the clock, since a hidden pane paints none. */
export const afterPaint = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 32));
