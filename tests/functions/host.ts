/** The part of Excel's custom functions runtime that the functions meet: its error class and the registration. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

export const associated: Record<string, unknown> = {};

Object.assign(globalThis, {
  CustomFunctions: {
    associate: (functions: Record<string, unknown>) => Object.assign(associated, functions),
    Error: HostError,
    ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
  },
});

/** The error that a call ends in, as the cell shows it. */
export const errorOf = (call: () => unknown): { code: string; message: string } => {
  try {
    call();
  } catch (thrown) {
    if (thrown instanceof HostError) return { code: thrown.code, message: thrown.message };
    throw thrown;
  }
  throw new Error("the call gave a value");
};
