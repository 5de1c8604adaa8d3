import { alternatives, nearest, problem } from "../problem.ts";
import { sojournKinds } from "../random/sojourn/leaf.ts";

const clocks = ["spell", "time", "age"];
/** What says where a hazard, or a probability, comes from; of these a leaf has one. */
const sources = ["hazard", "probability", "base", ...Object.keys(sojournKinds)];

/** Refuses what is no hazard at all, and words in a leaf that nobody would read. */
export function checkLeaf(attempt: string, name: string, leaf: unknown): void {
  if (typeof leaf === "number" || typeof leaf === "function") return;
  if (typeof leaf !== "object" || leaf === null)
    throw problem(
      attempt,
      `${name} is ${JSON.stringify(leaf) ?? "undefined"}`,
      "give a number, a function of the person, or a distribution",
    );
  const source = Object.keys(leaf).find((word) => sources.includes(word));
  if (source === undefined) return; // tabulation says which distribution is probably meant
  const allowed = [source, "times", ...(source in sojournKinds ? ["clock"] : [])];
  const unread = Object.keys(leaf).find((word) => !allowed.includes(word));
  if (unread !== undefined)
    throw problem(
      attempt,
      `${name} has "${unread}" beside "${source}"`,
      nearest(unread, allowed) === undefined
        ? `use ${alternatives(allowed)}`
        : `did you mean "${nearest(unread, allowed)}"? Write that`,
    );
  const clock = (leaf as { readonly clock?: unknown }).clock;
  if (clock !== undefined && !clocks.includes(String(clock)))
    throw problem(attempt, `the clock of ${name} is ${JSON.stringify(clock)}`, `choose ${alternatives(clocks)}`);
}
