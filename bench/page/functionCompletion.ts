import { BooleanNumber, type Injector } from "@univerjs/core";
import { FunctionType } from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";

/** `functions.json` with what Excel shows while a formula is typed. */
export interface DescribedFunctions {
  readonly functions: readonly {
    readonly name: string;
    readonly description?: string;
    readonly parameters?: readonly {
      readonly name: string;
      readonly description?: string;
      readonly optional?: boolean;
      readonly repeating?: boolean;
    }[];
  }[];
}

/** Lets the cell editor complete the add-in's functions and show their parameters, as Excel does from the metadata. */
export function describeFunctions(injector: Injector, json: DescribedFunctions, namespace: string): void {
  injector.get(IDescriptionService).registerDescriptions(
    json.functions.map((item) => ({
      functionName: namespace === "" ? item.name : `${namespace}.${item.name}`,
      functionType: FunctionType.User,
      description: item.description ?? "",
      abstract: item.description ?? "",
      functionParameter: (item.parameters ?? []).map((parameter) => ({
        name: parameter.name,
        detail: parameter.description ?? "",
        example: "",
        require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
        repeat: parameter.repeating ? BooleanNumber.TRUE : BooleanNumber.FALSE,
      })),
    })),
  );
}
