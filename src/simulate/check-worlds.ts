import { problem } from "../problem.ts";
import { fingerprint } from "./fingerprint.ts";
import type { AnyRun } from "./run.ts";

/** Refuses to compare worlds that do not share their luck, their people or their time. */
export function checkWorlds(treated: AnyRun, control: AnyRun): void {
  for (const [name, run] of Object.entries({ treated, control }))
    if ((run as AnyRun | undefined)?.kind !== "run")
      throw problem(
        "compare runs",
        `\`${name}\` is ${run === undefined ? "missing" : "no run"}`,
        "give { treated, control }, two runs that simulate returned",
      );
  const differ = (what: string, a: unknown, b: unknown, remedy: string): void => {
    if (String(a) !== String(b))
      throw problem("compare runs", `the ${what} differ${what === "people" ? "" : "s"} (${a} and ${b})`, remedy);
  };
  differ("seed", JSON.stringify(treated.seed), JSON.stringify(control.seed), "simulate both with the same seed");
  differ("horizon", treated.years, control.years, "simulate both for the same years");
  differ("shard", treated.blocks.join(" to "), control.blocks.join(" to "), "simulate the same blocks of both");
  if (treated.source?.population !== undefined && treated.source.population === control.source?.population) return;
  differ("people", peoplePrint(treated), peoplePrint(control), "simulate both with the same population");
}

/** What tells one population from another: a fingerprint of its description. */
export function peoplePrint({ source, people }: AnyRun): string {
  return source === undefined ? people : fingerprint(source.population);
}

/** Refuses runs of different models, horizons or layouts. */
export function samePlan(a: AnyRun, b: AnyRun): void {
  if (fingerprint([a.plan, a.layout]) === fingerprint([b.plan, b.layout])) return;
  throw problem("combine shards", `the plans of "${a.world}" and "${b.world}" differ`, "give shards of one run");
}
