import { textIn } from "../arguments";
import { objectType, type ObjectType } from "../hostObject";
import { flagStyle, numberStyle, setStyle, styleValue, textStyle, type Formatted } from "./cellStyles";
import { colour } from "./colour";

export const rangeFontType: ObjectType<Formatted> = objectType({
  name: "RangeFont",
  properties: {
    Name: textStyle("fontName", "等线"),
    Size: numberStyle("fontSize", 11),
    Bold: flagStyle("bold", false),
    Italic: flagStyle("italic", false),
    Strikethrough: flagStyle("strikethrough", false),
    Underline: {
      get: (cells, session) => {
        const underline = styleValue(cells, "underline", false, session);
        return underline === null ? null : underline ? "Single" : "None";
      },
      set: (cells, value, session) =>
        setStyle(cells, { underline: textIn(value) !== "None" && value !== false }, session),
    },
    Color: {
      get: (cells, session) => styleValue(cells, "color", "#000000", session),
      set: (cells, value, session) => setStyle(cells, { color: colour(value, "font.color") }, session),
    },
  },
});
