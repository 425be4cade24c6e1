import { secrecyWords } from "../../ledger/secrecyWords";
import type { Span } from "./finding";
import { matchesOf } from "./matches";

/** 内部 as documents bear it: a line of its own, 内部★, 标注“内部”. In a cell of the ledger the word alone is an entry like any other. */
const internalMark = /^ *[([〔【]?内 ?部[)\]〕】]? *$|内 ?部 ?[★☆]|[“"‘'〔【[]内 ?部[”"’'〕】\]]/g;

export const wordsOfSecrecy = function* (plain: string): Generator<Span> {
  yield* secrecyWords(plain);
  yield* matchesOf(internalMark, plain);
};
