/** Four projects: pure code, the pane in jsdom, the workbook on the bench's host in Node, the whole job in a browser. */
const typescript = {
  "^.+\\.tsx?$": [
    "ts-jest",
    {
      tsconfig: {
        module: "CommonJS",
        moduleResolution: "Node10",
        ignoreDeprecations: "5.0",
        isolatedModules: true,
        jsx: "react-jsx",
        esModuleInterop: true,
        target: "ES2021",
      },
      diagnostics: false,
    },
  ],
};
const english = "<rootDir>/tests/support/english.ts";
const project = (displayName, testMatch, more = {}) => ({
  displayName,
  testMatch,
  transform: typescript,
  testEnvironment: "node",
  setupFiles: [english],
  ...more,
});

module.exports = {
  testTimeout: 60_000,
  projects: [
    project("unit", ["<rootDir>/tests/{ledger,notice,docx,adopt,functions,locales,project}/**/*.test.ts"]),
    project("pane", ["<rootDir>/tests/taskpane/**/*.test.{ts,tsx}"], {
      testEnvironment: "jsdom",
      setupFiles: ["<rootDir>/tests/taskpane/setup.ts", english],
      setupFilesAfterEnv: ["<rootDir>/tests/taskpane/waiting.ts"],
    }),
    project("host", ["<rootDir>/tests/{workbook,bench,commands}/**/*.test.ts"], {
      globalSetup: "<rootDir>/tests/support/buildHost.mjs",
    }),
    project("e2e", ["<rootDir>/tests/e2e/**/*.test.ts"]),
  ],
};
