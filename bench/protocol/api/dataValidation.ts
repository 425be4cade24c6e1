import type { ValidationContent } from "../../model/content";
import { HostError } from "../../model/workbookModel";
import { absoluteReference, intersection, splitSheet } from "../addresses";
import { flagIn, isMissing, record, textIn } from "../arguments";
import { isHostObject, objectType, type ObjectType, stateOf } from "../hostObject";
import { rectOf } from "../liveRange";
import type { Session } from "../session";
import { rangeType } from "./range";
import type { Formatted } from "./cellStyles";

type Rule = Omit<ValidationContent, "ranges">;

const KINDS = {
  wholeNumber: "whole",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
} as const;
const TYPES = {
  list: "List",
  whole: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
} as const;
const NO_ALERT = { showAlert: true, style: "Stop", title: "", message: "" };
const NO_PROMPT = { showPrompt: true, title: "", message: "" };

/** The one rule all cells share; undefined when they differ, null when they have none. */
function ruleOf(cells: Formatted, session: Session): ValidationContent | null | undefined {
  let found: ValidationContent | null | undefined;
  for (const range of cells.ranges) {
    const rect = rectOf(range);
    const touching = session.model
      .validations(range.sheet)
      .filter((rule) => rule.ranges.some((area) => intersection(area, rect)));
    const covered = touching[0]?.ranges.reduce((sum, area) => {
      const both = intersection(area, rect);
      return sum + (both ? both.rowCount * both.columnCount : 0);
    }, 0);
    const own =
      touching.length === 0
        ? null
        : touching.length === 1 && covered === rect.rowCount * rect.columnCount
          ? (touching[0] ?? null)
          : undefined;
    if (found !== undefined && found !== own) return undefined;
    if (own === undefined) return undefined;
    found = own;
  }
  return found;
}

function update(cells: Formatted, patch: Partial<Rule>, session: Session): void {
  const rule = ruleOf(cells, session);
  if (!rule) throw new HostError("InvalidOperation", "The range has no single data validation rule to change.");
  const { ranges: _ranges, ...old } = rule;
  set(cells, { ...old, ...patch }, session);
}

function set(cells: Formatted, rule: Rule | null, session: Session): void {
  for (const range of cells.ranges) session.model.setValidation(range.sheet, rectOf(range), rule);
}

/** A limit or a source: a number, a text, a formula or a range. Numbers are kept as text, formulas with "=". */
function operand(value: unknown, session: Session): string {
  if (isHostObject(value)) {
    const range = stateOf(rangeType, value);
    if (!range) throw new HostError("InvalidArgument", "A data validation rule refers to a range.");
    return absoluteReference(session.model, range.sheet, rectOf(range));
  }
  if (typeof value === "number") return String(value);
  const text = textIn(value);
  if (text === undefined) throw new HostError("InvalidArgument", "A data validation rule lacks a formula.");
  return text;
}

function parseRule(value: unknown, old: ValidationContent | null | undefined, session: Session): Rule {
  const common = {
    allowBlank: old?.allowBlank ?? true,
    ...(old?.errorAlert ? { errorAlert: old.errorAlert } : {}),
    ...(old?.prompt ? { prompt: old.prompt } : {}),
  };
  const given = Object.entries(record(value)).filter(([, rule]) => !isMissing(rule));
  const [kind, body] = given.length === 1 ? (given[0] ?? []) : [];
  const rule = record(body);
  if (kind === "list") {
    const formula1 = operand(rule["source"], session);
    // Excel's limit for a literal list.
    if (!formula1.startsWith("=") && formula1.length > 255)
      throw new HostError("InvalidArgument", "A literal list has at most 255 characters.");
    return { ...common, type: "list", formula1, dropDown: rule["inCellDropDown"] !== false };
  }
  if (kind === "custom")
    return { ...common, type: "custom", formula1: operand(rule["formula"], session), dropDown: true };
  const type = KINDS[kind as keyof typeof KINDS];
  if (type === undefined)
    throw new HostError("InvalidArgument", "A data validation rule names exactly one kind of rule.");
  const second = isMissing(rule["formula2"]) ? {} : { formula2: operand(rule["formula2"], session) };
  return {
    ...common,
    type,
    operator: textIn(rule["operator"]) ?? "Between",
    formula1: operand(rule["formula1"], session),
    ...second,
    dropDown: true,
  };
}

