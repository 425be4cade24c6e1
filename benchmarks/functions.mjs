/**
 * How long the body of each custom function takes: `npm run bench:speed [rows …]`.
 *
 * Measured against one plain pass over the same array, and against the nearest formula of the bench's engine (COUNTIFS and the like) on the
 * same rows in the same run; the trip of a cell's arguments through the bridge is told apart. Times of machines differ; the ratios and how
 * they grow do not much. Goals (design: issue "Understand the ledger people already have"): ten times the rows take about ten times as long;
 * at 100,000 rows every counting function is faster than the engine's own formula, and within ten times of the plain pass.
 */
import { functionsMetadata } from "../scripts/functionsMetadata.mjs";
import { bundled, root } from "./bundle.mjs";
import { measureEngine } from "./engine.mjs";
import { time } from "./timing.mjs";
import { asOf, mergedLedger, ownTable, plainPass } from "./ledgers.mjs";

const f = await bundled(`
  export * from "./src/functions/functions";
  export { ledgerTables } from "./src/ledger/schema";`);

const calls = {
  完成率: (cells) => f.completionRate(cells, asOf),
  销号率: (cells) => f.closureRate(cells, asOf),
  按期完成率: (cells) => f.onTimeRate(cells, asOf, "", "忽略未识别"),
  逾期数: (cells) => f.overdueCount(cells, asOf),
  逾期完成数: (cells) => f.doneLateCount(cells, asOf),
  延期数: (cells) => f.extendedCount(cells, asOf),
  临期数: (cells) => f.dueSoonCount(cells, asOf),
  "完成率 按问题": (cells) => f.completionRate(cells, asOf, "", "按问题"),
  "完成率 牵头部门=…": (cells) => f.completionRate(cells, asOf, "牵头部门=部门7、科室4"),
  "整改汇总 牵头部门": (cells) => f.progressSummary(cells, "牵头部门", asOf),
  逾期清单: (cells) => f.overdueList(cells, asOf),
  口径说明: (cells) => f.explainFigures(cells, asOf),
};

/** A call may end in #N/A (按期完成率 of a ledger without completion dates): that takes the same work. */
const run = (call, cells) => {
  try {
    call(cells);
  } catch (fault) {
    if (fault.kind !== "notAvailable") throw fault;
  }
};

const measureBodies = (cells) => {
  const repeats = cells.length > 10_001 ? 5 : 15;
  for (let warm = 0; warm < 3; warm += 1) for (const call of Object.values(calls)) run(call, cells);
  // the plain pass again and again between them: what else the machine does falls on it as on the functions
  const plain = [];
  const bodies = Object.entries(calls).map(([name, call]) => {
    plain.push(time(() => plainPass(cells), repeats));
    return [name, time(() => run(call, cells), repeats)];
  });
  return { plain: plain.sort((a, b) => a - b)[Math.floor(plain.length / 2)], bodies: Object.fromEntries(bodies) };
};

const asked = process.argv
  .slice(2)
  .map(Number)
  .filter((rows) => rows > 0);
const sizes = asked.length > 0 ? asked : [1_000, 10_000, 100_000];
const ms = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

const report = (title, make) => {
  const measured = sizes.map((rows) => measureBodies(make(rows)));
  console.log(`\n${title}: body of each function (times the plain pass); the last column: growth over the last step`);
  console.table(
    Object.fromEntries([
      ["plain pass", Object.fromEntries(sizes.map((rows, at) => [rows, ms(measured[at].plain)]))],
      ...Object.keys(calls).map((name) => {
        const row = sizes.map((rows, at) => {
          const { plain, bodies } = measured[at];
          return [rows, `${ms(bodies[name])} (${(bodies[name] / plain).toFixed(1)}×)`];
        });
        const [before, last] = measured.slice(-2).map(({ bodies }) => bodies[name]);
        return [name, { ...Object.fromEntries(row), growth: last ? `${(last / before).toFixed(1)}×` : "" }];
      }),
    ]),
  );
};

const { issues } = f.ledgerTables;
report(`问题清单, ${issues.columns.length} columns`, (rows) => ownTable(rows, issues));
report("old ledger with merged parents, 11 columns", mergedLedger);

console.log(
  "\nThe engine's own formulas on the same rows (less the engine's cost of =1+1), and a ZG cell from entry to value",
);
const metadata = await functionsMetadata("zh-CN");
for (const rows of sizes) {
  const cells = ownTable(rows, issues);
  const engine = await measureEngine(root, cells, issues.columns, f.customFunctions, metadata, asOf);
  const bodies = measureBodies(cells).bodies;
  console.log(`\n${rows} rows; =1+1 takes ${ms(engine.fixed)}`);
  console.table(
    Object.fromEntries(
      Object.entries(engine.formulas).map(([name, taken]) => {
        const net = Math.max(0, taken - engine.fixed);
        return [
          name,
          { "native formula": ms(net), "body (all 32 columns)": ms(bodies[name]), faster: bodies[name] < net },
        ];
      }),
    ),
  );
  const body = time(() => f.overdueCount(engine.block, asOf), 5);
  console.log(
    `ZG.逾期数 in a cell: ${ms(engine.roundTrip)}, of which its body ${ms(body)}; the rest is the bridge and the engine`,
  );
}
