import { describe, expect, it } from "vitest";
import { tabulate } from "../../src/model/tabulate.ts";
import { keyOf } from "../../src/random/seed.ts";
import { live } from "../../src/simulate/live.ts";
import { livePlainly } from "../../src/simulate/live-plainly.ts";
import { machineOf } from "../../src/simulate/machine.ts";
import { emptyPath, type Path } from "../../src/simulate/path.ts";
import type { Happening } from "../../src/simulate/plain-person.ts";
import { peopleOf } from "../../src/simulate/simulate.ts";
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
