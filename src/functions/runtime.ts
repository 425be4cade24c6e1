import { words } from "../locales";
import { FunctionFault } from "./functionFault";

/** The part of office.js's custom functions runtime that is used; its types are in no package that the add-in needs otherwise. */
interface CustomFunctionsRuntime {
  associate(functions: Readonly<Record<string, unknown>>): void;
  readonly Error: new (code: string, message?: string) => Error;
  readonly ErrorCode: { readonly invalidValue: string; readonly notAvailable: string };
}

/** undefined outside Excel: in tests, and in a page opened in a plain browser. */
const runtime = (): CustomFunctionsRuntime | undefined =>
  (globalThis as { CustomFunctions?: CustomFunctionsRuntime }).CustomFunctions;

/** Tells Excel which code answers for which id. Does nothing outside Excel. */
export const associate = (functions: Readonly<Record<string, unknown>>): void => runtime()?.associate(functions);

/**
 * Runs a function and turns its faults into errors that Excel shows with their words. Anything else that is thrown is a mistake of
 * ours: it becomes #VALUE! too, and says so instead of blaming an argument.
 */
export const answer = <T>(compute: () => T): T => {
  try {
    return compute();
  } catch (thrown) {
    const fault =
      thrown instanceof FunctionFault
        ? thrown
        : new FunctionFault("invalidValue", words().functions.unexpected({ detail: String(thrown) }));
    const host = runtime();
    if (!host) throw fault;
    throw new host.Error(host.ErrorCode[fault.kind], fault.message);
  }
};
