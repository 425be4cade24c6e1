/** Univer 0.25 calls ES2025 iterator helpers (`map.keys().some(…)`), which Node 20 does not have. Must be imported before Univer. */

function* mapped(this: Iterable<unknown>, change: (item: unknown) => unknown): Generator<unknown> {
  for (const item of this) yield change(item);
}

function* filtered(this: Iterable<unknown>, keep: (item: unknown) => unknown): Generator<unknown> {
  for (const item of this) if (keep(item)) yield item;
}

const helpers = {
  map: mapped,
  filter: filtered,
  some(this: Iterable<unknown>, test: (item: unknown) => unknown): boolean {
    for (const item of this) if (test(item)) return true;
    return false;
  },
  every(this: Iterable<unknown>, test: (item: unknown) => unknown): boolean {
    for (const item of this) if (!test(item)) return false;
    return true;
  },
  find(this: Iterable<unknown>, test: (item: unknown) => unknown): unknown {
    for (const item of this) if (test(item)) return item;
    return undefined;
  },
  forEach(this: Iterable<unknown>, visit: (item: unknown) => void): void {
    for (const item of this) visit(item);
  },
  toArray(this: Iterable<unknown>): unknown[] {
    return [...this];
  },
};

const iteratorPrototype: object = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));
for (const [name, helper] of Object.entries(helpers)) {
  if (!(name in iteratorPrototype)) {
    Object.defineProperty(iteratorPrototype, name, { value: helper, configurable: true, writable: true });
  }
}

export {};
