import { join } from "node:path";
import { execFileSync } from "node:child_process";

const root = join(__dirname, "../..");

const samples = {
  against: [
    "src/ledger/schema.ts",
    'import { LedgerError } from "../workbook/ledgerError";\nthrow new LedgerError("unknown", "", "");\n',
  ],
  along: [
    "src/workbook/ledgerError.ts",
    'import { ledgerTables } from "../ledger/schema";\nexport const names = Object.keys(ledgerTables);\n',
  ],
  excel: ["src/notice/document.ts", "export const run = () => Excel.run(async () => undefined);\n"],
  clock: ["src/ledger/schema.ts", "export const now = () => Date.now();\n"],
  html: ["src/taskpane/index.tsx", 'document.body.innerHTML = "x";\n'],
} as const;

/** Lints each sample as if it stood in its file (one process: starting the type checker is what costs); ids of the rules it breaks. */
const brokenRules = (): Record<keyof typeof samples, string[]> => {
  const program = `
    const { ESLint } = require("eslint");
    const samples = JSON.parse(process.argv[1]);
    const eslint = new ESLint({ cwd: process.cwd() });
    (async () => {
      const broken = {};
      for (const [name, [filePath, code]] of Object.entries(samples)) {
        const [result] = await eslint.lintText(code, { filePath });
        broken[name] = result.messages.map((message) => message.ruleId);
      }
      process.stdout.write(JSON.stringify(broken));
    })();`;
  return JSON.parse(
    execFileSync("node", ["-e", program, JSON.stringify(samples)], { cwd: root, encoding: "utf8" }),
  ) as Record<keyof typeof samples, string[]>;
};

describe("the lint rules that hold the house together", () => {
  let broken: Record<keyof typeof samples, string[]>;
  beforeAll(() => {
    broken = brokenRules();
  }, 240_000);

  it("refuse an import against the direction", () => {
    expect(broken.against).toContain("import-x/no-restricted-paths");
  });

  it("let an import in the direction pass", () => {
    expect(broken.along).toEqual([]);
  });

  it("refuse Excel outside src/workbook, a clock in pure code, and HTML from text", () => {
    expect(broken.excel).toContain("no-restricted-globals");
    expect(broken.clock).toContain("no-restricted-globals");
    expect(broken.html).toContain("no-restricted-properties");
  });
});