/** The model may answer with the file's spelling ("between", "equal"). */
function officeOperator(operator = "between"): string {
  const name = operator.charAt(0).toUpperCase() + operator.slice(1);
  return name === "Equal" || name === "NotEqual" ? `${name}To` : name;
}

function wireRule(rule: ValidationContent): Record<string, unknown> {
  const plain = (text: string | undefined): string | number | undefined =>
    text !== undefined && text !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
  if (rule.type === "list") return { list: { source: rule.formula1, inCellDropDown: rule.dropDown } };
  if (rule.type === "custom") return { custom: { formula: rule.formula1 } };
  const name = Object.entries(KINDS).find(([, type]) => type === rule.type)?.[0] ?? "wholeNumber";
  return {
    [name]: {
      formula1: plain(rule.formula1),
      ...(rule.formula2 === undefined ? {} : { formula2: plain(rule.formula2) }),
      operator: officeOperator(rule.operator),
    },
  };
}

/** Whether the cells hold what a list or a number rule allows; null where the bench cannot tell. */
function valid(cells: Formatted, session: Session): boolean | null {
  const rule = ruleOf(cells, session);
  if (rule === null) return true;
  if (rule?.type !== "list") return null;
  const allowed = rule.formula1.startsWith("=")
    ? listed(rule.formula1, cells, session)
    : rule.formula1.split(",").map((item) => item.trim());
  if (!allowed) return null;
  return cells.ranges.every((range) =>
    session.model
      .values(range.sheet, rectOf(range))
      .every((row) => row.every((value) => (value === "" ? rule.allowBlank : allowed.includes(String(value))))),
  );
}

function listed(formula: string, cells: Formatted, session: Session): string[] | null {
  const sheet = cells.ranges[0]?.sheet ?? "";
  const place = session.host.locate(formula, sheet);
  return place && splitSheet(formula).rest !== ""
    ? session.model.values(place.sheet, place.rect).flat().map(String)
    : null;
}

export const dataValidationType: ObjectType<Formatted> = objectType({
  name: "DataValidation",
  properties: {
    Type: {
      get(cells, session) {
        const rule = ruleOf(cells, session);
        return rule === null ? "None" : rule === undefined ? "Inconsistent" : TYPES[rule.type];
      },
    },
    Rule: {
      get(cells, session) {
        const rule = ruleOf(cells, session);
        return rule ? wireRule(rule) : {};
      },
      set: (cells, value, session) => set(cells, parseRule(value, ruleOf(cells, session), session), session),
    },
    IgnoreBlanks: {
      get: (cells, session) => ruleOf(cells, session)?.allowBlank ?? true,
      set: (cells, value, session) => update(cells, { allowBlank: flagIn(value) ?? true }, session),
    },
    ErrorAlert: {
      get(cells, session) {
        const alert = ruleOf(cells, session)?.errorAlert;
        return alert
          ? { showAlert: alert.show, style: alert.style, title: alert.title, message: alert.message }
          : NO_ALERT;
      },
      set(cells, value, session) {
        const { showAlert, style, title, message } = { ...NO_ALERT, ...record(value) };
        const kind = (["Stop", "Warning", "Information"] as const).find((name) => name === style) ?? "Stop";
        if (String(title).length > 32 || String(message).length > 255)
          throw new HostError(
            "InvalidArgument",
            "An error alert has a title of at most 32 and a message of at most 255 characters.",
          );
        update(
          cells,
          { errorAlert: { show: showAlert !== false, style: kind, title: String(title), message: String(message) } },
          session,
        );
      },
    },
    Prompt: {
      get(cells, session) {
        const prompt = ruleOf(cells, session)?.prompt;
        return prompt ? { showPrompt: prompt.show, title: prompt.title, message: prompt.message } : NO_PROMPT;
      },
      set(cells, value, session) {
        const { showPrompt, title, message } = { ...NO_PROMPT, ...record(value) };
        if (String(title).length > 32 || String(message).length > 255)
          throw new HostError(
            "InvalidArgument",
            "A prompt has a title of at most 32 and a message of at most 255 characters.",
          );
        update(
          cells,
          { prompt: { show: showPrompt !== false, title: String(title), message: String(message) } },
          session,
        );
      },
    },
    Valid: { calculated: true, get: valid },
  },
  methods: { Clear: (cells, _args, session) => set(cells, null, session) },
});
