import { objectType, type ObjectType } from "../hostObject";
import { setStyle, styleValue, type Formatted } from "./cellStyles";
import { colour } from "./colour";

export const rangeFillType: ObjectType<Formatted> = objectType({
  name: "RangeFill",
  properties: {
    Color: {
      // As in Excel, cells without a fill read as white.
      get: (cells, session) => {
        const fill = styleValue(cells, "fill", "#FFFFFF", session);
        return fill === "" ? "#FFFFFF" : fill;
      },
      set: (cells, value, session) =>
        setStyle(cells, { fill: value === "" ? "" : colour(value, "fill.color") }, session),
    },
  },
  methods: { Clear: (cells, _args, session) => setStyle(cells, { fill: "" }, session) },
});
