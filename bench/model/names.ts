import { IDefinedNamesService } from "@univerjs/engine-formula";
import type { NameContent } from "./content";
import type { Live } from "./live";
import { HostError } from "./workbookModel";

const WORKBOOK = "AllDefaultWorkbook";
/** One reference to cells: the engine wants it without "=". */
const REFERENCE = /^=('(?:[^']|'')+'|[^'!()\s,+*/&<>=-]+)!\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?$/i;

/** Defined names, kept by the formula engine so that formulas and shifted cells follow. */
export class Names {
  constructor(private readonly live: Live) {}

  list(): NameContent[] {
    return Object.values(this.service.getDefinedNameMap(this.live.unitId) ?? {}).map((name) => ({
      name: name.name,
      scope: !name.localSheetId || name.localSheetId === WORKBOOK ? "" : name.localSheetId,
      formula: name.formulaOrRefString.startsWith("=") ? name.formulaOrRefString : `=${name.formulaOrRefString}`,
      visible: !name.hidden,
      comment: name.comment ?? "",
    }));
  }

  set(name: NameContent): void {
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name.name) || /^([a-z]{1,3}\d+|[rc])$/i.test(name.name)) {
      throw new HostError("InvalidArgument", `"${name.name}" cannot be a name`);
    }
    this.live.run("formula.mutation.set-defined-name", {
      id: idOf(name.name, name.scope),
      name: name.name,
      formulaOrRefString: REFERENCE.test(name.formula) ? name.formula.slice(1) : name.formula,
      localSheetId: name.scope === "" ? WORKBOOK : name.scope,
      hidden: !name.visible,
      comment: name.comment,
    });
    this.live.calculation.markEverything();
  }

  delete(name: string, scope: string): void {
    const entries = Object.values(this.service.getDefinedNameMap(this.live.unitId) ?? {});
    const found = entries.find(
      (entry) =>
        entry.name.toLowerCase() === name.toLowerCase() &&
        (entry.localSheetId ?? WORKBOOK) === (scope === "" ? WORKBOOK : scope),
    );
    if (!found) throw new HostError("ItemNotFound", `No name ${name}`);
    this.live.run("formula.mutation.remove-defined-name", { ...found });
    this.live.calculation.markEverything();
  }

  private get service(): IDefinedNamesService {
    return this.live.engine.injector.get(IDefinedNamesService);
  }
}

const idOf = (name: string, scope: string): string => `name:${scope}:${name.toLowerCase()}`;
