import { sha256 } from "@noble/hashes/sha2.js";
import { problem } from "../../problem.ts";
import type { IsoDate } from "../../table/column.ts";
import { criticalValue } from "../confidence-interval.ts";
import { detectableEffect, sizePerArm } from "../two-sample-power.ts";
import { type Planned, type PlanTerms, planTerms, termLabels } from "./plan-terms.ts";

/** What is expected before anything begins, from which follows what the study will be able to see. */
export interface Expectation {
  /** Persons in each group. */
  readonly treated: number;
  readonly control: number;
  /** Kronor per person over the follow-up. */
  readonly controlMean: number;
  /** Standard deviation over mean, in both groups. */
  readonly coefficientOfVariation: number;
  /** The difference that one hopes for, kronor per person (less is negative), where somebody said one. */
  readonly effect?: number | undefined;
}

/** What follows from an expectation: kronor per person. */
export interface Foreseen {
  /** What four studies of five of this size show. */
  readonly detectable: number;
  /** Half the width of the 95 % interval. */
  readonly halfWidth: number;
  /** Persons in each group to show the hoped-for effect in four cases of five; null where none was said. */
  readonly neededPerArm: number | null;
}

/** A plan as it was frozen: terms, expectation, day, and the digest that tells whether it was changed since. */
export interface FrozenPlan {
  readonly name: string;
  /** The day that its author gave. */
  readonly frozen: IsoDate;
  readonly terms: PlanTerms;
  readonly expected: Omit<Expectation, "effect"> & { readonly effect: number | null };
  readonly foreseen: Foreseen;
  /** SHA-256, hexadecimal, over everything else in a fixed order. */
  readonly digest: string;
}

/** What a study of such persons will be able to see: 80 % power at 5 %, two-sided; the interval by Welch with equal spreads. */
export function foresee({ treated, control, controlMean, coefficientOfVariation, effect }: Expectation): Foreseen {
  const attempt = "foresee what the study can see";
  for (const [name, size] of Object.entries({ treated, control }))
    if (!(Number.isInteger(size) && size >= 2))
      throw problem(attempt, `the ${name} group is to have ${size} persons`, "plan for two or more");
  if (!(controlMean > 0 && coefficientOfVariation > 0))
    throw problem(
      attempt,
      `the control mean is ${controlMean} and the coefficient of variation ${coefficientOfVariation}`,
      "give both above 0",
    );
  const spread = controlMean * coefficientOfVariation;
  return {
    detectable: detectableEffect({ treated, control }) * spread,
    halfWidth: criticalValue(treated + control - 2, 0.95) * spread * Math.sqrt(1 / treated + 1 / control),
    neededPerArm: effect === undefined || effect === 0 ? null : Math.ceil(sizePerArm(effect / spread)),
  };
}

/**
 * A study's plan, frozen before its programme starts: what will be compared and how, what that will be able to see, the day, and a digest.
 *
 * @param options  `name`; `frozen`: the day, given by the author; `expected`: sizes, mean and spread that are expected
 */
export function freezePlan(
  planned: Planned,
  { name, frozen, expected }: { readonly name: string; readonly frozen: IsoDate; readonly expected: Expectation },
): FrozenPlan {
  const plan = {
    name,
    frozen,
    terms: planTerms(planned),
    expected: { ...expected, effect: expected.effect ?? null },
    foreseen: foresee(expected),
  };
  return { ...plan, digest: digestOf(plan) };
}

/**
 * A frozen plan from its file's text, refused when it was changed after it was frozen.
 *
 * @param file  its name, for errors
 */
export function readPlan(text: string, file: string): FrozenPlan {
  const attempt = `read the plan ${file}`;
  const remedy = "take the file that livsbana plan wrote";
  const plan = parsed(text, attempt, remedy);
  const terms = Object.keys(termLabels);
  if (
    plan?.digest === undefined ||
    plan.terms === undefined ||
    !terms.every((term) => typeof plan.terms[term as "years"] === "string")
  )
    throw problem(attempt, "it is not a plan that was frozen", remedy);
  const own = digestOf(plan);
  if (own !== plan.digest)
    throw problem(
      attempt,
      `it was changed after it was frozen: its digest is ${plan.digest.slice(0, 12)}... and its content gives ${own.slice(0, 12)}...`,
      "take the file as it was frozen, and let the report tell what became otherwise",
    );
  return plan;
}

function parsed(text: string, attempt: string, remedy: string): FrozenPlan | undefined {
  try {
    return JSON.parse(text) as FrozenPlan;
  } catch (cause) {
    throw problem(attempt, `it is no JSON (${(cause as Error).message})`, remedy, cause);
  }
}

/** Over everything but the digest, keys in alphabetical order, so that the order in a file does not matter. */
function digestOf({ name, frozen, terms, expected, foreseen }: Omit<FrozenPlan, "digest">): string {
  const bytes = sha256(new TextEncoder().encode(sorted({ name, frozen, terms, expected, foreseen })));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function sorted(value: unknown): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, own]) => `${JSON.stringify(key)}:${sorted(own)}`).join(",")}}`;
}
