import type { ForeignSheet } from "../../../src/adopt/foreignSheet";
import { fillLayout } from "../../../src/adopt/layout/fillLayout";
import { learnLayout } from "../../../src/adopt/layout/learnLayout";
import type { SheetPage } from "../../../src/adopt/layout/sheetPage";
import type { CellValue } from "../../../src/ledger/model";
import { seededRandom } from "../../../src/ledger/seededRandom";
import { adopted, mappingOf } from "../ledgers/adopted";
import { sheetOf } from "../ledgers/sheet";
import { writtenLedger } from "../ledgers/written";

const asOf = { year: 2023, month: 9, day: 30 };
const wayBack = (sheet: ForeignSheet): SheetPage =>
  fillLayout(writtenLedger(adopted(sheet)), learnLayout(sheet, mappingOf(sheet)), { asOf });
const places = (merges: SheetPage["merges"]): readonly string[] =>
  merges.map(({ row, column, rowCount, columnCount }) => [row, column, rowCount, columnCount].join()).sort();

const departments = ["办公室", "人事科", "财务科", "后勤科"];
const statuses = ["已完成", "整改中", "未启动"];

/** How the parents of a sheet go on below, and what its 序号 count. */
interface Habit {
  readonly aspects: boolean;
  readonly problems: boolean;
  readonly spread: "merged" | "blank";
  readonly numbering: "through" | "problem" | "aspect" | "shuffled";
  readonly marks: boolean;
}

/** A ledger of two 方面 with two 问题 each, in the habit of somebody. */
const randomSheet = (seed: string, { aspects, problems, spread, numbering, marks }: Habit): ForeignSheet => {
  const random = seededRandom(seed);
  const upTo = (n: number): number => 1 + Math.floor(random() * n);
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? "";
  const headings = [
    ...(aspects ? ["方面"] : []),
    ...(problems ? ["反馈问题"] : []),
    "序号",
    "具体问题",
    "整改措施",
    "责任科室",
    "状态",
  ];
  const rows: CellValue[][] = [headings];
  const merges: string[] = [];
  const column = (heading: string): string => String.fromCharCode(65 + headings.indexOf(heading));
  const join = (heading: string, from: number): void => {
    if (headings.includes(heading) && spread === "merged" && rows.length > from)
      merges.push(`${column(heading)}${from}:${column(heading)}${rows.length}`);
  };
  let [count, problemCount] = [0, 0];
  for (let aspect = 1; aspect <= 2; aspect += 1) {
    const aspectAt = rows.length + 1;
    let inAspect = 0;
    for (let problem = 1; problem <= 2; problem += 1) {
      const problemAt = rows.length + 1;
      problemCount += 1;
      for (let item = upTo(3), n = 1; n <= item; n += 1) {
        count += 1;
        inAspect += 1;
        const itemAt = rows.length + 1;
        const department = pick(departments);
        const measures = upTo(3);
        for (let measure = 1; measure <= measures; measure += 1) {
          const first = measure === 1;
          const seq = {
            through: first ? count : "",
            problem: first && n === 1 ? problemCount : "",
            aspect: first ? inAspect : "",
            shuffled: first ? ((count * 7) % 23) + 1 : "",
          }[numbering];
          rows.push([
            ...(aspects ? [rows.length + 1 === aspectAt ? `第${aspect}方面工作松懈` : ""] : []),
            ...(problems ? [rows.length + 1 === problemAt ? `第${problemCount}类管理薄弱` : ""] : []),
            seq,
            first ? `第${count}处登记缺漏` : "",
            `${marks ? `${measure}.` : ""}补登第${count}处之${measure}批`,
            spread === "merged" && !first ? "" : department,
            pick(statuses),
          ]);
        }
        join("具体问题", itemAt);
        join("责任科室", itemAt);
        if (numbering !== "problem") join("序号", itemAt);
      }
      join("反馈问题", problemAt);
      if (numbering === "problem") join("序号", problemAt);
    }
    join("方面", aspectAt);
  }
  return sheetOf("台账", rows, merges);
};

const habits = [true, false].flatMap((aspects) =>
  [true, false].flatMap((problems) =>
    (["merged", "blank"] as const).flatMap((spread) =>
      (["through", "problem", "aspect", "shuffled"] as const).flatMap((numbering) =>
        [true, false].flatMap((marks): Habit[] =>
          numbering === "problem" && !problems ? [] : [{ aspects, problems, spread, numbering, marks }],
        ),
      ),
    ),
  ),
);
const named = habits.map((habit): [string, Habit] => [JSON.stringify(habit), habit]);

describe("a ledger in anybody's habit", () => {
  it.each(named)("comes back as it went in: %s", (name, habit) => {
    for (let seed = 0; seed < 4; seed += 1) {
      const sheet = randomSheet(`${name}/${seed}`, habit);
      const page = wayBack(sheet);
      expect({ seed, cells: page.cells }).toEqual({ seed, cells: sheet.cells });
      expect({ seed, merges: places(page.merges) }).toEqual({ seed, merges: places(sheet.merges) });
      const again = adopted({ ...sheet, cells: page.cells, merges: page.merges });
      expect(again).toEqual(adopted(sheet));
    }
  });
});
