import type { IBorderData, Injector } from "@univerjs/core";
import { RangeThemeStyle, SheetRangeThemeModel } from "@univerjs/sheets";

/** Text 1 and the accents of Office's theme, in the order in which Excel's table styles repeat them. */
const COLORS = ["#000000", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

export interface TableLook {
  /** Excel's name of the style, "" for none. */
  readonly style: string;
  readonly banded: boolean;
  readonly headers: boolean;
}

/** Makes the look known to Univer and returns its name there. Light styles have lines, medium ones a filled header, dark ones fill everything. */
export function tableTheme(injector: Injector, { style, banded, headers }: TableLook): string {
  const name = `${style || "none"}${banded ? "" : "-plain"}${headers ? "" : "-headless"}`;
  const model = injector.get(SheetRangeThemeModel);
  if (!model.getDefaultRangeThemeStyle(name))
    model.registerDefaultRangeTheme(new RangeThemeStyle(name, looks(style, banded, headers)));
  return name;
}

type Looks = NonNullable<ConstructorParameters<typeof RangeThemeStyle>[1]>;

function looks(style: string, banded: boolean, headers: boolean): Looks {
  const match = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(style);
  if (!match) return {};
  const number = Number(match[2]);
  const color = COLORS[(number - 1) % COLORS.length] ?? "#000000";
  const light = match[1] === "Light";
  const filledHeader = !light || (number >= 8 && number <= 14);
  const line = (edges: readonly (keyof IBorderData)[]): IBorderData =>
    Object.fromEntries(edges.map((edge) => [edge, { s: 1, cl: { rgb: color } }]));
  const band = { bg: { rgb: mixed(color, match[1] === "Dark" ? 0.45 : 0.8) } };
  return {
    ...(headers
      ? {
          headerRowStyle: filledHeader
            ? { bg: { rgb: color }, cl: { rgb: "#FFFFFF" }, bl: 1 }
            : { cl: { rgb: light && color === "#000000" ? "#000000" : color }, bl: 1, bd: line(["t", "b"]) },
        }
      : {}),
    ...(banded ? { firstRowStyle: band } : {}),
    ...(match[1] === "Dark" ? { secondRowStyle: { bg: { rgb: mixed(color, 0.6) } } } : {}),
    lastRowStyle: { bd: line(["b"]) },
  } as Looks;
}

/** The colour with that share of white. */
function mixed(color: string, white: number): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return `#${parts
    .map((part) =>
      Math.round(part + (255 - part) * white)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`.toUpperCase();
}
