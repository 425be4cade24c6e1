/** What a browser has and jsdom lacks. */

class NoResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

globalThis.ResizeObserver ??= NoResizeObserver;

/** jsdom has no CSS.escape; ids of the ledger hold letters, digits and hyphens. */
globalThis.CSS ??= { escape: (text: string) => text.replace(/[^\w-]/g, (character) => `\\${character}`) } as typeof CSS;

window.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;

globalThis.requestAnimationFrame ??= (callback) => window.setTimeout(() => callback(Date.now()), 0);

export {};
