import { accountsOf } from "../../../src/account/accounts.ts";
import { changeBetween } from "../../../src/account/change.ts";
import { resultOver } from "../../../src/account/ledgers.ts";
import { occurrencesOfRuns } from "../../../src/account/run-occurrences.ts";
import { real } from "../../../src/money/rate.ts";
import { careerWorlds } from "../../../src/projection/career-change.ts";
import { careerPrices } from "../../../src/projection/career-prices.ts";
import { skolfamCareers } from "../../../src/projection/skolfam.ts";

export const name = "sweden-slider";

const years = 25;
const views = ["municipality", "region", "state", "real economy"] as const;

/**
 * A slider moved in a notebook on SkolFam2 carried forward: one price and the discount rate changed (`price`, wished for within 50 ms), and one
 * hazard changed, with both worlds solved anew (`figure`, within 500 ms, which is the reference); milliseconds of the processor, the middle of fifteen.
 */
export function run() {
  const worlds = (findingWork: number) => careerWorlds(skolfamCareers, { years, values: { findingWork } });
  const told = (runs: ReturnType<typeof worlds>, factor: number, rate: number): number => {
    const accounts = accountsOf(
      occurrencesOfRuns(runs, { name: "x", start: 2012 }),
      careerPrices({ "price of work": factor }),
    );
    const change = changeBetween(accounts, { treated: "treated", control: "control" });
    const discounting = { rate: real(rate), convention: "due" } as const;
    return views.reduce(
      (sum, view) => sum + resultOver(change, "change", { view, horizons: [5, 15, 25], discounting })[2]!,
      0,
    );
  };
  const middle = (work: (i: number) => void): number => {
    const times = Array.from({ length: 15 }, (_, i) => {
      const before = process.cpuUsage();
      work(i);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    });
    return times.sort((a, b) => a - b)[7]!;
  };
  const once = worlds(1.3);
  const price = middle((i) => told(once, 1 + i / 20, 0.03 + i / 1000));
  const figure = middle((i) => told(worlds(1.2 + i / 100), 1, 0.04));
  return { figure, unit: "ms", reference: 500, price };
}
