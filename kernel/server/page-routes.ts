/** The page itself, and files of the served folder as they are. */
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { Readable } from "node:stream";
import { serveStatic } from "@hono/node-server/serve-static";
import { filePolicy, pagePolicy } from "./content-policy.ts";
import { mediaTypeOf } from "./contents/model.ts";
import { plainPath } from "./contents/read-contents.ts";
import { plainListing } from "./plain-listing.ts";
import { refusal } from "./refusal.ts";
import { type Ask, pathAfter, type Routes } from "./routes.ts";
import type { ServedFolder } from "./served-folder.ts";

export interface PageHost {
  readonly folder: ServedFolder;
  /** The folder of the prepared page; a plain listing is shown while it is undefined. */
  readonly page: () => string | undefined;
  readonly version: string;
}

/** Adds the routes that are not of the interface; to be added last. */
export function pageRoutes(app: Routes, host: PageHost): void {
  app.get("/files/*", (c) => rawFile(c, host.folder));
  for (const path of ["/", "/notebooks/*", "/edit/*", "/tree/*", "/lab", "/tree"]) app.get(path, (c) => index(c, host));
  app.get("/favicon.ico", (c) => c.redirect("/kernelspecs/livsbana/logo-32x32.png"));
  app.get("*", async (c, next) => {
    const root = host.page();
    if (root === undefined || /(?:^|\/)\./.test(c.req.path)) return next();
    if (/-[A-Z0-9]{8,}\.\w+$/.test(c.req.path)) c.header("Cache-Control", "public, max-age=31536000, immutable");
    return serveStatic({ root, precompressed: true })(c, next);
  });
}

/** The page, told where it is. */
function index(c: Ask, { page, folder, version }: PageHost) {
  const host = c.req.header("host") ?? "";
  c.header("Content-Security-Policy", pagePolicy(host));
  c.header("Cache-Control", "no-store");
  const file = join(page() ?? "", "index.html");
  if (page() === undefined || !existsSync(file)) return c.html(plainListing(folder));
  const config = { baseUrl: "/", wsUrl: `ws://${host}/`, token: "", appVersion: version, livsbana: "server" };
  const told = JSON.stringify({ ...config, terminalsAvailable: false }).replaceAll("<", "\\u003c");
  return c.html(
    readFileSync(file, "utf8").replace(
      /(<script id="jupyter-config-data" type="application\/json">)[^<]*/,
      (_, tag) => `${tag}${told}`,
    ),
  );
}

/** A file as it is: shown only where it can do nothing, otherwise to be kept. */
function rawFile(c: Ask, folder: ServedFolder) {
  const path = plainPath(pathAfter(c, "/files/"));
  const real = folder.place(path);
  const stats = statSync(real, { throwIfNoEntry: false });
  if (!stats?.isFile())
    throw refusal({ status: 404 }, `open "${path}"`, "there is no such file", "look at the list of files again");
  const name = encodeURIComponent(path.split("/").at(-1)!);
  const keep = c.req.query("download") !== undefined || [".html", ".htm", ".xhtml"].includes(extname(real));
  return c.body(Readable.toWeb(createReadStream(real)) as ReadableStream, 200, {
    "Content-Type": mediaTypeOf(real),
    "Content-Length": String(stats.size),
    "Content-Security-Policy": filePolicy,
    "Content-Disposition": `${keep ? "attachment" : "inline"}; filename*=UTF-8''${name}`,
  });
}
