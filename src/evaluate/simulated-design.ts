import { findRoot } from "../numeric/find-root.ts";
import { problem } from "../problem.ts";
import { nameWord } from "../random/address.ts";
import { keyOf } from "../random/seed.ts";
import { uniformOf } from "../random/uniform-at.ts";
import { type ByGroup, byGroup } from "./cost-table.ts";
import { welchDifference } from "./mean-difference.ts";
import type { TypeErrors } from "./type-errors.ts";

/** A design to try: group sizes, what costs look like, and what the programme is supposed to do to each person's cost. */
export interface Design {
  readonly sizes: ByGroup<number>;
  /** Costs that persons without the programme may have, drawn with replacement: a register's, or the control group's; kronor. */
  readonly costs: readonly number[];
  /** How much of each person's cost the programme takes away or adds: -0.2 for a fifth less. */
  readonly share: number;
  readonly seed: number | string;
  /** 2 000 when left out. */
  readonly studies?: number;
  readonly level?: number;
}

/** What a design did, study after study. */
export interface SimulatedDesign extends TypeErrors {
  /** The true difference of means; kronor per person. */
  readonly difference: number;
  /** The share of 95 % (or 1 - level) intervals that held it. */
  readonly coverage: number;
  /** The mean width of those intervals; kronor. */
  readonly width: number;
  readonly studies: number;
}

/**
 * Power, type S and M errors and coverage of Welch's comparison, by drawing the whole study again and again from costs as they are: skewed,
 * with zeros, with dear children. To be run before the programme begins.
 *
 * @param design  see `Design`; at least two persons in each group
 * @returns       shares with a standard error of at most 0.5 over the square root of the studies; exaggeration and wrong sign are 0 where no
 *                study was significant
 * @throws        when costs do not vary, sizes are too small or the share is 0
 * @example
 * const tried = simulateDesign({ sizes: { treated: 21, control: 19 }, costs: exampleGroups.control, share: -0.5, seed: 1, studies: 200 });
 * tried.difference // => -327083.3
 * tried.power > 0.5 // => true
 */
export function simulateDesign(design: Design): SimulatedDesign {
  const { studies = 2000, level = 0.05 } = design;
  checkDesign(design);
  const mean = design.costs.reduce((sum, cost) => sum + cost, 0) / design.costs.length;
  const difference = mean * design.share;
  let [significant, wrong, size, held, width] = [0, 0, 0, 0, 0];
  for (let study = 0; study < studies; study++) {
    const { estimate, pValue, interval } = drawnStudy(design, study, 1 - level);
    held += Number(interval.lower <= difference && difference <= interval.upper);
    width += interval.upper - interval.lower;
    if (pValue >= level) continue;
    significant++;
    size += Math.abs(estimate);
    wrong += Number(estimate * difference < 0);
  }
  return {
    difference,
    power: significant / studies,
    wrongSign: significant === 0 ? 0 : wrong / significant,
    exaggeration: significant === 0 ? 0 : size / significant / Math.abs(difference),
    coverage: held / studies,
    width: width / studies,
    studies,
  };
}

/**
 * The smallest share of each person's cost that a design would show with the wanted power, by simulation. The same draws serve every share, so
 * power rises with it and the search ends.
 *
 * @param design   as for `simulateDesign`, without the share
 * @param options  `power`: 0.8 when left out
 * @returns        a share below 0 (a saving), or undefined when even taking away nearly everything is not seen so often
 * @example
 * detectableShare({ sizes: { treated: 21, control: 19 }, costs: exampleGroups.control, seed: 1, studies: 200 }) // => -0.435
 */
export function detectableShare(
  design: Omit<Design, "share">,
  { power = 0.8 }: { readonly power?: number } = {},
): number | undefined {
  const short = (share: number): number => simulateDesign({ ...design, share }).power - power;
  const most = -0.999;
  if (short(most) < 0) return undefined;
  return findRoot(short, { from: -1e-6, to: most, tolerance: 1e-3 });
}

function drawnStudy({ sizes, costs, share, seed }: Design, study: number, confidence: number) {
  const key = keyOf(seed);
  const groups = byGroup((name) => {
    const word = nameWord(["design", name]);
    return Array.from({ length: sizes[name] }, (_, turn) => {
      const cost = costs[Math.floor(uniformOf(key, "own", { person: study, word, turn }) * costs.length)]!;
      return name === "treated" ? cost * (1 + share) : cost;
    });
  });
  return welchDifference(groups, { confidence });
}

function checkDesign({ sizes, costs, share, studies = 2000 }: Design): void {
  const refuse = (obstacle: string, remedy: string): Error => problem("simulate the design", obstacle, remedy);
  if (!(Number.isSafeInteger(studies) && studies > 0))
    throw refuse(`there are ${studies} studies`, "draw a whole number");
  if (!(sizes.treated >= 5 && sizes.control >= 5 && Number.isSafeInteger(sizes.treated + sizes.control)))
    throw refuse(`the groups have ${sizes.treated} and ${sizes.control} persons`, "give whole numbers of 5 or more");
  if (!costs.every(Number.isFinite) || new Set(costs).size < 5)
    throw refuse(`there are ${new Set(costs).size} different finite costs`, "give at least 5 to draw from");
  if (!(Number.isFinite(share) && share !== 0))
    throw refuse(`the share is ${share}`, "give one other than 0, such as -0.2");
}
