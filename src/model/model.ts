import type { Row } from "../table/column.ts";
import type { Cycle, CycleLeaf } from "./cycle.ts";
import type { Leaf, LooseLeaf } from "./leaf.ts";
import type { Parameter, Parameters, Processes, Traits, Transitions, Who } from "./who.ts";

declare const kinds: unique symbol;

/** What every model holds, whatever its names: the form in which the tabulation reads it. */
export interface AnyModel {
  readonly kind: "model";
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly traits: Traits;
  readonly processes: Readonly<Record<string, readonly string[]>>;
  readonly ends: Readonly<Record<string, string>>;
  /** Hazards per person-year; in a model in cycles, probabilities per cycle. */
  readonly hazards: LooseTransitions<LooseLeaf>;
  readonly events: Readonly<Record<string, LooseLeaf>>;
  /** Years in which a function hazard is constant: in a model in cycles, those of a cycle. */
  readonly band: number;
  /** The cycle of a model in cycles; undefined for a model in hazards. */
  readonly cycle: Cycle | undefined;
  readonly interventions: readonly AnyIntervention[];
}

/** Process, from, to by name. */
export type LooseTransitions<L> = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, L>>>>>>;

/** A function of the person whose names are no longer known to the compiler; only the tabulation calls it. */
export type LooseFunction<R> = (who: never) => R;

/** A model of processes P, traits T, parameters Q and events E. */
export interface Model<P extends Processes, T extends Traits, Q extends Parameters, E extends string = never>
  extends AnyModel {
  readonly processes: P;
  readonly traits: T;
  readonly parameters: Q;
  readonly [kinds]?: { readonly events: E; readonly who: (who: Who<P, T, Q>) => void };
}

/** What is written down to define a model, in hazards or in cycles. */
export type ModelDefinition<P extends Processes, T extends Traits, Q extends Parameters, E extends string> =
  | HazardDefinition<P, T, Q, E>
  | CycleDefinition<P, T, Q>;

/** What every model is made of. */
interface Foundation<P extends Processes, T extends Traits, Q extends Parameters> {
  /** Numbers with a name: bare, with a source, or as distributions. Hazards read them as `p`. */
  readonly parameters?: Q;
  /** What is fixed about a person at the start. */
  readonly traits?: T;
  /** Each career and its states; people begin in the first state unless the population says otherwise. */
  readonly processes: P;
  /** States in which a life ends: nothing happens, and no person-years are lived, after that. */
  readonly ends?: { readonly [K in keyof NoInfer<P>]?: NoInfer<P>[K][number] };
}

/** A model in hazards, lived in continuous time. */
export interface HazardDefinition<P extends Processes, T extends Traits, Q extends Parameters, E extends string>
  extends Foundation<P, T, Q> {
  /** Hazards per person-year, by process, from and to. */
  readonly hazards: Transitions<NoInfer<P>, Leaf<Who<NoInfer<P>, NoInfer<T>, NoInfer<Q>>>>;
  /** What happens without a change of state, any number of times: its hazard per person-year. */
  readonly events?: { readonly [K in E]: Leaf<Who<NoInfer<P>, NoInfer<T>, NoInfer<Q>>> };
  /** Years in which a function hazard is constant, from the start, read in the middle; 1 unless given. */
  readonly band?: number;
  readonly cycle?: undefined;
  readonly probabilities?: undefined;
}

/** A model in cycles: probabilities per cycle, and nothing in hazards. */
export interface CycleDefinition<P extends Processes, T extends Traits, Q extends Parameters>
  extends Foundation<P, T, Q> {
  readonly cycle: Cycle;
  /** The probability of each transition in one cycle, by process, from and to; who makes none of them stays. */
  readonly probabilities: Transitions<NoInfer<P>, CycleLeaf<Who<NoInfer<P>, NoInfer<T>, NoInfer<Q>>>>;
  readonly hazards?: undefined;
  readonly events?: undefined;
  readonly band?: undefined;
}

/** An intervention as the tabulation reads it. */
export interface AnyIntervention {
  readonly kind: "intervention";
  readonly name: string;
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly reaches: LooseFunction<boolean> | undefined;
  readonly acts: Acts;
  readonly traits: Readonly<Record<string, (value: never, who: never) => unknown>>;
  readonly hazards: LooseTransitions<number | LooseFunction<number>>;
  readonly probabilities: LooseTransitions<number | LooseFunction<number>>;
  readonly odds: LooseTransitions<number | LooseFunction<number>>;
  readonly events: Readonly<Record<string, number | LooseFunction<number>>>;
  readonly starts: Readonly<Record<string, string>>;
}

/** When an intervention acts. */
export interface Acts {
  /** A spell during which it acts, process and state; without it, it acts from the start of the run. */
  readonly during?: readonly [process: string, state: string];
  /** Years after the start (or after the spell began) at which it is decided who is reached, and it begins. */
  readonly from: number;
  /** Years after the start (or after the spell began) at which it ends. */
  readonly to: number;
  /** Years in which what is left of the effect halves, after `to`; without it the effect ends at `to`. */
  readonly halfLife?: number;
}

/** What is written down to define an intervention on a model. */
export interface InterventionDefinition<
  P extends Processes,
  T extends Traits,
  Q extends Parameters,
  E extends string,
  R extends Parameters,
> {
  readonly name: string;
  readonly parameters?: R;
  /** Who is reached, decided once, at `from`; everybody unless given. */
  readonly reaches?: (who: Who<P, T, Q & NoInfer<R>>) => boolean;
  readonly acts: {
    readonly during?: { readonly [K in keyof P & string]: readonly [process: K, state: P[K][number]] }[keyof P &
      string];
    readonly from: number;
    readonly to: number;
    readonly halfLife?: number;
  };
  /** Traits of the reached from `from` on: the new value from the old. They stay. */
  readonly traits?: {
    readonly [K in keyof T]?: (value: Row<T>[K], who: Who<P, T, Q & NoInfer<R>>) => Row<T>[K];
  };
  /**
   * Hazard ratios of the reached; a ratio r becomes r^w while it fades. In a model in cycles it acts on the hazard that the
   * probability p of a cycle stands for: p becomes 1 - (1 - p)^r.
   */
  readonly hazards?: Transitions<P, number | ((who: Who<P, T, Q & NoInfer<R>>) => number)>;
  /** In a model in cycles: risk ratios of the reached, which multiply probabilities. */
  readonly probabilities?: Transitions<P, number | ((who: Who<P, T, Q & NoInfer<R>>) => number)>;
  /** In a model in cycles: odds ratios of the reached, which multiply p / (1 - p). */
  readonly odds?: Transitions<P, number | ((who: Who<P, T, Q & NoInfer<R>>) => number)>;
  /** Ratios of the hazards of events. */
  readonly events?: { readonly [K in E]?: number | ((who: Who<P, T, Q & NoInfer<R>>) => number) };
  /** States in which the reached begin, when it acts from the start of the run. */
  readonly starts?: { readonly [K in keyof P]?: P[K][number] };
}
