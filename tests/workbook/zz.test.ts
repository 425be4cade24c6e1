import { sheetOf } from "../adopt/ledgers/sheet";
import { importUnderstood, sheetContent, understand, workbookOf } from "./foreignWorkbook";
import { openLedger } from "./openLedger";
test("large", async () => {
  const n = Number(process.env.N ?? 10000);
  const own = Array.from({ length: 46 }, (_, c) => `自有${c}`);
  const rows = Array.from({ length: n }, (_, at) => [at + 1, `具体问题第${at}项：目录更新不及时`, `措施${at}：建立核对办法并按月检查`, "2022年9月底", "正在整改", "办公室", ...own.map((_, c) => `${at}-${c}：${"内容".repeat(5)}`)]);
  const open = await openLedger({ content: workbookOf(sheetContent(sheetOf("台账", [["序号", "具体问题", "整改措施", "整改时限", "状态", "牵头部门", ...own], ...rows]))), patience: { hint: 1e5, message: 1e5, giveUp: 3e5 } });
  try {
    let t = Date.now();
    const lap = (what: string) => { process.stderr.write(`${what} ${Date.now() - t} ms\n`); t = Date.now(); };
    open.host.counters.reset();
    const steps: number[] = [];
    const understood = await understand(open, (d) => steps.push(d));
    lap(`read+understood, ${open.host.counters.total.syncs} syncs, ${open.host.counters.total.responseBytes} bytes, ${understood.adoption.issues.length} issues, progress ${steps.length}`);
    open.host.counters.reset();
    const told: string[] = [];
    const outcome = await importUnderstood(open, understood, { progress: (d, total) => { told.push(`${d}/${total}`); lap(`written ${d}/${total}`); } });
    lap(`imported ${JSON.stringify(outcome).slice(0, 200)}, ${open.host.counters.total.syncs} syncs, ${open.host.counters.total.requestBytes} bytes`);
  } finally { open.dispose(); }
}, 900000);
