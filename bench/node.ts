import { createWorkbookModel, type LiveWorkbookModel, type ModelOptions } from "./model";
import { createBridge, ExcelHost, type AddInInstance, type ExcelHostOptions, type InstanceOptions } from "./protocol";
import { openOfficeWindow, type OfficeWindow } from "./protocol/officeWindow";

export * from "./model";
export * from "./protocol";
export { openOfficeWindow, type OfficeWindow } from "./protocol/officeWindow";
export { readXlsx, UnreadableFile } from "./xlsx/readXlsx";
export { writeXlsx, type WriteOptions } from "./xlsx/writeXlsx";

/** `content`: the workbook to open, without it an empty one with a single sheet. `today`: the day that TODAY() gives. */
export interface NodeHostOptions extends ExcelHostOptions, ModelOptions {
  /** The first add-in window. */
  readonly instance?: InstanceOptions;
}

/** An add-in's window in Node: Microsoft's office.js, connected to the host. */
export interface NodeAddIn extends OfficeWindow {
  readonly instance: AddInInstance;
}

export interface NodeHost {
  readonly model: LiveWorkbookModel;
  readonly host: ExcelHost;
  /** Opens one more window onto the same workbook: another user's. */
  openAddIn(options?: InstanceOptions): Promise<NodeAddIn>;
  /** Must be called, or the process does not end. */
  dispose(): void;
}

/** Excel in Node: the workbook, the host, and add-ins that run on the real office.js. */
export async function createNodeHost(options: NodeHostOptions = {}): Promise<NodeHost> {
  const model = await createWorkbookModel(options);
  const host = new ExcelHost(model, options);
  const addIns: NodeAddIn[] = [];
  return {
    model,
    host,
    async openAddIn(instanceOptions = options.instance) {
      const instance = host.openInstance(instanceOptions);
      const addIn = { ...(await openOfficeWindow(createBridge(host, instance))), instance };
      addIns.push(addIn);
      return addIn;
    },
    dispose() {
      for (const addIn of addIns) addIn.close();
      host.dispose();
      model.dispose();
    },
  };
}
