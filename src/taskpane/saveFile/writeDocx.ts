import type { Paper } from "../../docx/buildDocx";
import type { Fonts } from "../../docx/fonts";
import type { DocxAnswer, DocxOrder } from "../../docx/worker";

export type WriteDocx = (paper: Paper, fonts: Fonts) => Promise<Uint8Array<ArrayBuffer>>;

/** A worker that says nothing for so long has not started. */
const patience = 60_000;

/** null: no worker runs here. */
const inWorker = (order: DocxOrder): Promise<DocxAnswer | null> =>
  new Promise((resolve) => {
    let worker: Worker;
    try {
      worker = new Worker(new URL("../../docx/worker.ts", import.meta.url), { name: "docx" });
    } catch {
      resolve(null);
      return;
    }
    const finish = (answer: DocxAnswer | null): void => {
      clearTimeout(timer);
      worker.terminate();
      resolve(answer);
    };
    const timer = setTimeout(() => finish(null), patience);
    worker.addEventListener("error", () => finish(null));
    worker.addEventListener("messageerror", () => finish(null));
    worker.addEventListener("message", ({ data }: MessageEvent<DocxAnswer>) => finish(data));
    worker.postMessage(order);
  });

/**
 * The bytes of a .docx. The library is fetched when it is first asked for, and works beside the pane: a paper of 500 items takes it seconds.
 * Where workers are not allowed it works in the pane all the same.
 */
export const writeDocx: WriteDocx = async (paper, fonts) => {
  const { paragraphs, sealed, annexes = [] } = paper;
  const answer = await inWorker({ paper: { paragraphs, sealed, annexes }, fonts });
  if (answer === null) {
    const { buildDocx } = await import("../../docx/buildDocx");
    return buildDocx(paper, fonts);
  }
  if ("failed" in answer) throw new Error(answer.failed);
  return answer.bytes;
};
