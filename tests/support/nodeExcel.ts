import { existsSync } from "node:fs";
import { join } from "node:path";
import type { NodeAddIn, NodeHost, NodeHostOptions } from "../../bench/node";

type Bench = typeof import("../../bench/node");

/** Real office.js on the bench's workbook. `Excel`, `Office`, `OfficeExtension` and `CustomFunctions` are globals until `dispose`. */
export interface NodeExcel extends NodeAddIn {
  readonly model: NodeHost["model"];
  readonly host: NodeHost["host"];
  /** One more window onto the same workbook, of another user; not installed as globals. */
  openAddIn: NodeHost["openAddIn"];
  dispose(): void;
}

const GLOBALS = ["Excel", "Office", "OfficeExtension", "CustomFunctions"] as const;

/** The bench as bundled by `node bench/build.mjs`: jest cannot load Univer from its sources. */
export function bench(): Bench {
  const path = join(process.cwd(), "build", "bench-node.cjs");
  if (!existsSync(path)) throw new Error("build/bench-node.cjs is missing: run node bench/build.mjs");
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require(path) as Bench;
}

/** Starts Excel in Node and installs its globals, so that code of the add-in runs unchanged. Call `dispose` when done. */
export async function startNodeExcel(options: NodeHostOptions = {}): Promise<NodeExcel> {
  const node = await bench().createNodeHost(options);
  const addIn = await node.openAddIn();
  const scope = globalThis as unknown as Record<string, unknown>;
  for (const name of GLOBALS) scope[name] = addIn[name];
  return {
    ...addIn,
    model: node.model,
    host: node.host,
    openAddIn: node.openAddIn,
    dispose() {
      for (const name of GLOBALS) delete scope[name];
      node.dispose();
    },
  };
}
