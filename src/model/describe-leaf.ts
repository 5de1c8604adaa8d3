import { sojournKinds } from "../random/sojourn/leaf.ts";

/** A hazard in words: its number, its distribution with the numbers, or that it is a function, with how many factors. */
export function describeLeaf(leaf: unknown): string {
  if (typeof leaf === "number") return String(leaf);
  if (typeof leaf === "function") return describeFunction(leaf as (who: never) => unknown);
  const given = leaf as Readonly<Record<string, unknown>>;
  const times = given["times"] === undefined ? [] : [given["times"]].flat();
  const factors = times.map((factor) => ` × ${describeLeaf(factor)}`).join("");
  if ("hazard" in given) return `${describeLeaf(given["hazard"])}${factors}`;
  if ("probability" in given) return `${describeLeaf(given["probability"])}${factors}`;
  if ("base" in given) return `${(given["base"] as { readonly kind: string }).kind}${factors}`;
  const kind = Object.keys(given).find((name) => name in sojournKinds) ?? "?";
  const numbers = Object.entries(given[kind] as Readonly<Record<string, unknown>>).map(
    ([name, value]) => `${name} ${typeof value === "object" ? "…" : describeLeaf(value)}`,
  );
  const clock = given["clock"] === undefined ? "" : `, clock ${String(given["clock"])}`;
  return `${kind} (${numbers.join(", ")}${clock})${factors}`;
}

/** A function by what it takes and gives, on one line: short ones are their own best description. */
function describeFunction(of: (who: never) => unknown): string {
  const text = of.toString().replace(/\s+/g, " ");
  return text.length <= 100 ? text : `${text.slice(0, 97)}…`;
}
