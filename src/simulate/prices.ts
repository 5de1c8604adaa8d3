import { checkName } from "../model/check-name.ts";
import { checkOptions, type Named } from "../model/check-options.ts";
import type { Plan } from "../model/plan.ts";
import type { Processes, Transitions } from "../model/who.ts";
import { exp } from "../numeric/portable-exp.ts";
import { log1p } from "../numeric/portable-log.ts";
import { problem } from "../problem.ts";
import type { Layout } from "./layout.ts";

/** Amounts per year in a state or of an intervention acting, and per transition, event or beginning. */
export interface Prices<P extends Processes, E extends string> {
  readonly years?: { readonly [K in keyof P]?: { readonly [S in P[K][number]]?: number } };
  readonly transitions?: Transitions<P, number>;
  readonly events?: { readonly [K in E]?: number };
  /** Per year that an intervention acts on a person, by its name; where the world lacks it, nobody is acted upon. */
  readonly acting?: Readonly<Record<string, number>>;
  /** Per person whom an intervention begins to act on. */
  readonly begun?: Readonly<Record<string, number>>;
  /** Yearly discount rate, continuously applied: what happens at time t counts (1 + rate)^-t. None unless given. */
  readonly discount?: number;
}

/** The same prices as numbers: for every slot and year, what each moment of time is worth. */
export interface Functional {
  readonly years: number;
  /** Worth of the moments by slot and year: `(slot * years + year) * 4 + moment`. */
  readonly worth: Float64Array;
  /** Slots that have a price. */
  readonly priced: Uint8Array;
}

const known: Named<Prices<Processes, string>> = {
  years: true,
  transitions: true,
  events: true,
  acting: true,
  begun: true,
  discount: true,
};

/** Prices as a linear functional of a run's sums, or of one life. */
export function functionalOf(plan: Plan, layout: Layout, prices: Prices<Processes, string>): Functional {
  checkOptions("price lives", { what: "a part of prices", given: prices, known });
  const amount = new Float64Array(layout.slots);
  for (const [process, states] of Object.entries(prices.years ?? {})) {
    const { first, states: own } = processOf(plan, process);
    for (const [state, price] of Object.entries(states as Readonly<Record<string, number>>)) {
      checkName("price a year", { what: `a state of ${process}`, name: state, allowed: own });
      amount[first + own.indexOf(state)] = checked(`${process}: ${state}`, price);
    }
  }
  addCounts(plan, layout, prices, amount);
  plan.interventions.forEach(({ name }, i) => {
    amount[layout.acting + i] = checked(name, prices.acting?.[name] ?? 0);
    amount[layout.begun + i] = checked(name, prices.begun?.[name] ?? 0);
  });
  const { years } = layout;
  const worth = new Float64Array(layout.slots * years * 4);
  const weights = weightsOf(years, prices.discount ?? 0);
  for (let slot = 0; slot < layout.slots; slot++) {
    if (amount[slot] === 0) continue;
    for (let n = 0; n < years * 4; n++) worth[slot * years * 4 + n] = amount[slot]! * weights[n]!;
  }
  return { years, worth, priced: Uint8Array.from(amount, (price) => Number(price !== 0)) };
}

function addCounts(
  plan: Plan,
  layout: Layout,
  { transitions, events }: Prices<Processes, string>,
  amount: Float64Array,
): void {
  const names = plan.transitions.map(({ name }) => name.join(" "));
  const put = (name: readonly string[], price: number): void => {
    const t = names.indexOf(name.join(" "));
    if (t < 0)
      throw problem(
        "price a transition",
        `the model has no ${name.join(" ")}`,
        "name a transition or an event of the model",
      );
    amount[layout.counts + t] = checked(name.join(" "), price);
  };
  for (const [process, origins] of Object.entries(transitions ?? {}))
    for (const [from, targets] of Object.entries(origins as Readonly<Record<string, Readonly<Record<string, number>>>>))
      for (const [to, price] of Object.entries(targets)) put([process, from, to], price);
  for (const [event, price] of Object.entries(events ?? {})) put([event, "event", "event"], price as number);
}

function processOf(plan: Plan, name: string): Plan["processes"][number] {
  const known = plan.processes.filter(({ event }) => !event);
  checkName("price a year", { what: "a process", name, allowed: known.map((process) => process.name) });
  return known.find((process) => process.name === name)!;
}

function checked(name: string, price: number): number {
  if (!Number.isFinite(price)) throw problem("price lives", `the price of ${name} is ${price}`, "give a finite number");
  return price;
}

/** What each moment of time within each year counts: the exponential's series about the middle of the year. */
function weightsOf(years: number, rate: number): Float64Array {
  if (!(rate > -1)) throw problem("discount", `the rate is ${rate}`, "give a yearly rate such as 0.03");
  const force = log1p(rate);
  const weights = new Float64Array(years * 4);
  for (let year = 0; year < years; year++) {
    const middle = exp(-force * (year + 0.5));
    weights.set(
      [middle, -force * middle, (force * force * middle) / 2, (-force * force * force * middle) / 6],
      year * 4,
    );
  }
  return weights;
}
