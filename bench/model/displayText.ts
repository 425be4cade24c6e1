import { numfmt } from "@univerjs/core";
import type { CellScalar } from "./content";
import { isTextFormat } from "./typedValue";

const DAYS_1904 = 1462;

/**
 * The text a cell shows, by its number format, in a Chinese Excel. A format that cannot be read shows the value as General. `date1904`: the workbook
 * counts its days from 1904.
 */
export function displayText(value: CellScalar, numberFormat: string, date1904 = false): string {
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return textByFormat(value, numberFormat);
  if (numberFormat === "" || numberFormat === "General" || isTextFormat(numberFormat)) return general(value);
  try {
    const format = readable(numberFormat);
    const shift = date1904 && numfmt.isDateFormat(format) ? DAYS_1904 : 0;
    return numfmt.format(format, value + shift, { locale: "zh-CN" });
  } catch {
    return general(value);
  }
}

function textByFormat(text: string, numberFormat: string): string {
  // Only a fourth section, or a lone "@" among other characters, changes a text.
  if (!numberFormat.includes("@") || isTextFormat(numberFormat)) return text;
  try {
    return numfmt.format(readable(numberFormat), text, { locale: "zh-CN" });
  } catch {
    return text;
  }
}

/** Chinese Excel writes colours in Chinese. */
const readable = (format: string): string =>
  format.replace(/\[(红色|蓝色|绿色|黑色|白色|黄色|青色|洋红)\]/g, (_, name: string) => `[${COLORS[name] ?? "Black"}]`);
const COLORS: Readonly<Record<string, string>> = {
  红色: "Red",
  蓝色: "Blue",
  绿色: "Green",
  黑色: "Black",
  白色: "White",
  黄色: "Yellow",
  青色: "Cyan",
  洋红: "Magenta",
};

/** General shows at most 11 characters of a number. */
function general(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
  return numfmt.format("General", value, { locale: "zh-CN" });
}
