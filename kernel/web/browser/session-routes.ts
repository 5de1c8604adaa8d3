import type { PageKernels } from "./page-kernels.ts";
import type { Route } from "./page-server.ts";

interface SessionModel {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly type: string;
  readonly kernel: unknown;
}

const spec = {
  name: "livsbana",
  spec: {
    display_name: "TypeScript (Livsbana)",
    language: "typescript",
    argv: [],
    env: {},
    metadata: {},
    interrupt_mode: "message",
  },
  resources: {},
};

/** Kernels, their kinds, and which notebook each belongs to. */
export function sessionRoutes(kernels: PageKernels): Readonly<Record<string, Route>> {
  const sessions = new Map<
    string,
    { readonly path: string; readonly name: string; readonly type: string; readonly kernel: string }
  >();
  const modelOf = (id: string): SessionModel => {
    const { path, name, type, kernel } = sessions.get(id)!;
    return { id, path, name, type, kernel: kernels.find(kernel) };
  };
  const folderOf = (path: unknown) =>
    String(path ?? "")
      .split("/")
      .slice(0, -1)
      .join("/");

  const onKernels: Route = async ({ method, rest, body }) => {
    const [id = "", action] = rest.split("/");
    if (id === "")
      return method === "POST" ? [201, await kernels.start(folderOf(body["path"]))] : [200, kernels.list()];
    if (kernels.find(id) === undefined) return [404, { message: `there is no kernel ${id}` }];
    if (action === "interrupt") {
      kernels.interrupt(id);
      return [204];
    }
    if (action === "restart") await kernels.restart(id);
    if (method === "DELETE") {
      await kernels.end(id);
      return [204];
    }
    return [200, kernels.find(id)];
  };

  const onSessions: Route = async ({ method, rest: id, body }) => {
    if (id === "" && method === "GET") return [200, [...sessions.keys()].map(modelOf)];
    if (id === "") {
      const {
        path = "",
        name = "",
        type = "notebook",
        kernel,
      } = body as {
        readonly path?: string;
        readonly name?: string;
        readonly type?: string;
        readonly kernel?: { readonly id?: string };
      };
      const known = [...sessions].find(([, session]) => session.path === path);
      if (known !== undefined) return [201, modelOf(known[0])];
      const started = kernel?.id ?? (await kernels.start(folderOf(path))).id;
      const made = crypto.randomUUID();
      sessions.set(made, { path, name, type, kernel: started });
      return [201, modelOf(made)];
    }
    const session = sessions.get(id);
    if (session === undefined) return [404, { message: `there is no session ${id}` }];
    if (method === "DELETE") {
      sessions.delete(id);
      await kernels.end(session.kernel);
      return [204];
    }
    if (method === "PATCH") {
      const { path, name, type, kernel } = body as {
        readonly path?: string;
        readonly name?: string;
        readonly type?: string;
        readonly kernel?: { readonly id?: string; readonly name?: string };
      };
      const wanted =
        kernel?.id ?? (kernel?.name === undefined ? session.kernel : (await kernels.start(folderOf(session.path))).id);
      sessions.set(id, {
        path: path ?? session.path,
        name: name ?? session.name,
        type: type ?? session.type,
        kernel: wanted,
      });
    }
    return [200, modelOf(id)];
  };

  return {
    kernels: onKernels,
    sessions: onSessions,
    kernelspecs: () => [200, { default: "livsbana", kernelspecs: { livsbana: spec } }],
    status: () => [200, { started: new Date().toISOString(), kernels: kernels.list().length }],
  };
}
