/**
 * Why a function gives no figure. `invalidValue` shows as #VALUE!, `notAvailable` as #N/A; Excel shows a message of ours with these two
 * only. The message is for the user, from `src/locales`.
 */
export class FunctionFault extends Error {
  constructor(
    readonly kind: "invalidValue" | "notAvailable",
    message: string,
  ) {
    super(message);
    this.name = "FunctionFault";
  }
}

export const invalidValue = (message: string): FunctionFault => new FunctionFault("invalidValue", message);
export const notAvailable = (message: string): FunctionFault => new FunctionFault("notAvailable", message);
