import type { CellScalar, NameContent } from "../../model/content";
import { HostError } from "../../model/workbookModel";
import { a1, absoluteReference, locate, parseRect, quoted, sheetName, type Place } from "../addresses";
import { flagIn, textIn, type Arguments } from "../arguments";
import { type HostObject, isHostObject, objectOf, objectType, type ObjectType, stateOf } from "../hostObject";
import { rectOf } from "../liveRange";
import type { Session } from "../session";
import { valueType, wireValue, wireValues } from "./cellValues";
import { rangeType } from "./range";
import { worksheetType } from "./worksheet";

interface Name {
  readonly name: string;
  /** Id of the sheet, "" for a name of the workbook. */
  readonly scope: string;
}

interface Names {
  readonly scope: string;
}

function content(item: Name, session: Session): NameContent {
  const found = session.model
    .names()
    .find((name) => name.name.toLowerCase() === item.name.toLowerCase() && name.scope === item.scope);
  if (!found) throw new HostError("ItemNotFound", `There is no name "${item.name}".`);
  return found;
}

function place(item: Name, session: Session): Place | null {
  return locate(
    session.model,
    content(item, session).formula,
    item.scope === "" ? session.model.activeSheet() : item.scope,
  );
}

/** A constant behind "="; undefined when the formula is none. */
function constant(formula: string): CellScalar | undefined {
  const text = formula.replace(/^=/, "").trim();
  const quotedText = /^"((?:[^"]|"")*)"$/s.exec(text);
  if (quotedText) return (quotedText[1] ?? "").replace(/""/g, '"');
  if (/^(TRUE|FALSE)$/i.test(text)) return text.toUpperCase() === "TRUE";
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : undefined;
}

export const namedItemType: ObjectType<Name> = objectType({
  name: "NamedItem",
  id: (item) => item.name,
  properties: {
    Name: { get: (item, session) => content(item, session).name },
    Formula: {
      get: (item, session) => content(item, session).formula,
      set: (item, value, session) =>
        session.model.setName({ ...content(item, session), formula: textIn(value) ?? String(value) }),
    },
    /** The address for a name of cells, else the constant or the formula. */
    Value: {
      get(item, session) {
        const at = place(item, session);
        if (at) return `${quoted(sheetName(session.model, at.sheet))}!${a1(at.rect, true)}`;
        const { formula } = content(item, session);
        const value = constant(formula);
        return value === undefined ? formula : wireValue(value);
      },
    },
    Type: {
      get(item, session) {
        if (place(item, session)) return "Range";
        const value = constant(content(item, session).formula);
        if (value === undefined) return "Error";
        return Number.isInteger(value) ? "Integer" : valueType(value);
      },
    },
    Visible: {
      get: (item, session) => content(item, session).visible,
      set: (item, value, session) =>
        session.model.setName({ ...content(item, session), visible: flagIn(value) ?? true }),
    },
    Comment: {
      get: (item, session) => content(item, session).comment,
      set: (item, value, session) => session.model.setName({ ...content(item, session), comment: textIn(value) ?? "" }),
    },
    Scope: { get: (item) => (item.scope === "" ? "Workbook" : "Worksheet") },
  },
  objects: {
    Worksheet: (item) => {
      if (item.scope === "") throw new HostError("ItemNotFound", "A name of the workbook belongs to no worksheet.");
      return objectOf(worksheetType, { id: item.scope });
    },
    WorksheetOrNullObject: (item) => (item.scope === "" ? null : objectOf(worksheetType, { id: item.scope })),
    ArrayValues: (item) => objectOf(arrayValuesType, item),
  },
  methods: {
    GetRange(item, _args, session) {
      const at = place(item, session);
      if (!at) throw new HostError("ItemNotFound", `"${item.name}" is no name of cells.`);
      return session.range(at.sheet, at.rect);
    },
    GetRangeOrNullObject(item, _args, session) {
      const at = place(item, session);
      return at && session.range(at.sheet, at.rect);
    },
    Delete: (item, _args, session) => session.model.deleteName(content(item, session).name, item.scope),
  },
});

const arrayValuesType: ObjectType<Name> = objectType({
  name: "NamedItemArrayValues",
  properties: {
    Values: {
      calculated: true,
      get: (item, session) => {
        const at = place(item, session);
        return at && wireValues(session.model.values(at.sheet, at.rect));
      },
    },
    Types: {
      calculated: true,
      get: (item, session) => {
        const at = place(item, session);
        return at && session.model.values(at.sheet, at.rect).map((row) => row.map(valueType));
      },
    },
  },
});

function byName(scope: string, name: string, session: Session): HostObject | null {
  const found = session.model
    .names()
    .find((item) => item.scope === scope && item.name.toLowerCase() === name.toLowerCase());
  return found ? objectOf(namedItemType, { name: found.name, scope }) : null;
}

/** Excel's rule for names: a letter, `_` or `\` first, no blanks, not a cell, at most 255 characters. */
function checkName(name: string, scope: string, session: Session): void {
  if (
    !/^[\p{L}_\\][\p{L}\p{N}_.?\\]{0,254}$/u.test(name) ||
    parseRect(name) !== null ||
    /^[rc]\d*(c\d*)?$/i.test(name)
  ) {
    throw new HostError("InvalidArgument", `"${name}" cannot be a name.`);
  }
  if (byName(scope, name, session)) throw new HostError("ItemAlreadyExists", `There is a name "${name}" already.`);
}

function add(state: Names, args: Arguments, session: Session): HostObject {
  const name = args.text(0);
  checkName(name, state.scope, session);
  const given = args.raw(1);
  const range = isHostObject(given) ? stateOf(rangeType, given) : null;
  const formula = range ? absoluteReference(session.model, range.sheet, rectOf(range)) : args.text(1);
  session.model.setName({
    name,
    scope: state.scope,
    formula: formula.startsWith("=") ? formula : `="${formula}"`,
    visible: true,
    comment: args.optionalText(2) ?? "",
  });
  return objectOf(namedItemType, { name, scope: state.scope });
}

export const namedItemsType: ObjectType<Names> = objectType({
  name: "NamedItemCollection",
  items: (state, session) =>
    session.model
      .names()
      .flatMap((item) =>
        item.scope === state.scope ? [objectOf(namedItemType, { name: item.name, scope: item.scope })] : [],
      ),
  item: (state, key, session) => {
    const found = byName(state.scope, String(key), session);
    if (!found) throw new HostError("ItemNotFound", `There is no name "${String(key)}".`);
    return found;
  },
  methods: {
    Add: add,
    AddFormulaLocal: add,
    GetItemOrNullObject: (state, args, session) => byName(state.scope, args.text(0), session),
    GetCount: (state, _args, session) => session.model.names().filter((item) => item.scope === state.scope).length,
  },
});
