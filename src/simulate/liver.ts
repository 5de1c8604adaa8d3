import type { People } from "../model/people.ts";
import type { Plan } from "../model/plan.ts";
import type { Key } from "../random/seed.ts";
import { bandedMachineOf, isBanded } from "./banded-machine.ts";
import { cycleLivesOf, liveCycles } from "./cycles/lives.ts";
import { live } from "./live.ts";
import { liveBanded } from "./live-banded.ts";
import { liveSojourn } from "./live-sojourn.ts";
import { machineOf } from "./machine.ts";
import type { Path } from "./path.ts";
import { isSojourn, sojournMachineOf } from "./sojourn-machine.ts";

/** Lives the life of person i of a block, and writes it down in a path. */
export type Live = (people: People, i: number, path: Path) => void;

/** What lives the people of a plan: cycle by cycle for a model in cycles; else the loop made for banded hazards where it can, the general one otherwise. They agree to the last bit. */
export function liverOf(plan: Plan, key: Key): Live {
  const cycles = cycleLivesOf(plan, key);
  if (cycles !== undefined) return (people, i, path) => liveCycles(cycles, people, i, path);
  if (isBanded(plan)) {
    const banded = bandedMachineOf(plan, key);
    return (people, i, path) => liveBanded(banded, people, i, path);
  }
  if (isSojourn(plan)) {
    const sojourn = sojournMachineOf(plan, key);
    return (people, i, path) => liveSojourn(sojourn, people, i, path);
  }
  const machine = machineOf(plan, key);
  return (people, i, path) => live(machine, people, i, path);
}
