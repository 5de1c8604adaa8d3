import type { Who } from "../model/who.ts";
import { flag, oneOf } from "../table/column.ts";
import { crimeNumbers } from "./crime-numbers.ts";
import { healthNumbers } from "./health-numbers.ts";
import { workNumbers } from "./work-numbers.ts";

/** What is fixed about a person: sex, and whether they grew up in long-term foster care. */
export const traits = { sex: oneOf("woman", "man"), fostered: flag() };

/** The careers of a person and their states. */
export const processes = {
  school: ["compulsory", "eligible", "ineligible"],
  work: ["studying", "employed", "unemployed", "outside"],
  sickness: ["well", "sick", "disabled"],
  mental: ["well", "inCare"],
  addiction: ["none", "dependent", "recovered"],
  crime: ["none", "active", "prison"],
  support: ["none", "assisted"],
  placement: ["home", "foster", "residential"],
  life: ["alive", "dead"],
} as const;

/** Every number of the model. */
export const numbers = { ...workNumbers, ...healthNumbers, ...crimeNumbers } as const;

/** What a hazard of the model may read. */
export type Person = Who<typeof processes, typeof traits, typeof numbers>;

/** A factor of a hazard. */
export type PersonFactor = (who: Person) => number;

/** Relative risks as one factor, overlapping ones held back by the model's two numbers for that. */
export type Ratios = (who: Person) => readonly number[];
