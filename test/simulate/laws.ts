import { defineModel } from "../../src/model/define-model.ts";
import type { Model } from "../../src/model/model.ts";
import { population } from "../../src/model/population.ts";
import type { Parameters, Processes, Traits } from "../../src/model/who.ts";
import type { priceRun } from "../../src/simulate/price-run.ts";
import type { simulate } from "../../src/simulate/simulate.ts";
import type { yearly } from "../../src/simulate/yearly.ts";

/** An engine to try: the one that is shipped, or one with a planted bug. */
export interface Engine {
  readonly simulate: typeof simulate;
  readonly priceRun: typeof priceRun;
  readonly yearly: typeof yearly;
}

/** A law: what the engine says, what is exactly so, and the standard error of what it says. */
export interface Law {
  readonly name: string;
  readonly says: number;
  readonly exact: number;
  readonly standardError: number;
}

/** How many standard errors a law is missed by. */
export function missedBy({ says, exact, standardError }: Law): number {
  return Math.abs(says - exact) / standardError;
}

/** Laws with closed forms, and published or independently recomputed cases, tried on so many people. */
export function laws({ simulate, priceRun, yearly }: Engine, size: number): Law[] {
  const run = <P extends Processes, T extends Traits, Q extends Parameters>(
    model: Model<P, T, Q>,
    years: number,
    age = 20,
  ) => simulate(model, population(model as never, { size, age }), { years, seed: 12 });
  const found: Law[] = [];
  const add = (name: string, { mean, standardError }: { mean: number; standardError: number }, exact: number): void => {
    found.push({ name, says: mean, exact, standardError });
  };

  // A reversible two-state chain: occupancy in closed form.
  const [a, b] = [0.3, 0.7];
  const chain = run(
    defineModel({ processes: { work: ["in", "out"] }, hazards: { work: { in: { out: a }, out: { in: b } } } }),
    10,
  );
  const stationary = b / (a + b);
  const years = stationary * 10 + ((1 - stationary) * (1 - Math.exp(-10 * (a + b)))) / (a + b);
  add("two states: years in the first", priceRun(chain, { years: { work: { in: 1 } } }), years);
  add(
    "two states: transitions out are hazard times years",
    priceRun(chain, { transitions: { work: { in: { out: 1 } } } }),
    a * years,
  );

  // Competing risks.
  const risks = run(
    defineModel({ processes: { d: ["well", "one", "two"] }, hazards: { d: { well: { one: 0.1, two: 0.25 } } } }),
    5,
  );
  add(
    "competing risks: share of the first",
    priceRun(risks, { transitions: { d: { well: { one: 1 } } } }),
    (0.1 / 0.35) * (1 - Math.exp(-5 * 0.35)),
  );

  // A hazard that changes at ages and with another process, read in half-year bands; the other process is the clock of the change.
  const step = run(
    defineModel({
      band: 0.5,
      processes: { d: ["well", "ill"], side: ["left", "right"] },
      hazards: {
        d: { well: { ill: ({ age, side }) => (age < 22 ? 0.1 : 0.4) * (side === "right" ? 2 : 1) } },
        side: { left: { right: 0.5 } },
      },
    }),
    4,
  );
  add(
    "a hazard that reads age and another process",
    priceRun(step, { transitions: { d: { well: { ill: 1 } } } }),
    1 - wellAfter(4),
  );

  // Weibull, clock-forward (flexsurv's bosms3, by quadrature) and clock-reset with recovery (hesim's mstate3, renewal equations).
  const shape = [0.8379233845, 1.4349644200433211, 1.0720027412797646];
  const scale = [5.6880657983, 11.77915035839039, 3.9963814918041343];
  const forward = (i: number) => ({ weibull: { shape: shape[i]!, scale: scale[i]! }, clock: "time" as const });
  const bosms = run(
    defineModel({
      processes: { d: ["none", "bos", "dead"] },
      hazards: { d: { none: { bos: forward(0), dead: forward(1) }, bos: { dead: forward(2) } } },
    }),
    10,
  );
  add("bosms3: years without", priceRun(bosms, { years: { d: { none: 1 } } }), 3.767131156);
  add("bosms3: years with", priceRun(bosms, { years: { d: { bos: 1 } } }), 2.057034151);
  const ab = [
    [-0.2871996114, 1.4777830764],
    [-0.1576687497, 2.5833494281],
    [0.0327938606, 0.5753485332],
    [-0.3357111248, 1.3234706935],
  ];
  const reset = (i: number) => ({ weibull: { shape: Math.exp(ab[i]![0]!), scale: Math.exp(ab[i]![1]!) } });
  const mstate = run(
    defineModel({
      processes: { d: ["well", "sick", "dead"] },
      ends: { d: "dead" },
      hazards: { d: { well: { sick: reset(0), dead: reset(1) }, sick: { well: reset(2), dead: reset(3) } } },
    }),
    20,
  );
  const loose = ({ mean, standardError }: { mean: number; standardError: number }) => ({
    mean,
    standardError: Math.hypot(standardError, 2.5e-4),
  });
  add("mstate3: years well", loose(priceRun(mstate, { years: { d: { well: 1 } } })), 5.4827);
  add("mstate3: years sick", loose(priceRun(mstate, { years: { d: { sick: 1 } } })), 1.3258);
  add(
    "mstate3: discounted years well",
    loose(priceRun(mstate, { years: { d: { well: 1 } }, discount: Math.expm1(0.03) })),
    4.6201,
  );

  // Two processes and death that read each other: the joint chain solved by scipy's expm (case X1).
  const x1 = run(
    defineModel({
      processes: { work: ["E", "U"], mind: ["N", "M"], life: ["alive", "dead"] },
      ends: { life: "dead" },
      hazards: {
        work: {
          E: { U: ({ mind }) => (mind === "N" ? 0.06 : 0.15) },
          U: { E: ({ mind }) => (mind === "N" ? 0.6 : 0.25) },
        },
        mind: {
          N: { M: ({ work }) => (work === "E" ? 0.03 : 0.1) },
          M: { N: ({ work }) => (work === "E" ? 0.3 : 0.2) },
        },
        life: {
          alive: {
            dead: ({ work, mind }) => (work === "E" ? (mind === "N" ? 0.001 : 0.003) : mind === "N" ? 0.002 : 0.006),
          },
        },
      },
    }),
    30,
  );
  add("X1: discounted life years", priceRun(x1, { years: { life: { alive: 1 } }, discount: 0.035 }), 18.4029465148984);
  add(
    "X1: discounted costs of unemployment",
    priceRun(x1, { years: { work: { U: 40_000 } }, discount: 0.035 }),
    79426.16065160802,
  );

  // The moments of time within a year, of an exponential life: integrals of u^n e^(-h (y + 1/2 + u)).
  const dying = run(
    defineModel({
      processes: { life: ["alive", "dead"] },
      ends: { life: "dead" },
      hazards: { life: { alive: { dead: 0.2 } } },
    }),
    6,
  );
  const alive = yearly(dying).find(({ names }) => names.join() === "life,alive")!;
  [alive.byYear, ...alive.moments].forEach((byYear, n) => {
    const exact = integral((u) => u ** n * Math.exp(-0.2 * (2.5 + u)));
    const square = integral((u) => u ** (2 * n) * Math.exp(-0.2 * (2.5 + u)));
    found.push({
      name: `moment ${n} of the third year`,
      says: byYear[2]! / size,
      exact,
      standardError: Math.sqrt((square - exact * exact) / size),
    });
  });
  return found;
}

/** Simpson's rule over a year about its middle, fine enough for every digit used. */
function integral(of: (u: number) => number): number {
  let sum = 0;
  for (let n = 0; n <= 200; n++) sum += of(n / 200 - 0.5) * (n === 0 || n === 200 ? 1 : n % 2 === 1 ? 4 : 2);
  return sum / 600;
}

/** Still well after so many years: the hazard is h(t) while the side is left and twice that once it is right; two linear equations. */
function wellAfter(years: number): number {
  const steps = 40_000;
  const dt = years / steps;
  let [left, right] = [1, 0];
  for (let n = 0; n < steps; n++) {
    const h = n * dt < 2 - 1e-9 ? 0.1 : 0.4;
    const slope = (l: number, r: number) => [-(h + 0.5) * l, 0.5 * l - 2 * h * r] as const;
    const [k1, m1] = slope(left, right);
    const [k2, m2] = slope(left + (dt / 2) * k1, right + (dt / 2) * m1);
    left += dt * k2;
    right += dt * m2;
  }
  return left + right;
}
