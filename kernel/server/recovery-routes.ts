import { existsSync, readFileSync } from "node:fs";
import { hashOf } from "./contents/model.ts";
import { plainPath } from "./contents/read-contents.ts";
import type { Recovery } from "./recovery.ts";
import { refusal } from "./refusal.ts";
import { bodyOf, pathAfter, type Routes } from "./routes.ts";
import type { ServedFolder } from "./served-folder.ts";

const prefix = "/api/livsbana/recovery";

/** Adds the routes of unsaved text. */
export function recoveryRoutes(app: Routes, recovery: Recovery, folder: ServedFolder): void {
  app.get(prefix, (c) => c.json({ files: recovery.list() }));
  app.get(`${prefix}/*`, (c) => {
    const path = plainPath(pathAfter(c, prefix));
    const real = folder.place(path);
    const unsaved = recovery.read(path);
    if (unsaved === undefined)
      throw refusal({ status: 404 }, `recover "${path}"`, "nothing unsaved is kept of it", "open the file itself");
    return c.json({ ...unsaved, current_hash: existsSync(real) ? hashOf(readFileSync(real)) : null });
  });
  app.put(`${prefix}/*`, async (c) => {
    const path = plainPath(pathAfter(c, prefix));
    folder.place(path);
    recovery.write(path, await bodyOf(c));
    return c.body(null, 204);
  });
  app.delete(`${prefix}/*`, (c) => {
    recovery.remove(plainPath(pathAfter(c, prefix)));
    return c.body(null, 204);
  });
}
