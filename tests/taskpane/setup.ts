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

/*
 * Tabster, which Fluent uses for Tab and arrow keys, looks for the next control among the visible ones; without layout it finds none and
 * moves the focus out of the page.
 */
Object.defineProperty(HTMLElement.prototype, "offsetParent", {
  get(this: HTMLElement) {
    return this.parentElement;
  },
});
HTMLBodyElement.prototype.getBoundingClientRect = () =>
  ({
    x: 0,
    y: 0,
    top: 0,
    left: 0,
    right: 320,
    bottom: 900,
    width: 320,
    height: 900,
    toJSON: () => "",
  }) satisfies DOMRect;

export {};
