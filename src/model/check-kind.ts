import { problem } from "../problem.ts";

/** What each kind of thing is called, and what returns it. */
const kinds = {
  model: ["the model", "defineModel or intervene"],
  population: ["the population", "population or populationOf"],
  intervention: ["the intervention", "defineIntervention"],
  run: ["the run", "simulate"],
  totals: ["what was run", "simulate, expectation or stochasticCohort"],
} as const;

/** Refuses something that is not what stands in its place, such as a population where the model belongs. */
export function checkKind(attempt: string, kind: keyof typeof kinds, given: unknown): void {
  const own = (given as { readonly kind?: unknown } | null | undefined)?.kind;
  const wanted: readonly unknown[] = kind === "totals" ? ["run", "expectation", "cohort"] : [kind];
  if (wanted.includes(own)) return;
  const [what, from] = kinds[kind];
  const is =
    given === undefined
      ? "missing"
      : typeof own === "string"
        ? `${/^[aeiou]/.test(own) ? "an" : "a"} ${own}`
        : "something else";
  throw problem(attempt, `${what} is ${is}`, `give what ${from} returns`);
}
