import { invalidValue, textIn } from "../arguments";

/** "#FF0000", "FF0000" or a named colour of HTML; the ones people use. */
const NAMED: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
  lightgray: "#D3D3D3",
  lightgrey: "#D3D3D3",
  darkgray: "#A9A9A9",
  purple: "#800080",
  pink: "#FFC0CB",
  cyan: "#00FFFF",
  navy: "#000080",
};

export function colour(value: unknown, where: string): string {
  const name = textIn(value)?.trim() ?? "";
  const hex = /^#?([0-9a-f]{6})$/i.exec(name);
  if (hex) return `#${(hex[1] ?? "").toUpperCase()}`;
  const named = NAMED[name.toLowerCase()];
  if (named === undefined) throw invalidValue(where, "a colour like #RRGGBB");
  return named;
}
