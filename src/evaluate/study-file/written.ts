import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { problem } from "../../problem.ts";

/** A value as it stands in a YAML file: what it is, what it is called there, and where. */
export interface Written {
  readonly kind: "mapping" | "list" | "text" | "number" | "yes or no" | "nothing";
  /** A number as it is written too, so that "08" stays text where text is wanted. */
  readonly value: string | number | boolean | undefined;
  readonly source: string;
  /** Dotted from the top: "groups.treated.label". */
  readonly path: string;
  readonly entries: readonly { readonly key: Written; readonly value: Written }[];
  readonly items: readonly Written[];
  /** An error with file, line and column. */
  readonly refuse: (obstacle: string, remedy: string) => Error;
}

/**
 * The top of a YAML file, with the place of everything in it. Aliases are followed; tags and keys that are no text are refused.
 *
 * @param file  its name, for errors
 * @throws      with line and column, at the first thing that is no YAML
 */
export function readYaml(text: string, file: string): Written {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, version: "1.2", schema: "core" });
  const refuseAt = (offset: number, obstacle: string, remedy: string): Error => {
    const { line, col } = lineCounter.linePos(offset);
    return problem(`read ${file}`, `line ${line}, column ${col}: ${obstacle}`, remedy);
  };
  const [fault] = [...document.errors, ...document.warnings];
  if (fault !== undefined)
    throw refuseAt(fault.pos[0], `this is no YAML (${fault.message.replace(/\.$/, "")})`, "mend it there");
  const written = (given: Node | null | undefined, path: string, parent: number): Written => {
    const node = isAlias(given) ? given.resolve(document) : given;
    const offset = given?.range?.[0] ?? parent;
    const below = (child: unknown, name: string): Written =>
      written(child as Node, path === "" ? name : `${path}.${name}`, offset);
    const common = { path, refuse: (obstacle: string, remedy: string) => refuseAt(offset, obstacle, remedy) };
    const none = { entries: [], items: [], value: undefined, source: "" };
    if (isMap(node))
      return {
        ...{ ...common, ...none, kind: "mapping" as const },
        entries: node.items.map(({ key, value }) => {
          const name = isScalar(key) ? String(key.value) : "";
          const own = below(key, name);
          return { key: own, value: written(value as Node, own.path, (key as Node).range?.[0] ?? offset) };
        }),
      };
    if (isSeq(node))
      return {
        ...{ ...common, ...none, kind: "list" as const },
        items: node.items.map((item, at) => below(item, String(at + 1))),
      };
    return { ...common, ...none, ...scalar(isScalar(node) ? node.value : null, isScalar(node) ? node.source : "") };
  };
  return written(document.contents, "", 0);
}

function scalar(value: unknown, source = ""): Pick<Written, "kind" | "value" | "source"> {
  if (typeof value === "string") return { kind: "text", value, source: value };
  if (typeof value === "number") return { kind: "number", value, source };
  if (typeof value === "boolean") return { kind: "yes or no", value, source };
  return { kind: "nothing", value: undefined, source: "" };
}
