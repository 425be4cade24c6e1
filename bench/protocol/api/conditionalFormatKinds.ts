import type { ConditionalFormatContent } from "../../model/content";
import { HostError } from "../../model/workbookModel";
import { flagIn, isMissing, record, textIn } from "../arguments";
import { objectOf, objectType, type ObjectType, type Property } from "../hostObject";
import type { Session } from "../session";
import { colour } from "./colour";

export interface Format {
  readonly sheet: string;
  readonly id: string;
}

export function content(format: Format, session: Session): ConditionalFormatContent {
  const found = session.host.conditionalFormats.list(format.sheet).find((item) => item.id === format.id);
  if (!found) throw new HostError("ItemNotFound", "The conditional format does not exist any more.");
  return found;
}

export function update(format: Format, patch: Partial<Omit<ConditionalFormatContent, "id">>, session: Session): void {
  session.host.conditionalFormats.update(format.sheet, format.id, patch);
  session.atEnd(`conditional formats ${format.sheet}`, () => session.host.conditionalFormats.flush(format.sheet));
}

function look(
  key: "color" | "fill" | "bold" | "italic",
  parse: (value: unknown) => string | boolean | undefined,
): Property<Format> {
  return {
    get: (format, session) => content(format, session).format?.[key] ?? (key === "color" || key === "fill" ? "" : null),
    set: (format, value, session) =>
      update(format, { format: { ...content(format, session).format, [key]: parse(value) } }, session),
  };
}

const fontType: ObjectType<Format> = objectType({
  name: "ConditionalRangeFont",
  properties: {
    Color: look("color", (value) => colour(value, "font.color")),
    Bold: look("bold", flagIn),
    Italic: look("italic", flagIn),
  },
  methods: {
    Clear: (format, _args, session) =>
      update(
        format,
        {
          format: { ...(content(format, session).format?.fill ? { fill: content(format, session).format?.fill } : {}) },
        },
        session,
      ),
  },
});

const fillType: ObjectType<Format> = objectType({
  name: "ConditionalRangeFill",
  properties: { Color: look("fill", (value) => colour(value, "fill.color")) },
  methods: {
    Clear: (format, _args, session) =>
      update(format, { format: { ...content(format, session).format, fill: undefined } }, session),
  },
});

const formatType: ObjectType<Format> = objectType({
  name: "ConditionalRangeFormat",
  objects: { Font: (format) => objectOf(fontType, format), Fill: (format) => objectOf(fillType, format) },
});

const ruleType: ObjectType<Format> = objectType({
  name: "ConditionalFormatRule",
  properties: {
    Formula: {
      get: (format, session) => content(format, session).formula ?? "",
      set: (format, value, session) => {
        const formula = textIn(value) ?? "";
        update(format, { formula: formula.startsWith("=") || formula === "" ? formula : `=${formula}` }, session);
      },
    },
  },
});

export const customType: ObjectType<Format> = objectType({
  name: "CustomConditionalFormat",
  objects: { Rule: (format) => objectOf(ruleType, format), Format: (format) => objectOf(formatType, format) },
});

export const cellValueType: ObjectType<Format> = objectType({
  name: "CellValueConditionalFormat",
  properties: {
    Rule: {
      get: (format, session) => {
        const { formula, formula2, operator } = content(format, session);
        return {
          formula1: formula ?? "",
          ...(formula2 === undefined ? {} : { formula2 }),
          operator: operator ?? "EqualTo",
        };
      },
      set(format, value, session) {
        const { formula1, formula2, operator } = record(value);
        if (isMissing(formula1)) throw new HostError("InvalidArgument", "A rule on the cell's value needs formula1.");
        update(
          format,
          {
            formula: String(formula1),
            formula2: isMissing(formula2) ? undefined : String(formula2),
            operator: textIn(operator) ?? "EqualTo",
          },
          session,
        );
      },
    },
  },
  objects: { Format: (format) => objectOf(formatType, format) },
});

export const textType: ObjectType<Format> = objectType({
  name: "TextConditionalFormat",
  properties: {
    Rule: {
      get: (format, session) => ({
        operator: content(format, session).operator ?? "Contains",
        text: content(format, session).text ?? "",
      }),
      set: (format, value, session) =>
        update(
          format,
          { operator: textIn(record(value)["operator"]) ?? "Contains", text: textIn(record(value)["text"]) ?? "" },
          session,
        ),
    },
  },
  objects: { Format: (format) => objectOf(formatType, format) },
});
