import { MimeModel } from "@jupyterlab/rendermime";
import type { Kernel } from "@jupyterlab/services";
import { element } from "./element.ts";
import { say } from "./language.ts";
import type { OpenNotebook } from "./open-notebook.ts";

interface Told {
  readonly name: string;
  readonly kind: string;
}

/** What a value is, in a few words, as an expression for the kernel: tables by their size, models by their processes. */
const kindOf = (name: string) => `(${describe})(${name})`;
const describe = `(v) => {
  if (v === null || v === undefined) return String(v);
  if (typeof v === "function") return "function";
  if (typeof v === "string") return JSON.stringify(v.length > 40 ? v.slice(0, 40) + "…" : v);
  if (typeof v !== "object") return String(v);
  if (typeof v.rowCount === "number" && v.columns) return "table, " + v.rowCount + " × " + Object.keys(v.columns).length;
  if (v.processes && v.hazards) return "model: " + Object.keys(v.processes).join(", ");
  if (v.plan && typeof v.size === "number") return "run: " + v.size + " people";
  if (Array.isArray(v) || ArrayBuffer.isView(v)) return "list of " + v.length;
  if (v instanceof Map || v instanceof Set) return (v instanceof Map ? "map of " : "set of ") + v.size;
  const names = Object.keys(v);
  return "{ " + names.slice(0, 4).join(", ") + (names.length > 4 ? ", …" : "") + " }";
}`;

/** The names that the notebook's cells have set, each with what it is; choosing one shows it as a cell would. */
export async function variables(open: OpenNotebook): Promise<HTMLElement> {
  const kernel = open.context.sessionContext.session?.kernel;
  const told = kernel ? await tell(kernel, await namesOf(open)) : [];
  if (told.length === 0) return element("p", {}, say("No names yet: run a cell."));
  const shown = element("div", { class: "livsbana-value", "aria-live": "polite" });
  const rows = told.map(({ name, kind }) => {
    const look = element("button", { type: "button", onclick: () => void show(open, name, shown) }, name);
    return element("tr", {}, element("th", { scope: "row" }, look), element("td", {}, kind));
  });
  const head = element(
    "tr",
    {},
    element("th", { scope: "col" }, say("Name")),
    element("th", { scope: "col" }, say("Value")),
  );
  return element("div", {}, element("table", {}, element("thead", {}, head), element("tbody", {}, ...rows)), shown);
}

/** The names that run cells declare, by the kernel's own reading of TypeScript. */
async function namesOf({ panel }: OpenNotebook): Promise<readonly string[]> {
  const { declaredNames } = await import("../../language/declared-names.ts");
  const names = new Set<string>();
  for (const { model } of panel.content.widgets) {
    if (model.type !== "code" || (model.toJSON() as { execution_count?: number | null }).execution_count == null)
      continue;
    const found = await declaredNames(model.sharedModel.getSource()).catch(() => new Map<string, string>());
    for (const [name, kind] of found) if (kind !== "import") names.add(name);
  }
  return [...names];
}

async function tell(kernel: Kernel.IKernelConnection, names: readonly string[]): Promise<readonly Told[]> {
  const expressions = Object.fromEntries(names.map((name) => [name, kindOf(name)]));
  const results = await evaluate(kernel, expressions);
  return names.flatMap((name) => {
    const text = results[name]?.["text/plain"];
    return text === undefined ? [] : [{ name, kind: String(text).replace(/^(['"])(.*)\1$/s, "$2") }];
  });
}

/** Values of expressions, seen by nobody else: no output, no number, no history. */
async function evaluate(kernel: Kernel.IKernelConnection, expressions: Readonly<Record<string, string>>) {
  const future = kernel.requestExecute({ code: "", silent: true, store_history: false, user_expressions: expressions });
  const { content } = await future.done;
  const results =
    (content as { user_expressions?: Record<string, { data?: Record<string, unknown> }> }).user_expressions ?? {};
  return Object.fromEntries(Object.entries(results).map(([name, { data }]) => [name, data]));
}

async function show({ context, panel }: OpenNotebook, name: string, place: HTMLElement): Promise<void> {
  const kernel = context.sessionContext.session?.kernel;
  const data = kernel ? (await evaluate(kernel, { value: name }))["value"] : undefined;
  if (data === undefined) return;
  const { rendermime } = panel.content;
  const kind = rendermime.preferredMimeType(data as never, "any") ?? "text/plain";
  const renderer = rendermime.createRenderer(kind);
  await renderer.renderModel(new MimeModel({ data: data as never, trusted: true }));
  place.replaceChildren(element("h3", {}, name), renderer.node);
}
