import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** Fluent's focus guards: they take the focus only to hand it on at once, which axe cannot see. */
const focusGuards = [["[data-tabster-dummy]"]];

/**
 * Accessibility findings of axe in the pane, one line per element; empty when all is well. axe comes in through the debugger, because
 * the pane's Content-Security-Policy lets no foreign script in.
 */
export async function axeFindings(frame: Frame): Promise<string[]> {
  const source = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
  await frame.evaluate(source);
  const result = await frame.evaluate((exclude) => {
    const scope = window as unknown as { axe: { run(context: { exclude: readonly string[][] }): Promise<AxeResult> } };
    return scope.axe.run({ exclude });
  }, focusGuards);
  return result.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 200)}`),
  );
}
