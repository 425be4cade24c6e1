export * as ledger from "./ledger";
export * as checkUp from "./checkUp";
export * as notice from "./notice";
export * as functions from "./functions";
export * as workbook from "./workbook";
export * as taskpane from "./taskpane";
export * as commands from "./commands";
export * as exports from "./exports";
