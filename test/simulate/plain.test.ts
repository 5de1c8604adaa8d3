import { describe, expect, it } from "vitest";
import { defineIntervention } from "../../src/model/define-intervention.ts";
import { defineModel } from "../../src/model/define-model.ts";
import { intervene } from "../../src/model/intervene.ts";
import { population } from "../../src/model/population.ts";
import { tabulate } from "../../src/model/tabulate.ts";
import { keyOf } from "../../src/random/seed.ts";
import { bandedMachineOf, isBanded } from "../../src/simulate/banded-machine.ts";
import { live } from "../../src/simulate/live.ts";
import { liveBanded } from "../../src/simulate/live-banded.ts";
import { livePlainly } from "../../src/simulate/live-plainly.ts";
import { liveSojourn } from "../../src/simulate/live-sojourn.ts";
import { machineOf } from "../../src/simulate/machine.ts";
import { emptyPath, type Path } from "../../src/simulate/path.ts";
import type { Happening } from "../../src/simulate/plain-person.ts";
import { peopleOf } from "../../src/simulate/simulate.ts";
import { isSojourn, sojournMachineOf } from "../../src/simulate/sojourn-machine.ts";
import { flag, oneOf } from "../../src/table/column.ts";
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

/** Distributions only, on all clocks, read by one another; one recurs, one is fixed, one begins mid-spell, two come at once. */
const sojourns = defineModel({
  traits: { sex: oneOf("woman", "man"), skilled: flag(), early: flag() },
  processes: { work: ["in", "out", "ill"], health: ["well", "sick"], life: ["alive", "dead"] },
  ends: { life: "dead" },
  hazards: {
    work: {
      in: {
        out: {
          weibull: { shape: 0.8, scale: 3 },
          times: ({ health, skilled }) => (health === "sick" ? 2 : 1) * (skilled ? 1 : 1.5),
        },
        ill: { fixed: { after: 2.5 } },
      },
      out: {
        in: {
          weibull: { shape: 1.3, scale: 1.5 },
          times: ({ age, skilled }) => (age < 25 ? 1.4 : 1) * (skilled ? 1.2 : 1),
        },
      },
      ill: { in: { fixed: { after: 2.5 } }, out: { exponential: { rate: 0.2 } } },
    },
    health: {
      well: {
        sick: { weibull: { shape: 1.4, scale: 30 }, clock: "time", times: ({ work }) => (work === "out" ? 3 : 1) },
      },
      sick: { well: { logNormal: { meanLog: ({ sex }) => (sex === "man" ? 0.5 : 0.2), sdLog: 1 } } },
    },
    life: {
      alive: {
        dead: {
          gompertz: { shape: 0.08, rate: 0.0006 },
          clock: "age",
          times: ({ health }) => (health === "sick" ? 5 : 1),
        },
      },
    },
  },
});
const sojournPeople = population(sojourns, {
  size: 1500,
  age: { 18: 0.5, 40: 0.5 },
  traits: { sex: { woman: 0.5, man: 0.5 }, skilled: 0.3, early: 0.5 },
  starts: { work: { in: 0.8, out: 0.2 } },
  spells: { work: { in: 1.25 } },
});
const offer = defineIntervention(sojourns, {
  name: "offer",
  reaches: ({ skilled }) => skilled,
  acts: { from: 0, to: 4, halfLife: 3 },
  hazards: { work: { in: { out: 0.5 } }, health: { well: { sick: 0.7 } } },
});
const course = defineIntervention(sojourns, {
  name: "course",
  reaches: ({ early, work }) => early && work === "in",
  acts: { from: 0, to: 5 },
  traits: { skilled: () => true },
  starts: { work: "out" },
});

describe("the loop for distributions lives the same lives as the general one", () => {
  const both = intervene(sojourns, offer, course);
  for (const [name, model] of [
    ["without", sojourns],
    ["with", both],
    ["in quarters,", { ...both, band: 0.25 }],
    ["in bands that no double holds,", { ...both, band: 0.2 }],
  ] as const)
    it(`${name} interventions from the start`, () => {
      const tabulation = tabulate(model, sojournPeople, { years: 30 });
      const key = keyOf(7);
      const block = peopleOf(tabulation, sojournPeople, 0);
      expect(isSojourn(tabulation.plan)).toBe(true);
      const [machine, sojourn] = [machineOf(tabulation.plan, key), sojournMachineOf(tabulation.plan, key)];
      const [path, other] = [emptyPath(3), emptyPath(3)];
      let events = 0;
      for (let i = 0; i < sojournPeople.size; i++) {
        live(machine, block, i, path);
        liveSojourn(sojourn, block, i, other);
        expect([happenings(other), other.end], `person ${i}`).toEqual([happenings(path), path.end]);
        expect([other.starts, other.spells.map(Math.abs)]).toEqual([path.starts, path.spells.map(Math.abs)]);
        events += path.count;
      }
      expect(events).toBeGreaterThan(8000);
    });
});

it("whether an intervention reaches somebody reads their own statuses, not those of the person before", () => {
  const tabulation = tabulate(intervene(sojourns, offer, course), sojournPeople, { years: 30 });
  const key = keyOf(7);
  const block = peopleOf(tabulation, sojournPeople, 0);
  const [machine, sojourn] = [machineOf(tabulation.plan, key), sojournMachineOf(tabulation.plan, key)];
  const path = emptyPath(3);
  for (const lived of [
    (i: number) => live(machine, block, i, path),
    (i: number) => liveSojourn(sojourn, block, i, path),
  ])
    for (let i = 0; i < 200; i++) {
      lived(i);
      expect(happenings(path), `person ${i}`).toEqual(livePlainly(tabulation.plan, key, block, i));
    }
});
