import {
  AstTreeBuilder,
  IDefinedNamesService,
  IFunctionService,
  ISuperTableService,
  type LexerNode,
} from "@univerjs/engine-formula";
import type { Injector } from "@univerjs/core";

/**
 * Parsed formulas by workbook and text. Univer keeps them too, but with the range that a table had and the content that a name had when they were parsed, and finds
 * neither again to drop them (its cache hashes long texts); and in a pass after a table has changed it parses the formula of every single cell anew. Here each text
 * is parsed once, until a table, a name or a function changes.
 */
const lexed = new Map<string, unknown>();
const LIMIT = 50_000;

/** What `lex` gives for the formula, or gave since the last change. */
export function lexedOnce(unitId: string, formula: string, lex: () => unknown): unknown {
  // These change what they were lexed to when they are parsed.
  if (/\b(LET|LAMBDA)\s*\(/i.test(formula)) return lex();
  const key = `${unitId}\n${formula}`;
  const known = lexed.get(key);
  if (known !== undefined) return known;
  if (lexed.size > LIMIT) lexed.clear();
  const node = lex();
  lexed.set(key, node);
  return node;
}

export function parseOnce(): void {
  const prototype = AstTreeBuilder.prototype as unknown as { parse(node: LexerNode): unknown };
  const original = prototype.parse;
  const trees = new WeakMap<LexerNode, unknown>();
  prototype.parse = function (node) {
    const known = trees.get(node);
    if (known !== undefined) return known;
    const tree = original.call(this, node);
    if (tree) trees.set(node, tree);
    return tree;
  };
}

/** Forgets all parsed formulas, ours and Univer's. */
export function forgetParsedFormulas(injector: Injector): void {
  lexed.clear();
  injector.get(IFunctionService).deleteFormulaAstCacheKey("");
}

/** Forgets them whenever a table or a name changes. */
export function forgetOnChanges(injector: Injector): void {
  interface Changing {
    readonly update$: { subscribe(next: () => void): void };
  }
  const forget = (): void => forgetParsedFormulas(injector);
  (injector.get(ISuperTableService) as unknown as Changing).update$.subscribe(forget);
  (injector.get(IDefinedNamesService) as unknown as Changing).update$.subscribe(forget);
}
