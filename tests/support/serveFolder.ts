import { createReadStream, existsSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
};

export interface FolderServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Serves a folder on this machine as a plain server does: files and nothing else. `pages`: html by path, besides the files. */
export async function serveFolder(
  folder: string,
  pages: (port: number) => Readonly<Record<string, string>> = () => ({}),
): Promise<FolderServer> {
  let port = 0;
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const page = pages(port)[path];
    const file = join(folder, path);
    if (page !== undefined) response.writeHead(200, { "content-type": types[".html"] }).end(page);
    else if (!file.startsWith(folder) || !existsSync(file) || path.endsWith("/")) response.writeHead(404).end();
    else {
      response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" });
      createReadStream(file).pipe(response);
    }
  }).listen(0, "127.0.0.1");
  await new Promise((done) => server.once("listening", done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  port = address.port;
  return { port, close: () => new Promise((done) => server.close(() => done())) };
}
