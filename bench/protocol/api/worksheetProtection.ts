import { HostError } from "../../model/workbookModel";
import { record } from "../arguments";
import { objectType, type ObjectType } from "../hostObject";
import type { Sheet } from "./worksheet";

const DEFAULTS = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

export const worksheetProtectionType: ObjectType<Sheet> = objectType({
  name: "WorksheetProtection",
  properties: {
    Protected: { get: (sheet, session) => session.model.protection(sheet.id).protected },
    Options: { get: (sheet, session) => ({ ...DEFAULTS, ...session.model.protection(sheet.id).options }) },
  },
  methods: {
    Protect(sheet, args, session) {
      if (session.model.protection(sheet.id).protected)
        throw new HostError("AccessDenied", "The worksheet is protected already.");
      session.model.setProtection(sheet.id, { protected: true, options: { ...DEFAULTS, ...record(args.raw(0)) } });
      session.host.passwords.set(sheet.id, args.optionalText(1) ?? "");
    },
    Unprotect(sheet, args, session) {
      // New in Microsoft 365 (office-js #6784); older versions ignore it.
      if (session.host.version === "excel365" && !session.model.protection(sheet.id).protected) {
        throw new HostError("AccessDenied", "The worksheet is not protected.");
      }
      const password = session.host.passwords.get(sheet.id) ?? "";
      if (password !== "" && password !== args.optionalText(0))
        throw new HostError("AccessDenied", "The password is wrong.");
      session.model.setProtection(sheet.id, { protected: false, options: {} });
      session.host.passwords.delete(sheet.id);
    },
  },
});
