import { describe, expect, it } from "vitest";
import { actorYears } from "../../src/show/actor-years.ts";
import { densityShape } from "../../src/show/density.ts";
import { display } from "../../src/show/display.ts";
import { fundBalance } from "../../src/show/fund-balance.ts";
import { groupedBars } from "../../src/show/grouped-bars.ts";
import { iconArray } from "../../src/show/icon-array.ts";
import { inLanguage } from "../../src/show/in-language.ts";
import { lineBands } from "../../src/show/line-bands.ts";
import { lovePlot } from "../../src/show/love-plot.ts";
import { typed } from "../../src/show/number.ts";
import { occupancy } from "../../src/show/occupancy.ts";
import { scenarioStrip } from "../../src/show/scenario-strip.ts";
import { shareDots } from "../../src/show/share-dots.ts";
import { stripPlot } from "../../src/show/strip-plot.ts";
import { timeline } from "../../src/show/timeline.ts";
import { tornado } from "../../src/show/tornado.ts";
import { waterfall } from "../../src/show/waterfall.ts";
import { gallery } from "./gallery.ts";
import { laterGallery } from "./gallery-later.ts";
import { blocks } from "./skolfam2.ts";

const all = (["sv", "en"] as const).flatMap((language) => [...gallery(language), ...laterGallery(language)]);

describe("every figure", () => {
  it("is JSON, the same after being saved and read, and the same every time", () => {
    const again = (["sv", "en"] as const).flatMap((language) => [...gallery(language), ...laterGallery(language)]);
    all.forEach((figure, index) => {
      expect(JSON.parse(JSON.stringify(figure.plotly))).toEqual(figure.plotly);
      expect(JSON.stringify(again[index])).toBe(JSON.stringify(figure));
    });
  });

  it("uses traces of the cartesian bundle only", () => {
    const kinds = new Set(all.flatMap(({ plotly }) => plotly.data.map(({ type }) => type)));
    expect([...kinds].sort()).toEqual(["bar", "heatmap", "scatter"]);
  });

  it("tells its message and its numbers to a reader without pictures, in every form", () => {
    for (const figure of all) {
      const bundle = figure[display]();
      expect(figure.alt.startsWith(figure.title)).toBe(true);
      expect(figure.alt.slice(figure.title.length)).toMatch(/\d/);
      expect(bundle["text/plain"]).toContain(figure.title.split(" ")[0]);
      expect(bundle["text/html"]).toContain(`lang="${figure.language}"`);
      expect(bundle["application/vnd.plotly.v1+json"]).toBe(figure.plotly);
    }
  });

  it("names its axes, in its own language only", () => {
    const words = (language: string): string =>
      JSON.stringify(all.filter((figure) => figure.language === language).map(({ plotly }) => plotly));
    for (const english of ["years since start", "calendar year", "SEK", "per cent", "together"])
      expect(words("sv").includes(english), english).toBe(false);
    for (const swedish of ["kalenderår", "ålder", "\u00a0kr", "procent", "tillsammans"])
      expect(words("en").includes(swedish), swedish).toBe(false);
  });

  it("carries both templates and a bare layout for a host that draws the page", () => {
    for (const { plotly, title } of all) {
      const meta = plotly.layout["meta"] as unknown as Record<string, Record<string, Record<string, unknown>>>;
      expect(meta["title"]).toBe(title);
      expect(meta["templates"]!["dark"]!["layout"]).toMatchObject({ paper_bgcolor: "rgba(0,0,0,0)" });
      expect((plotly.layout["template"] as unknown as typeof meta)["layout"]).toMatchObject({
        paper_bgcolor: "#ffffff",
      });
      expect(meta["bare"]!["title"]).toEqual({ text: "" });
      expect(meta["narrow"]!["font"]).toEqual({ size: 10.5 });
    }
  });
});

