import type { UncertainNumber } from "../random/parameter/leaf.ts";
import type { Columns, Row } from "../table/column.ts";

/** Processes by name, each with its states; a person begins in the first unless the population says otherwise. */
export type Processes = Readonly<Record<string, readonly [string, string, ...string[]]>>;

/** A number with a name: bare, with its source, or a distribution with its origin. */
export type Parameter = number | UncertainNumber | { readonly value: number; readonly source: string };

/** Parameters by name. */
export type Parameters = Readonly<Record<string, Parameter>>;

/** The present state of every process. */
export type States<P> = { readonly [K in keyof P]: P[K] extends readonly (infer S)[] ? S : never };

/** What a hazard may read of a person: states of all processes, traits, ages and times in years, and the parameters' values. */
export type Who<P, T, Q> = States<P> &
  Row<T> & {
    /** Years since birth. */
    readonly age: number;
    /** Years in the present state of the transition's own process. */
    readonly spell: number;
    /** Calendar year; years since the start where the population names no calendar. */
    readonly year: number;
    /** Years since the start. */
    readonly time: number;
    /** The values of the parameters. */
    readonly p: { readonly [K in keyof Q]: number };
  };

/** Something for some of the transitions: process, from, to. A transition to the same state does not exist. */
export type Transitions<P extends Processes, Leaf> = {
  readonly [K in keyof P]?: {
    readonly [From in P[K][number]]?: { readonly [To in Exclude<P[K][number], From>]?: Leaf };
  };
};

/** A number, or a function of the person that gives one. */
export type Factor<W> = number | ((who: W) => number);

/** Traits of a model, as column specifications. */
export type Traits = Columns;
