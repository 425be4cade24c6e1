import { createRoot } from "react-dom/client";
import { createWorkbookModel } from "../model/browser";
import type { FunctionsJson } from "../protocol/customFunctions";
import type { ExcelVersion } from "../protocol/requirementSets";
import { App } from "./App";
import { createBenchApi } from "./benchApi";
import { describeFunctions, type DescribedFunctions } from "./functionCompletion";
import { parseManifest } from "./manifest";
import { CONNECT } from "../protocol/portBridge";
import { BenchSession } from "./session";
import { words } from "./words";
import "./bench.css";

/**
 * Starts the bench. The address may say: `?open=/samples/x.xlsx` or `?open=none` (an empty workbook), `?version=excel2021` (which Excel is
 * played), `?theme=dark`, `?pane=closed`, `?locale=en-US` (language of Office).
 */
async function start(): Promise<void> {
  const query = new URLSearchParams(location.search);
  const locale = query.get("locale") ?? "zh-CN";
  const { open, addinPort } = JSON.parse(await text("/bench.json")) as { open: string | null; addinPort: number };
  const addinOrigin = `${location.protocol}//${location.hostname}:${addinPort}`;
  const manifest = parseManifest(await text("/addin/manifest.xml"), locale, "/addin");
  const functions = manifest.functionsUrl
    ? (JSON.parse(await text(manifest.functionsUrl)) as FunctionsJson & DescribedFunctions)
    : { functions: [] };

  const grid = document.createElement("div");
  grid.className = "grid-inside";
  document.body.append(grid);
  const model = await createWorkbookModel({ container: grid });
  describeFunctions(model.engine.injector, functions, manifest.functionsNamespace);
  const version = query.get("version") as ExcelVersion | null;
  const session = new BenchSession(model, manifest, functions, {
    ...(version ? { version } : {}),
    theme: query.get("theme") === "dark" ? "dark" : "light",
    paneOpen: query.get("pane") !== "closed",
    locale,
    addinOrigin,
  });
  let begin: (first: Promise<void>) => void = () => undefined;
  window.bench = createBenchApi(session, new Promise<void>((resolve) => (begin = resolve)));
  window.addEventListener("message", ({ data, origin, source, ports: [port] }) => {
    if (data !== CONNECT || origin !== addinOrigin || port === undefined) return;
    const frame = [...document.querySelectorAll("iframe")].find(({ contentWindow }) => contentWindow === source);
    if (frame) session.connect(frame.name, port);
  });
  createRoot(document.getElementById("bench-page") ?? document.body).render(<App session={session} grid={grid} />);
  begin(openFirst(session, query.get("open") ?? open ?? "none"));
}

async function openFirst(session: BenchSession, source: string): Promise<void> {
  const name = decodeURIComponent(source.split("/").pop() ?? "");
  try {
    if (source === "none") await session.open(null, words.unnamed);
    else await session.open(new Uint8Array(await (await fetch(source)).arrayBuffer()), name);
  } catch (error) {
    await session.open(null, words.unnamed);
    session.state.update({ problem: words.cannotOpen(name, error instanceof Error ? error.message : String(error)) });
  }
  await session.started();
}

async function text(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.text();
}

start().catch((error: unknown) => {
  document.body.textContent = `试验台没有启动：${error instanceof Error ? error.message : String(error)}`;
  throw error;
});
