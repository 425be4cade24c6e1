/** Ids of the ribbon commands: the FunctionName of each button in manifest.xml. `npm run validate` holds both in step. */
export const commandIds = [
  "createLedger",
  "importLedger",
  "openPane",
  "showBoard",
  "insertFormula",
  "openCheckUp",
  "buildNotice",
] as const;

export type CommandId = (typeof commandIds)[number];
