/**
 * How long the custom functions take, against one plain pass over the same array in the same run: `npm run bench:speed`.
 *
 * The plain pass looks at every cell once and compares it with one word, which is what any function over a range must do at least. Times of
 * machines differ; the ratio and how it grows with the rows do not much. A ratio that rises from 10,000 to 100,000 rows means that something
 * is no longer linear.
 */
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const { outputFiles } = await build({
  stdin: {
    contents: `
      export * from "./src/functions/functions";
      export { ledgerTables } from "./src/ledger/schema";`,
    resolveDir: root,
    loader: "ts",
  },
  bundle: true,
  format: "esm",
  write: false,
});
const { completionRate, overdueCount, progressSummary, explainFigures, ledgerTables } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`
);

/** 2022-09-30 */
const asOf = 44834;

const ownTable = (rows) => {
  const { columns } = ledgerTables.issues;
  const row = (at) => ({
    id: `Q${at}`,
    seq: String(at + 1),
    aspect: `方面${at % 4}`,
    problem: `问题${at % 900}`,
    text: `具体问题${at}`,
    type: "限期整改",
    leader: `领导${at % 9}`,
    leadDept: `部门${at % 30}、部门${(at + 7) % 30}`,
    deadlineText: "2022年12月底前",
    due: 44740 + (at % 300),
    status: ["已完成", "正在整改", "未启动", "基本完成"][at % 4],
    completedOn: at % 4 === 0 ? 44700 + (at % 200) : "",
  });
  return [
    columns.map((column) => column.heading),
    ...Array.from({ length: rows }, (_, at) => {
      const cells = row(at);
      return columns.map((column) => cells[column.key] ?? "");
    }),
  ];
};

/** Four measures under each merged item, words for deadlines: the most work per row. */
const mergedLedger = (rows) => [
  ["序号", "主要方面", "存在问题", "具体问题", "整改举措", "责任科室", "完成时限", "整改状态"],
  ...Array.from({ length: rows }, (_, at) => {
    const first = at % 4 === 0;
    return [
      first ? at / 4 + 1 : "",
      at % 400 === 0 ? `方面${at}` : "",
      at % 40 === 0 ? `问题${at}` : "",
      first ? `具体问题${at}` : "",
      `措施${at}`,
      first ? `科室${at % 30}` : "",
      first ? `2022年${(at % 12) + 1}月底前` : "",
      ["已整改到位", "正按序推进", "待整改", "整改中"][(at + Math.floor(at / 7)) % 4],
    ];
  }),
];

const plainPass = (cells) => {
  let found = 0;
  for (const row of cells) for (const cell of row) if (cell === "已完成") found += 1;
  return found;
};

const calls = {
  完成率: (cells) => completionRate(cells, asOf),
  逾期数: (cells) => overdueCount(cells, asOf),
  "完成率 按问题": (cells) => completionRate(cells, asOf, "", "按问题"),
  "整改汇总 牵头部门": (cells) => progressSummary(cells, "牵头部门", asOf),
  口径说明: (cells) => explainFigures(cells, asOf),
};

/** Median of several runs, in ms. */
const time = (run, repeats) => {
  const taken = Array.from({ length: repeats }, () => {
    const from = performance.now();
    run();
    return performance.now() - from;
  }).sort((a, b) => a - b);
  return taken[Math.floor(repeats / 2)];
};

const sizes = [1_000, 10_000, 100_000];
for (const [name, make] of Object.entries({
  "问题清单, 32 columns": ownTable,
  "merged foreign ledger, 8 columns": mergedLedger,
})) {
  console.log(`\n${name}: ms, and times the plain pass`);
  console.table(
    sizes.map((rows) => {
      const cells = make(rows);
      const repeats = rows > 10_000 ? 5 : 15;
      for (let warm = 0; warm < 3; warm += 1) for (const call of Object.values(calls)) call(cells);
      const plain = time(() => plainPass(cells), repeats);
      return {
        rows,
        "plain pass": plain.toFixed(2),
        ...Object.fromEntries(
          Object.entries(calls).map(([label, call]) => {
            const taken = time(() => call(cells), repeats);
            return [label, `${taken.toFixed(1)} ms, ${(taken / plain).toFixed(1)}×`];
          }),
        ),
      };
    }),
  );
}
