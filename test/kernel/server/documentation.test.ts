import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { python, withoutPython } from "../python.ts";
import { notebook, type Served, serve } from "./client.ts";

/** Jupyter Server's own description of its interface, as the installed package has it. */
interface Description {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<Record<string, { readonly responses?: Readonly<Record<number, { readonly schema?: Schema }>> }>>
    >
  >;
  readonly definitions: Readonly<Record<string, Schema>>;
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
}

function descriptionFile(): string | undefined {
  if (python === undefined) return undefined;
  const code =
    "import jupyter_server, os; print(os.path.join(os.path.dirname(jupyter_server.__file__), 'services/api/api.yaml'))";
  const file = spawnSync(python, ["-c", code], { encoding: "utf8" }).stdout.trim();
  return existsSync(file) ? file : undefined;
}

const file = descriptionFile();
const { paths, definitions } = (
  file === undefined ? { paths: {}, definitions: {} } : parse(readFileSync(file, "utf8"))
) as Description;

/** What we do not have, on purpose. */
const refused = /terminals|spec\.yaml/;

const methods = Object.entries(paths).flatMap(([path, entry]) =>
  Object.keys(entry)
    .filter((method) => ["get", "post", "put", "patch", "delete"].includes(method))
    .map((method) => [method.toUpperCase(), path] as const),
);

describe.skipIf(file === undefined)(
  `Jupyter Server's documented interface${file === undefined ? ` (${withoutPython})` : ""}`,
  () => {
    let served: Served;
    let ids: Readonly<Record<string, string>>;
    beforeAll(async () => {
      served = await serve();
    });
    afterAll(() => served.server.close());

    /** Things for the requests to name. */
    async function ready() {
      writeFileSync(join(served.folder, "a.ipynb"), JSON.stringify(notebook(["1"])));
      await served.json("POST", "/api/contents/a.ipynb/checkpoints");
      const { body } = await served.json<{ id: string; kernel: { id: string } }>("POST", "/api/sessions", {
        path: "a.ipynb",
      });
      ids = {
        path: "a.ipynb",
        checkpoint_id: "checkpoint",
        session: body.id,
        kernel_id: body.kernel.id,
        section_name: "notebook",
        terminal_id: "1",
      };
    }

    const bodies: Readonly<Record<string, object>> = {
      "PUT /api/contents/{path}": { type: "notebook", format: "json", content: notebook(["2"]) },
      "PATCH /api/contents/{path}": { path: "a.ipynb" },
      "POST /api/sessions": { path: "a.ipynb", type: "notebook", kernel: { name: "livsbana" } },
    };

    it.each(methods)("%s %s", async (method, path) => {
      await ready();
      const folder = method === "POST" && path === "/api/contents/{path}";
      const asked = path.replace(/\{(\w+)\}/g, (_, name) => (folder ? "" : ids[name]!));
      const { status, body } = await served.json(
        method,
        `${asked}${path.includes("resolvePath") ? "?path=a.ipynb" : ""}`,
        method === "GET" || method === "DELETE" ? undefined : (bodies[`${method} ${path}`] ?? {}),
      );
      if (refused.test(path)) return expect(status).toBe(404);
      const responses = paths[path]![method.toLowerCase()]!.responses ?? {};
      const expected = Object.keys(responses).map(Number);
      expect(expected).toContain(status);
      const schema = responses[status]?.schema;
      if (schema !== undefined && body !== undefined) expect(wrong(body, schema, "answer")).toEqual([]);
    });
  },
);

/** Where an answer departs from its schema. Null is allowed anywhere: the documentation says "may be null" in words only. */
function wrong(value: unknown, schema: Schema, at: string): string[] {
  if (schema.$ref !== undefined) return wrong(value, definitions[schema.$ref.split("/").at(-1)!]!, at);
  if (value === null || value === undefined) return [];
  if (schema.enum !== undefined && !schema.enum.includes(value)) return [`${at} is ${JSON.stringify(value)}`];
  // "content" is documented as text and is whatever the type says.
  if (schema.type === "string" && typeof value !== "string" && !at.endsWith(".content")) return [`${at} is no text`];
  if ((schema.type === "number" || schema.type === "integer") && typeof value !== "number")
    return [`${at} is no number`];
  if (schema.type === "boolean" && typeof value !== "boolean") return [`${at} is no boolean`];
  if (schema.type === "array") {
    if (!Array.isArray(value)) return [`${at} is no list`];
    return value.flatMap((item, i) => wrong(item, schema.items ?? {}, `${at}[${i}]`));
  }
  const fields = value as Readonly<Record<string, unknown>>;
  const missing = (schema.required ?? []).filter((name) => !(name in fields)).map((name) => `${at} has no ${name}`);
  const inner = Object.entries(schema.properties ?? {}).flatMap(([name, one]) =>
    wrong(fields[name], one, `${at}.${name}`),
  );
  return [...missing, ...inner];
}
