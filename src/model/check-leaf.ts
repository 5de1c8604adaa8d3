import { alternatives, nearest, problem } from "../problem.ts";
import { type SojournKind, sojournKinds } from "../random/sojourn/leaf.ts";
import { checkName } from "./check-name.ts";

const clocks = ["spell", "time", "age"];
/** What says where a hazard, or a probability, comes from; of these a leaf has one. */
const sources = ["hazard", "probability", "base", ...Object.keys(sojournKinds)];

/** The numbers of each distribution. */
const numbers: { readonly [K in SojournKind]: readonly string[] } = {
  exponential: ["rate"],
  weibull: ["shape", "scale"],
  weibullPH: ["shape", "scale"],
  gompertz: ["shape", "rate"],
  logNormal: ["meanLog", "sdLog"],
  logLogistic: ["shape", "scale"],
  gamma: ["shape", "rate"],
  generalisedGamma: ["mu", "sigma", "q"],
  piecewiseExponential: ["starts", "rates"],
  fixed: ["after"],
  lifeTable: ["from", "q", "rates", "open"],
  spline: ["knots", "gamma"],
};

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
  if (source in numbers) checkNumbers(attempt, name, source as SojournKind, (leaf as Loose)[source]);
  const clock = (leaf as { readonly clock?: unknown }).clock;
  if (clock !== undefined && !clocks.includes(String(clock)))
    throw problem(attempt, `the clock of ${name} is ${JSON.stringify(clock)}`, `choose ${alternatives(clocks)}`);
}

type Loose = Readonly<Record<string, unknown>>;

/** Refuses a number that the distribution does not have; one that is missing is told of when it is needed. */
function checkNumbers(attempt: string, name: string, kind: SojournKind, given: unknown): void {
  if (typeof given !== "object" || given === null) return;
  for (const word of Object.keys(given))
    checkName(attempt, { what: `a number of ${kind} (${name})`, name: word, allowed: numbers[kind] });
}