describe("the waterfall", () => {
  const { plotly, alt } = waterfall({ title: "Net", parts: blocks });
  const bars = plotly.data[0] as unknown as { base: number[]; x: number[]; text: string[] };

  it("has the larger gross first, the largest part first within it, and ends at the exact net", () => {
    expect(bars.text.map(typed)).toEqual([
      "-379,976",
      "-102,441",
      "-71,911",
      "-11,248",
      "-565,576",
      "+340,389",
      "+57,645",
      "+398,034",
      "<b>-167,542</b>",
    ]);
    expect(bars.x.at(-1)).toBe(-379976 - 102441 - 71911 - 11248 + 340389 + 57645);
  });

  it("every part starts where the last one ended", () => {
    const parts = [0, 1, 2, 3, 5, 6];
    parts.slice(1).forEach((row, index) => {
      const before = parts[index]!;
      expect(bars.base[row]).toBe(bars.base[before]! + bars.x[before]!);
    });
  });

  it("tells gross up, gross down and net, and what did not differ", () => {
    expect(typed(alt)).toBe(
      "Net. Decreases together SEK -565,576" +
        ": Residential care (HVB) SEK -379,976; Open care and contact SEK -102,441; Secure state care (SiS) SEK -71,911; Re-placement SEK -11,248." +
        " Increases together SEK +398,034: Foster family SEK +340,389; Casework SEK +57,645. Net SEK -167,542.",
    );
    const still = waterfall({ title: "Net", parts: [...blocks, { label: "Support", value: 0 }] });
    expect(still.alt.endsWith("No difference: Support.")).toBe(true);
  });

  it("draws the smallest together when asked, and the net stays", () => {
    const few = waterfall({ title: "Net", parts: blocks, most: 2 }).plotly.data[0] as unknown as { text: string[] };
    expect(few.text.map(typed)).toEqual([
      "-379,976",
      "-102,441",
      "-83,159",
      "-565,576",
      "+340,389",
      "+57,645",
      "+398,034",
      "<b>-167,542</b>",
    ]);
  });

  it("refuses parts that are all zero", () => {
    expect(() =>
      waterfall({
        title: "Net",
        parts: [
          { label: "Care", value: 0 },
          { label: "School", value: 0 },
        ],
      }),
    ).toThrow("Cannot draw the waterfall: all 2 parts are zero. Instead, show the amounts in a table.");
  });
});

it("on a phone row names are broken short, stay escaped and bold, and bars leave room for their numbers", () => {
  const { plotly } = waterfall({ title: "T", parts: [{ label: "Care & contact at home", value: -10 }] });
  const { narrow } = plotly.layout["meta"] as unknown as {
    narrow: { yaxis: { ticktext: string[] }; xaxis: { range: number[] } };
  };
  expect(narrow.yaxis.ticktext.slice(0, 2)).toEqual([
    "Care &amp;<br>contact at<br>home",
    "<b>Decreases</b><br><b>together</b>",
  ]);
  expect(narrow.xaxis.range[0]).toBeLessThan((plotly.layout["xaxis"] as unknown as { range: number[] }).range[0]!);
});

it("on a phone rows are as high as their longest name, so that no name runs into the next", () => {
  const heightOf = (label: string) => {
    const { meta } = waterfall({ title: "T", parts: [{ label, value: -10 }] }).plotly.layout as unknown as {
      meta: { narrow: { height: number }; bare: { height: number } };
    };
    return meta.narrow.height - meta.bare.height;
  };
  expect(heightOf("Care")).toBe(0);
  expect(heightOf("Residential care: investigation of the whole family")).toBeGreaterThan(3 * (4 * 13 - 34));
});

describe("the scenario strip", () => {
  it("splits the density at zero, so that the areas are the odds", () => {
    const [below, above] = scenarioStrip({
      title: "T",
      scenarios: [{ label: "CV", estimate: -1, low: -3, high: 1, standardError: 1 }],
    }).plotly.data as unknown as { x: (number | null)[]; y: (number | null)[] }[];
    const area = ({ x, y }: { x: (number | null)[]; y: (number | null)[] }): number => {
      const points = x.flatMap((value, at) => (value === null ? [] : [[value, y[at]!] as const]));
      return (
        Math.abs(
          points.reduce(
            (sum, [px, py], at) =>
              sum + px * points[(at + 1) % points.length]![1] - points[(at + 1) % points.length]![0] * py,
            0,
          ),
        ) / 2
      );
    };
    const share = area(below!) / (area(below!) + area(above!));
    expect(share).toBeCloseTo(0.8413, 2);
    expect(Math.max(...below!.x.filter((value) => value !== null))).toBe(0);
    expect(Math.min(...above!.x.filter((value) => value !== null))).toBe(0);
  });

  it("smooths draws to the density they come from", () => {
    const draws = Array.from({ length: 999 }, (_, at) => normalQuantile((at + 1) / 1000));
    const shape = densityShape(0, { draws })!;
    const at1 = shape.height.reduce(
      (best, _, index) => (Math.abs(shape.at[index]! - 1) < Math.abs(shape.at[best]! - 1) ? index : best),
      0,
    );
    expect(shape.height[at1]!).toBeCloseTo(Math.exp(-(shape.at[at1]! ** 2) / 2), 1);
  });
});

