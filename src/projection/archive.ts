import fit from "../../data/calibration/sweden-fit.json" with { type: "json" };
import targets from "../../data/calibration/targets.json" with { type: "json" };
import lifeTable from "../../data/life-table/sweden-2015-2019.json" with { type: "json" };
import records from "../../data/parameters/sweden.json" with { type: "json" };
import prices from "../../data/prices/sweden-careers.json" with { type: "json" };
import { meanOf, quantileOf } from "../random/parameter/quantile.ts";
import { type Projection, projectionParameters } from "./project.ts";
import { projectionOdd } from "./project-odd.ts";
import { projectionViews } from "./projection-views.ts";

/** Everything with which another can make the same projection, by file name: what went in, what was drawn, what came out. */
export function archiveFiles(
  projection: Projection,
  file: { readonly name: string; readonly text: string },
): ReadonlyMap<string, string> {
  const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;
  return new Map([
    [file.name, file.text],
    ["odd.md", projectionOdd(projection)],
    ["parameters.json", json(parameters())],
    ["draws.csv", drawsCsv(projection)],
    ["results.csv", resultsCsv(projection)],
    ["data/parameters/sweden.json", json(records)],
    ["data/life-table/sweden-2015-2019.json", json(lifeTable)],
    ["data/calibration/sweden-fit.json", json(fit)],
    ["data/calibration/targets.json", json(targets)],
    ["data/prices/sweden-careers.json", json(prices)],
  ]);
}

function parameters() {
  return Object.fromEntries(
    Object.entries(projectionParameters).map(([name, number]) => [
      name,
      { ...number, mean: meanOf(number), interval95: [quantileOf(number, 0.025), quantileOf(number, 0.975)] },
    ]),
  );
}

/** A row for each draw, a column for each number; digits enough to give the same doubles back. */
function drawsCsv({ analysis, options: { draws } }: Projection): string {
  const names = Object.keys(projectionParameters);
  const row = (draw: number): string => names.map((name) => analysis.columns[name]![draw]).join(",");
  return `${["draw", ...names].join(",")}\n${Array.from({ length: draws }, (_, draw) => `${draw},${row(draw)}\n`).join("")}`;
}

/**
 * What came out, kronor: the programme and the careers of all participants at the central values (draw -1, full effect), and one success in
 * each draw, by view and year.
 */
export function resultsCsv({ analysis, central, options: { draws, years } }: Projection): string {
  const head = ["draw", "view", "what", ...Array.from({ length: years }, (_, year) => `year ${year + 1}`)].join(",");
  const rows = projectionViews.flatMap((view) => [
    [-1, view, "programme", ...central[view].programme],
    [-1, view, "careers", ...central[view].careers],
    ...Array.from({ length: draws }, (_, draw) => [draw, view, "one success", ...analysis.outcomes[view][draw]!]),
  ]);
  return `${[head, ...rows.map((row) => row.join(","))].join("\n")}\n`;
}

/**
 * How far two results are apart: the largest difference of any number, as a share of the largest number of its row.
 *
 * @throws never; infinite when they have not the same rows
 */
export function resultsApart(one: string, other: string): number {
  const [a, b] = [one, other].map((text) =>
    text
      .trim()
      .split("\n")
      .map((row) => row.split(",")),
  );
  if (a!.length !== b!.length) return Number.POSITIVE_INFINITY;
  return a!.slice(1).reduce((most, row, at) => {
    const own = b![at + 1]!;
    if (own.length !== row.length || own.slice(0, 3).join() !== row.slice(0, 3).join()) return Number.POSITIVE_INFINITY;
    const size = Math.max(1, ...row.slice(3).map((cell) => Math.abs(Number(cell))));
    const furthest = Math.max(...row.slice(3).map((cell, i) => Math.abs(Number(cell) - Number(own[i + 3]))));
    return Math.max(most, furthest / size);
  }, 0);
}
