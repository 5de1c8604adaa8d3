import { afterEach, describe, expect, it, vi } from "vitest";
import { type Engine, laws, missedBy } from "./laws.ts";

/** The engine, loaded anew: with whatever was planted in its modules. */
async function engine(): Promise<Engine> {
  vi.resetModules();
  const [{ simulate }, { priceRun }, { yearly }] = await Promise.all([
    import("../../src/simulate/simulate.ts"),
    import("../../src/simulate/price-run.ts"),
    import("../../src/simulate/yearly.ts"),
  ]);
  return { simulate, priceRun, yearly };
}

const people = 40_000;

afterEach(() => {
  vi.doUnmock("../../src/simulate/banded-clock.ts");
  vi.doUnmock("../../src/simulate/banded-machine.ts");
  vi.doUnmock("../../src/simulate/sojourn-clock.ts");
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
    vi.doMock("../../src/simulate/sojourn-clock.ts", async (original) => ({
      ...(await original<object>()),
      sojournSettle: () => {},
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
