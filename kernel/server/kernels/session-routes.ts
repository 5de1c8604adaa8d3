import { plainPath } from "../contents/read-contents.ts";
import { refusal } from "../refusal.ts";
import { bodyOf, type Routes } from "../routes.ts";
import type { HostedKernel } from "./hosted-kernel.ts";
import { folderOf, type KernelsHost } from "./kernel-routes.ts";
import type { SessionModel } from "./sessions.ts";

/** Adds `/api/sessions`. */
export function sessionRoutes(app: Routes, host: KernelsHost): void {
  const { sessions, kernels } = host;
  app.get("/api/sessions", (c) => c.json(sessions.list()));
  app.post("/api/sessions", async (c) => {
    const asked = fieldsOf(await bodyOf(c));
    const path = asked.path ?? "";
    if (path === "")
      throw refusal({ status: 400 }, "start a session", "no path was sent", 'send {"path": "notebook.ipynb"}');
    const known = sessions.ofPath(path);
    if (known !== undefined) return c.json(known, 201);
    const kernel = await kernelFor(host, asked.kernel, path);
    const name = asked.name ?? path.split("/").at(-1)!;
    return c.json(sessions.add(path, name, asked.type ?? "notebook", kernel), 201);
  });
  app.get("/api/sessions/:id", (c) => c.json(found(c.req.param("id"), sessions.model(c.req.param("id")))));
  app.patch("/api/sessions/:id", async (c) => {
    const id = c.req.param("id");
    const before = found(id, sessions.model(id));
    const { path, name, type, kernel: wanted } = fieldsOf(await bodyOf(c));
    const moved = wanted !== undefined && (wanted.id ?? null) !== before.kernel.id;
    const kernel = moved ? await kernelFor(host, wanted, path ?? before.path) : undefined;
    const changed = sessions.change(id, {
      ...(path && { path }),
      ...(name && { name }),
      ...(type && { type }),
      ...(kernel && { kernel }),
    });
    if (kernel !== undefined && kernel.id !== before.kernel.id) await kernels.end(before.kernel.id);
    return c.json(changed);
  });
  app.delete("/api/sessions/:id", async (c) => {
    const { id, kernel } = found(c.req.param("id"), sessions.model(c.req.param("id")));
    sessions.remove(id);
    await kernels.end(kernel.id);
    return c.body(null, 204);
  });
}

interface Asked {
  readonly path?: string;
  readonly name?: string;
  readonly type?: string;
  readonly kernel?: { readonly id?: unknown; readonly name?: unknown };
}

/** What a client may say of a session; an older one says it under "notebook". */
function fieldsOf(body: Readonly<Record<string, unknown>>): Asked {
  const older = (body["notebook"] ?? {}) as { readonly path?: unknown };
  const text = (value: unknown) => (typeof value === "string" ? value : undefined);
  const path = text(body["path"]) ?? text(older.path);
  const [name, type] = [text(body["name"]), text(body["type"])];
  const kernel = body["kernel"];
  return {
    ...(path !== undefined && { path: plainPath(path) }),
    ...(name && { name }),
    ...(type && { type }),
    ...(typeof kernel === "object" && kernel !== null && { kernel }),
  };
}

/** A running kernel by its id, or a new one in the document's folder. */
async function kernelFor(
  { kernels, folder }: KernelsHost,
  wanted: Asked["kernel"],
  path: string,
): Promise<HostedKernel> {
  if (typeof wanted?.id === "string") return kernels.find(wanted.id);
  return kernels.start(wanted?.name, folderOf(folder, path));
}

function found(id: string, session: SessionModel | undefined): SessionModel {
  if (session !== undefined) return session;
  throw refusal({ status: 404 }, `find the session "${id}"`, "there is none of that id", "start a new one");
}
