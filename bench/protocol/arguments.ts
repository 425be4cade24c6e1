import { HostError } from "../model/workbookModel";
import { isHostObject, type HostObject } from "./hostObject";

/** Arguments of one call, objects already resolved. What has the wrong shape is InvalidArgument, as in Excel. */
export class Arguments {
  constructor(
    private readonly values: readonly unknown[],
    private readonly where: string,
  ) {}

  raw(index: number): unknown {
    return this.values[index];
  }

  has(index: number): boolean {
    const value = this.values[index];
    return value !== undefined && value !== null;
  }

  text(index: number): string {
    const value = this.values[index];
    if (typeof value === "string") return value;
    if (typeof value === "number" || typeof value === "boolean") return String(value);
    throw this.invalid(index, "a text");
  }

  optionalText(index: number): string | undefined {
    return this.has(index) ? this.text(index) : undefined;
  }

  integer(index: number): number {
    const value = this.values[index];
    if (typeof value === "number" && Number.isInteger(value)) return value;
    throw this.invalid(index, "a whole number");
  }

  optionalInteger(index: number): number | undefined {
    return this.has(index) ? this.integer(index) : undefined;
  }

  flag(index: number): boolean {
    return this.values[index] === true;
  }

  oneOf<T extends string>(index: number, allowed: readonly T[]): T {
    const value = this.values[index];
    const found = allowed.find((name) => typeof value === "string" && name.toLowerCase() === value.toLowerCase());
    if (found === undefined) throw this.invalid(index, allowed.join(", "));
    return found;
  }

  object(index: number): HostObject {
    const value = this.values[index];
    if (isHostObject(value)) return value;
    throw this.invalid(index, "an object");
  }

  list(index: number): readonly unknown[] {
    const value = this.values[index];
    if (Array.isArray(value)) return value as readonly unknown[];
    throw this.invalid(index, "an array");
  }

  invalid(index: number, expected: string): HostError {
    return new HostError("InvalidArgument", `${this.where}: argument ${index + 1} should be ${expected}.`);
  }
}

export function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

export function textIn(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

export function numberIn(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}

export function flagIn(value: unknown): boolean | undefined {
  return typeof value === "boolean" ? value : undefined;
}

export function invalidValue(where: string, expected: string): HostError {
  return new HostError("InvalidArgument", `${where} should be ${expected}.`);
}

export function isMissing(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}
