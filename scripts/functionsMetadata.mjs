/**
 * The JSON that tells Excel which custom functions there are: made from the JSDoc of src/functions/functions.ts, completed with the names
 * and descriptions of src/locales. Offline; nothing is asked and nothing is sent.
 *
 *   const { functionsMetadata } = await import("./scripts/functionsMetadata.mjs");   // also from CommonJS
 *   await functionsMetadata("zh-CN")   // → object for dist/functions.json (the manifest's default)
 *   await functionsMetadata("en-US")   // → object for dist/functions.en-US.json (an <Override> of the same URL resource)
 *   node scripts/functionsMetadata.mjs dist      // writes both
 *
 * What Excel wants (learn.microsoft.com, Custom functions naming; Manually create JSON metadata):
 * - The namespace is the short string that `<Namespace resid>` of the manifest names (at most 32 characters): cells read ZG.完成率. It is
 *   not part of the names here.
 * - id: A–Z, 0–9, underscore, period. name: letters of any script, digits, underscore, period. Both begin with a letter, at least three
 *   characters, at most 128; a name is neither a cell address nor an Excel 4.0 macro function nor a built-in function of any language.
 * - Names stay Chinese in every language: the formula in a shared workbook must read the same for everybody. Only descriptions and
 *   parameter names are translated.
 * - allowErrorForDataTypeAny lets a range with #N/A in it reach the function, which then names the cell; Excel otherwise answers for it.
 *   allowCustomDataForDataTypeAny stays off: dates then arrive as plain serials and not as one object per cell.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const require = createRequire(import.meta.url);
const { generateCustomFunctionsMetadata } = require("custom-functions-metadata");

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const source = join(root, "src/functions/functions.ts");

/** File under dist/ for each language; the first is the manifest's default. */
export const metadataFiles = { "zh-CN": "functions.json", "en-US": "functions.en-US.json" };

/** Words of src/locales, bundled on the fly, so that there is one place for them. */
const wordsOf = async (locale) => {
  const { outputFiles } = await build({
    entryPoints: [join(root, `src/locales/${locale}/functions.ts`)],
    bundle: true,
    format: "esm",
    write: false,
    logLevel: "silent",
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
};

/** @param {"zh-CN" | "en-US"} locale @returns {Promise<object>} contents of functions.json */
export const functionsMetadata = async (locale) => {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(source);
  if (errors.length > 0) throw new Error(`custom functions in ${source}:\n${errors.join("\n")}`);
  const { functions } = JSON.parse(metadataJson);
  const { customFunctions } = await wordsOf(locale);
  return {
    allowCustomDataForDataTypeAny: false,
    allowErrorForDataTypeAny: true,
    functions: functions.map((fn) => {
      const words = customFunctions[fn.id];
      if (!words) throw new Error(`src/locales/${locale}/functions.ts names no function ${fn.id}`);
      return {
        ...fn,
        name: words.name,
        description: words.description,
        parameters: fn.parameters.map((parameter) => {
          const word = words.parameters[parameter.name];
          if (!word)
            throw new Error(`src/locales/${locale}/functions.ts names no parameter ${parameter.name} of ${fn.id}`);
          return { ...parameter, name: word.name, description: word.description };
        }),
      };
    }),
  };
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = resolve(process.argv[2] ?? "dist");
  await mkdir(folder, { recursive: true });
  for (const [locale, file] of Object.entries(metadataFiles)) {
    await writeFile(join(folder, file), `${JSON.stringify(await functionsMetadata(locale), null, 2)}\n`);
    console.log(join(folder, file));
  }
}