describe("doors that refuse", () => {
  const title = "T";
  it.each([
    [
      () =>
        iconArray({
          title,
          groups: [
            { label: "a", share: 0.5 },
            { label: "b", share: 0.4 },
          ],
        }),
      "Cannot draw the icons: the shares are 0.5, 0.4 and add to 0.9. Instead, give shares that add to 1, the rest as a group of its own.",
    ],
    [
      () => timeline({ title, periods: [{ label: "p", from: 2012, to: 2008 }] }),
      'Cannot draw the timeline: "p" runs from 2012 to 2008. Instead, give the earlier year first.',
    ],
    [
      () => groupedBars({ title, categories: ["a"], groups: [{ label: "g", values: [1, 2] }] }),
      'Cannot draw the bars: "g" has 2 values and there are 1 categories. Instead, give one value for each, null where there is none.',
    ],
    [
      () => shareDots({ title, shares: [{ label: "s", count: 31, of: 30 }] }),
      'Cannot draw the shares: "s" is 31 of 30. Instead, give a count that is part of its whole.',
    ],
    [
      () => actorYears({ title, years: [1], actors: [{ label: "a", amounts: [] }] }),
      'Cannot draw who pays and gains: "a" has 0 amounts and there are 1 years. Instead, give one amount for each year, 0 where nothing is paid.',
    ],
    [
      () => lovePlot({ title, groups: [1, 19], balances: [{ label: "Age", before: 0.1 }] }),
      "Cannot draw the Love plot: the groups have 1 and 19 persons. Instead, give two groups of two or more.",
    ],
    [
      () => stripPlot({ title, groups: [{ label: "g", values: [0, 1] }], logarithmic: true }),
      'Cannot draw the group "g": a logarithmic axis has no place for 0. Instead, draw it on an ordinary axis.',
    ],
    [
      () =>
        occupancy({
          title,
          ages: [20],
          panels: [
            {
              process: "Work",
              states: [
                { label: "a", shares: [0.7] },
                { label: "b", shares: [0.4] },
              ],
            },
          ],
        }),
      'Cannot draw the occupancy of "Work": the shares at age\u00a020 add to more than 1. Instead, give one share of all who started for each age.',
    ],
    [
      () => fundBalance({ title, years: [1], commitments: [1], repayments: [1], balance: [null] }),
      "Cannot draw the fund: no year has a balance. Instead, give the balance of at least one year.",
    ],
    [
      () => lineBands({ title, years: [1], lines: [{ label: "l", values: [1, 2] }] }),
      'Cannot draw the line "l": it has 2 values and there are 1 years. Instead, give one value for each year.',
    ],
  ])("%#", (draw, message) => {
    expect(draw).toThrow(message);
  });
});

it("icons are whole and a hundred, whatever the shares", () => {
  const { plotly } = iconArray({
    title: "T",
    groups: [
      { label: "a", share: 1 / 3 },
      { label: "b", share: 1 / 3 },
      { label: "c", share: 1 / 3 },
    ],
  });
  const cells = (plotly.data[0] as unknown as { z: number[][] }).z.flat();
  expect([0, 1, 2].map((group) => cells.filter((cell) => cell === group).length)).toEqual([34, 33, 33]);
});

it("the tornado has the widest bar first and its centre in every bar", () => {
  const side = { parameter: "x", result: 90 };
  const { plotly } = tornado({
    title: "T",
    central: 100,
    unit: { sv: "p", en: "p" },
    bars: [
      { label: "narrow", low: side, high: { parameter: "y", result: 110 } },
      { label: "wide", low: side, high: { parameter: "y", result: 300 } },
    ],
  });
  expect((plotly.data[1] as unknown as { base: number[]; x: number[] }).base).toEqual([100, 100]);
  expect((plotly.data[1] as unknown as { x: number[] }).x).toEqual([200, 10]);
});

it("a language is said once, and a call may say another", () => {
  const swedish = inLanguage("sv");
  const title = { sv: "Nettot", en: "The net" };
  expect(swedish.waterfall({ title, parts: blocks }).title).toBe("Nettot");
  expect(swedish.waterfall({ title, parts: blocks, language: "en" }).title).toBe("The net");
});

/** By bisection of the normal distribution function (Abramowitz and Stegun 26.2.17 is enough for a picture). */
function normalQuantile(p: number): number {
  const below = (z: number): number => {
    const t = 1 / (1 + 0.2316419 * Math.abs(z));
    const tail =
      Math.exp((-z * z) / 2) *
      t *
      (0.127414796 + t * (-0.142248368 + t * (0.7107068705 + t * (-0.7265760135 + t * 0.5307027145))));
    return z > 0 ? 1 - tail : tail;
  };
  let [low, high] = [-6, 6];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (below(middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
