import { afterEach, describe, expect, it, vi } from "vitest";
import { defineModel } from "../../src/model/define-model.ts";
import { population } from "../../src/model/population.ts";
import { type Engine, laws, missedBy } from "./laws.ts";

/** The engine, loaded anew: with whatever was planted in its modules. One after the other: beside each other, one may load before it is planted. */
async function engine(): Promise<Engine> {
  vi.resetModules();
  const { simulate } = await import("../../src/simulate/simulate.ts");
  const { priceRun } = await import("../../src/simulate/price-run.ts");
  const { yearly } = await import("../../src/simulate/yearly.ts");
  return { simulate, priceRun, yearly };
}

const people = 40_000;

afterEach(() => {
  vi.doUnmock("../../src/simulate/banded-clock.ts");
  vi.doUnmock("../../src/simulate/banded-machine.ts");
  vi.doUnmock("../../src/simulate/sojourn-clock.ts");
  vi.doUnmock("../../src/simulate/clock.ts");
  vi.doUnmock("../../src/random/address.ts");
});

describe("exact laws and published cases, within four standard errors", () => {
  it("hold", async () => {
    for (const law of laws(await engine(), people))
      expect(missedBy(law), `${law.name}: ${law.says}, not ${law.exact}`).toBeLessThan(4);
  });
});

describe("the laws catch an engine", () => {
  const worst = async (): Promise<string> => {
    const missed = laws(await engine(), people).filter((law) => missedBy(law) > 4);
    return missed.map(({ name }) => name).join("; ");
  };

  it("whose banded clocks forget what they spent", async () => {
    // The loop for banded hazards is tested to live the lives of the general one, in which the bug is planted.
    vi.doMock("../../src/simulate/banded-machine.ts", async (original) => ({
      ...(await original<object>()),
      isBanded: () => false,
    }));
    vi.doMock("../../src/simulate/banded-clock.ts", async (original) => ({
      ...(await original<object>()),
      bandedSettle: (f: Float64Array, d: Int32Array, _: Float64Array, u: number, until: number, last: number) => {
        f[u + 1] = until;
        d[u] = last;
      },
    }));
    expect(await worst()).toContain("a hazard that reads age and another process");
  });

  it("whose clocks with a distribution forget what they spent", async () => {
    vi.doMock("../../src/simulate/sojourn-settling.ts", async (original) => ({
      ...(await original<object>()),
      settleClock: () => {},
    }));
    expect(await worst()).toContain("mstate3");
  });

  it("whose processes share their luck", async () => {
    vi.doMock("../../src/random/address.ts", async (original) => ({
      ...(await original<object>()),
      nameWords: (names: readonly unknown[]) => new Int32Array(names.length),
    }));
    expect(await worst()).toContain("competing risks");
  });
});

describe("one more process", () => {
  /** The transitions of work by year, with and without another process beside it. */
  const work = async (): Promise<readonly [unknown, unknown]> => {
    const { simulate, yearly } = await engine();
    const processes = { work: ["in", "out"], life: ["alive", "dead"] } as const;
    const hazards = {
      work: { in: { out: ({ age }: { age: number }) => 0.5 - 0.01 * age }, out: { in: 0.9 } },
      life: { alive: { dead: 0.02 } },
    };
    const alone = defineModel({ processes, ends: { life: "dead" }, hazards });
    const beside = defineModel({
      processes: { ...processes, mood: ["low", "high"] },
      ends: { life: "dead" },
      hazards: { ...hazards, mood: { low: { high: 2 }, high: { low: 3 } } },
    });
    const of = (model: typeof alone) =>
      yearly(simulate(model, population(model, { size: 500, age: 20 }), { years: 15, seed: 3 }))
        .filter(({ names }) => names[0] === "work")
        .map(({ byYear }) => byYear);
    return [of(alone), of(beside as unknown as typeof alone)];
  };

  it("changes no transition of the others", async () => {
    const [alone, beside] = await work();
    expect(beside).toEqual(alone);
  });

  it("would, if all clocks were wound anew at every event", async () => {
    vi.doMock("../../src/simulate/banded-machine.ts", async (original) => ({
      ...(await original<object>()),
      isBanded: () => false,
    }));
    vi.doMock("../../src/simulate/clock.ts", async (original) => {
      const clock = await original<typeof import("../../src/simulate/clock.ts")>();
      const enter: typeof clock.enter = (m, t, at, k) => {
        for (let u = 0; u < m.transitions; u++) {
          if (at === 0 || u === t || m.state[m.c[16 * u]!] !== m.c[16 * u + 1]) continue;
          m.d[8 * u + 6]!++;
          m.d[8 * u + 7] = 0;
          clock.enter(m, u, at, k);
        }
        return clock.enter(m, t, at, k);
      };
      return { ...clock, enter };
    });
    const [alone, beside] = await work();
    expect(beside).not.toEqual(alone);
  });
});
