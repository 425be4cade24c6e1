import { standardFonts } from "../../../src/docx/fonts";
import { wordHtml } from "../../../src/docx/wordHtml";
import type { Paper } from "../../../src/docx/buildDocx";
import { copyRichText } from "../../../src/taskpane/saveFile/copyRichText";
import { hasFont } from "../../../src/taskpane/saveFile/hasFont";
import { mimeTypes, saveFile } from "../../../src/taskpane/saveFile/saveFile";
import { writeDocx } from "../../../src/taskpane/saveFile/writeDocx";

/** How long the page was deaf, in milliseconds: the longest time between two turns of its event loop while `work` ran. */
const longestPause = async <T>(work: () => Promise<T>): Promise<{ result: T; pause: number; total: number }> => {
  let pause = 0;
  let last = performance.now();
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    pause = Math.max(pause, performance.now() - last);
    last = performance.now();
    port2.postMessage(null);
  };
  port2.postMessage(null);
  const begun = performance.now();
  const result = await work();
  pause = Math.max(pause, performance.now() - last);
  port1.close();
  return { result, pause, total: performance.now() - begun };
};

const violations: string[] = [];
document.addEventListener("securitypolicyviolation", (event) => violations.push(event.violatedDirective));

/** What the tests of tests/e2e/paper.test.ts call: the pane's own modules in a page with the pane's policy. */
const paperPage = {
  violations,
  hasFont,
  async write(paper: Paper) {
    const { result, pause, total } = await longestPause(() => writeDocx(paper, standardFonts));
    return { bytes: [...result], pause, total };
  },
  async save(text: string, name: string) {
    return saveFile(new TextEncoder().encode(text), name, mimeTypes.docx);
  },
  copy: (paper: Paper, text: string) => copyRichText({ html: wordHtml(paper, standardFonts), text }),
};

declare global {
  interface Window {
    paperPage: typeof paperPage;
  }
}
window.paperPage = paperPage;
