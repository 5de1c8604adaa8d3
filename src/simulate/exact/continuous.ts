import { levelsOfProfile } from "../../model/fill-factors.ts";
import { personalNumber } from "../../model/personal-number.ts";
import type { AnyPopulation } from "../../model/population.ts";
import type { Tabulation } from "../../model/tabulate.ts";
import { exp } from "../../numeric/portable-exp.ts";
import { problem } from "../../problem.ts";
import { isUncertain, type UncertainNumber } from "../../random/parameter/leaf.ts";
import { quantileOf } from "../../random/parameter/quantile.ts";
import { normalCumulativeHazard, normalHazard } from "../../random/sojourn/normal-tail.ts";

/** Values of the continuous traits that hazards read, as the numbers they give, with the share of people that each stands for. */
export interface Node {
  readonly factors: Float64Array;
  readonly share: number;
}

/** Normal scores beyond this stand for fewer than 1e-12 of all people. */
const furthest = 7.25;
const mostNodes = 5_000;

/**
 * Nodes for people who draw their continuous traits: the trapezoidal rule over normal scores, which converges faster than any power of
 * the width where the functions are smooth.
 *
 * @param width  of the rule, in standard deviations
 * @throws       when so many traits are read that there would be too many nodes
 */
export function nodesOf(
  tabulation: Tabulation,
  population: AnyPopulation,
  profile: number,
  width: number,
): readonly Node[] {
  const traits = population.recipe!.traits;
  const levels = new Int32Array(tabulation.around.traits.length);
  levelsOfProfile(tabulation, profile, levels);
  const drawn = new Set<string>();
  for (;;) {
    const known = [...drawn];
    const scores = scoresOf(known, width);
    const nodes = scores.map((score): Node => {
      const continuous = (name: string): number => {
        const given = traits[name] as number | UncertainNumber;
        if (!isUncertain(given)) return given as number;
        drawn.add(name);
        const z = score[known.indexOf(name)] ?? 0;
        return quantileOf(given, Math.min(exp(-normalCumulativeHazard(-z)), 1 - 1e-16));
      };
      const person = { levels, place: 0, continuous };
      return {
        factors: Float64Array.from([
          1,
          ...tabulation.columns.map((column) => personalNumber(tabulation.around, column, person)()),
        ]),
        share: score.reduce((product, z) => product * width * density(z), 1),
      };
    });
    if (drawn.size === known.length) return normalised(nodes);
  }
}

function density(z: number): number {
  return normalHazard(z) * exp(-normalCumulativeHazard(z));
}

/** Combinations of scores within a ball. */
function scoresOf(names: readonly string[], width: number): (readonly number[])[] {
  const reach = Math.floor(furthest / width);
  let scores: (readonly number[])[] = [[]];
  for (const _ of names) {
    const longer = scores.flatMap((score) =>
      Array.from({ length: 2 * reach + 1 }, (__, k) => [...score, (k - reach) * width]),
    );
    scores = longer.filter((score) => score.reduce((sum, z) => sum + z * z, 0) <= furthest * furthest);
    if (scores.length > mostNodes)
      throw problem(
        "solve the expectation",
        `hazards read the continuous traits ${names.map((name) => `"${name}"`).join(" and ")} together, which takes more than ${mostNodes} points`,
        "give all but one of them levels with oneOf(...), or simulate individuals",
      );
  }
  return scores;
}

/** The tails beyond the furthest nodes are shared among all. */
function normalised(nodes: readonly Node[]): Node[] {
  const total = nodes.reduce((sum, { share }) => sum + share, 0);
  return nodes.map((node) => ({ ...node, share: node.share / total }));
}
