const js = require("@eslint/js");
const prettier = require("eslint-config-prettier");
const { importX, createNodeResolver } = require("eslint-plugin-import-x");
const officeAddins = require("eslint-plugin-office-addins");
const reactHooks = require("eslint-plugin-react-hooks");
const typescript = require("typescript-eslint");

/** The rooms of src/ and what each may import from (docs/architecture.md). `locales` is open to all and itself imports types only. */
const mayImport = {
  ledger: [],
  adopt: ["ledger"],
  notice: ["ledger"],
  docx: ["notice"],
  workbook: ["adopt", "notice", "ledger"],
  functions: ["adopt", "ledger"],
  commands: ["workbook", "adopt", "notice", "ledger"],
  taskpane: ["commands", "functions", "workbook", "docx", "adopt", "notice", "ledger"],
};
const rooms = Object.keys(mayImport);
const zones = rooms.map((room) => ({
  target: `./src/${room}`,
  from: [
    ...rooms.filter((other) => other !== room && !mayImport[room].includes(other)).map((other) => `./src/${other}`),
    "./bench",
    "./tests",
  ],
  message: `src/${room} may import only: ${[...mayImport[room], "locales"].join(", ")}.`,
}));

const hostGlobals = ["Excel", "Office", "OfficeExtension", "OfficeRuntime", "CustomFunctions"];

module.exports = typescript.config(
  { ignores: ["node_modules/", "dist/", "build/"] },
  js.configs.recommended,
  ...typescript.configs.recommended,
  {
    plugins: { "import-x": importX },
    settings: {
      "import-x/extensions": [".ts", ".tsx"],
      "import-x/parsers": { "@typescript-eslint/parser": [".ts", ".tsx"] },
      "import-x/resolver-next": [createNodeResolver({ extensions: [".ts", ".tsx", ".js", ".mjs", ".json"] })],
    },
    rules: {
      "no-restricted-imports": [
        "error",
        { paths: [{ name: "office-js", message: "That package is somebody else's: @microsoft/office-js." }] },
      ],
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: __dirname } },
    plugins: { "office-addins": officeAddins, "react-hooks": reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      "import-x/no-restricted-paths": ["error", { zones }],
      "import-x/no-cycle": "error",
      "no-console": "error",
      "no-restricted-properties": ["error", { property: "innerHTML", message: "Text from a cell is never HTML." }],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": [
        "error",
        { checksVoidReturn: { attributes: false, arguments: false } },
      ],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/no-unnecessary-type-assertion": "error",
      // Three rules of the plugin (load before read, sync before read) judge each function alone and are wrong where one function queues what
      // another reads after the sync, as all of src/workbook does. office.js itself throws on such a read, and the tests run it.
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    files: ["src/{ledger,adopt,notice,docx,locales,taskpane}/**/*.{ts,tsx}"],
    ignores: ["src/taskpane/index.tsx"],
    rules: {
      "no-restricted-globals": [
        "error",
        ...hostGlobals.map((name) => ({ name, message: "Only src/workbook touches Excel." })),
      ],
    },
  },
  {
    files: ["src/{ledger,adopt,notice,docx}/**/*.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        ...[...hostGlobals, "window", "document", "navigator", "localStorage"].map((name) => ({
          name,
          message: "Pure code: no host, no DOM.",
        })),
        { name: "Date", message: "Pure code has no clock: today is an argument, days are CalendarDate." },
      ],
    },
  },
  {
    files: ["**/*.{js,cjs}"],
    languageOptions: {
      sourceType: "commonjs",
      globals: {
        require: "readonly",
        module: "writable",
        __dirname: "readonly",
        __filename: "readonly",
        process: "readonly",
        console: "readonly",
      },
    },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  {
    files: ["**/*.mjs"],
    languageOptions: {
      globals: {
        process: "readonly",
        console: "readonly",
        URL: "readonly",
        Buffer: "readonly",
        setTimeout: "readonly",
        clearTimeout: "readonly",
        performance: "readonly",
        fetch: "readonly",
        globalThis: "readonly",
      },
    },
  },
  prettier,
);
