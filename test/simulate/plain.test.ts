import { describe, expect, it } from "vitest";
import { intervene } from "../../src/model/intervene.ts";
import { tabulate } from "../../src/model/tabulate.ts";
import { keyOf } from "../../src/random/seed.ts";
import { bandedMachineOf, isBanded } from "../../src/simulate/banded-machine.ts";
import { live } from "../../src/simulate/live.ts";
import { liveBanded } from "../../src/simulate/live-banded.ts";
import { livePlainly } from "../../src/simulate/live-plainly.ts";
import { machineOf } from "../../src/simulate/machine.ts";
import { emptyPath, type Path } from "../../src/simulate/path.ts";
import type { Happening } from "../../src/simulate/plain-person.ts";
import { peopleOf } from "../../src/simulate/simulate.ts";
import { careers, support, youth } from "../bench/careers.ts";
import { bothActing, zoo, zooPeople } from "./zoo.ts";

function happenings({ count, time, what, status }: Path): Happening[] {
  return Array.from({ length: count }, (_, e) =>
    what[e]! < 0
      ? { time: time[e]!, intervention: -1 - what[e]!, status: status[e]! }
      : { time: time[e]!, transition: what[e]! },
  );
}

describe("the loop that is made for speed lives the lives that the plain one tells, to the last bit", () => {
  const cases = [
    ["without interventions", zoo],
    ["with interventions", bothActing],
    ["in bands of a quarter", { ...bothActing, band: 0.25 }],
    ["in bands that no double holds", { ...zoo, band: 0.2 }],
  ] as const;
  for (const [name, model] of cases)
    it(name, () => {
      const tabulation = tabulate(model, zooPeople, { years: 40 });
      const key = keyOf(2024);
      const people = peopleOf(tabulation, zooPeople, 0);
      const machine = machineOf(tabulation.plan, key);
      const path = emptyPath(tabulation.plan.processes.length);
      let events = 0;
      for (let i = 0; i < 150; i++) {
        live(machine, people, i, path);
        expect(happenings(path), `person ${i}`).toEqual(livePlainly(tabulation.plan, key, people, i));
        events += path.count;
      }
      expect(events).toBeGreaterThan(1500);
    });
});

describe("the loop for banded hazards lives the same lives as the general one", () => {
  const both = intervene(careers, support);
  const people = youth(1200);
  for (const [name, model] of [
    ["without", careers],
    ["with", both],
    ["in quarters,", { ...both, band: 0.25 }],
  ] as const)
    it(`${name} an intervention from the start`, () => {
      const tabulation = tabulate(model, people, { years: 30 });
      const key = keyOf(7);
      const block = peopleOf(tabulation, people, 0);
      expect(isBanded(tabulation.plan)).toBe(true);
      const [machine, banded] = [machineOf(tabulation.plan, key), bandedMachineOf(tabulation.plan, key)];
      const [path, other] = [emptyPath(5), emptyPath(5)];
      for (let i = 0; i < people.size; i++) {
        live(machine, block, i, path);
        liveBanded(banded, block, i, other);
        expect([happenings(other), other.end], `person ${i}`).toEqual([happenings(path), path.end]);
      }
    });
});
