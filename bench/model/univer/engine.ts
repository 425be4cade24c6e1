import type { ICommandService, Injector, Univer } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";

/** A running Univer without a workbook. */
export interface Engine {
  readonly univer: Univer;
  readonly facade: FUniver;
  readonly injector: Injector;
  readonly commands: ICommandService;
  /** Whether it draws a grid. */
  readonly visible: boolean;
}
