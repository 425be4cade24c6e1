import { buildDocx, type Paper } from "./buildDocx";
import type { Fonts } from "./fonts";

/** What the pane sends to the worker, and what comes back. */
export interface DocxOrder {
  readonly paper: Paper;
  readonly fonts: Fonts;
}
export type DocxAnswer = { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly failed: string };

interface WorkerScope {
  addEventListener(type: "message", listener: (event: MessageEvent<DocxOrder>) => void): void;
  postMessage(answer: DocxAnswer, transfer: Transferable[]): void;
}
const scope = globalThis as unknown as WorkerScope;

scope.addEventListener("message", ({ data: { paper, fonts } }) => {
  buildDocx(paper, fonts).then(
    (bytes) => scope.postMessage({ bytes }, [bytes.buffer]),
    (reason: unknown) => scope.postMessage({ failed: String(reason) }, []),
  );
});
