import type { Arguments } from "../arguments";
import type { Session } from "../session";

type Method<S> = (state: S, args: Arguments, session: Session) => unknown;

/**
 * `_Register…` and `_Unregister…` of a class for the events it raises: the part of the name after them → message type. office.js calls them
 * when the first handler is added and the last one removed.
 */
export function registration<S>(
  target: (state: S) => string,
  events: Readonly<Record<string, number>>,
): Record<string, Method<S>> {
  const methods: Record<string, Method<S>> = {};
  for (const [name, type] of Object.entries(events)) {
    methods[`_Register${name}`] = (state, _args, session) => session.instance.register(type, target(state));
    methods[`_Unregister${name}`] = (state, _args, session) => session.instance.unregister(type, target(state));
  }
  return methods;
}

export const WORKBOOK_TARGET = "Workbook";
