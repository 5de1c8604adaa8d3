import { createReadStream, existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { makeSite } from "../../../kernel/web/build/site.ts";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".woff2": "font/woff2",
};

/** The static site on the simplest of file servers, in a folder of it. */
export interface ShownSite {
  readonly address: string;
  readonly folder: string;
  readonly close: () => void;
}

/** Makes the site and shows it. */
export async function showSite(): Promise<ShownSite> {
  const top = mkdtempSync(join(tmpdir(), "livsbana-site-"));
  const folder = join(top, "course");
  await makeSite(folder);
  const server = createServer(({ url = "/" }, answer) => {
    const path = join(top, decodeURIComponent(new URL(url, "http://here").pathname));
    const file = path.endsWith("/") ? join(path, "index.html") : path;
    if (!existsSync(file) || !statSync(file).isFile()) {
      answer.writeHead(404).end();
      return;
    }
    answer.writeHead(200, { "Content-Type": types[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(answer);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/course/`,
    folder,
    close: () => {
      server.closeAllConnections();
      server.close();
      rmSync(top, { recursive: true, force: true });
    },
  };
}
