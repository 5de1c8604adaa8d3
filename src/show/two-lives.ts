import type { Annotations, Data } from "plotly.js";
import { plainAxis, rowMargin } from "./axis.ts";
import { inkOn, sequence } from "./colour.ts";
import { type Figure, type FigureWords, figure } from "./figure.ts";
import { formatNumber } from "./number.ts";
import { refuseEmpty } from "./refuse-empty.ts";
import { type Label, type Language, say } from "./words.ts";

/** A stay in a state, from one age to another. */
export interface Stay {
  readonly state: string;
  readonly from: number;
  readonly to: number;
}

/** One process of a person's life, lived without and with the intervention. */
export interface TwofoldProcess {
  readonly label: Label;
  readonly without: readonly Stay[];
  readonly with: readonly Stay[];
  /** The states' words; their names when left out. */
  readonly states?: Readonly<Record<string, Label>>;
}

/** One person's two lives. */
export interface TwoLives extends FigureWords {
  readonly processes: readonly TwofoldProcess[];
  /** What the axis counts; "age" when nothing is said. */
  readonly axis?: Label;
}

/**
 * One person's two lives, without and with the intervention, as aligned strips for each process; where they differ is shaded and told.
 *
 * @throws  when there is no process, or one without a stay in either life
 * @example
 * twoLives({ title: "Two years more in school", processes: [{ label: "School",
 *   without: [{ state: "enrolled", from: 16, to: 17 }, { state: "left early", from: 17, to: 20 }],
 *   with: [{ state: "enrolled", from: 16, to: 19 }, { state: "completed", from: 19, to: 20 }],
 * }] }).alt.includes("differ from 17 to 20") // => true
 */
export function twoLives(of: TwoLives): Figure {
  refuseEmpty("the two lives", of, { processes: "process" });
  for (const { label, without, with: treated } of of.processes)
    refuseEmpty(
      `the two lives of "${say(label, of.language)}"`,
      { stays: [...without, ...treated] },
      { stays: "stay" },
    );
  const { language = "en", processes } = of;
  const strips = processes.flatMap(({ label }, at) => [
    { label: `${say(label, language)}, ${worlds.without[language]}`, at: 3 * at },
    { label: worlds.with[language], at: 3 * at + 1 },
  ]);
  const ends = processes.flatMap((process) =>
    [...process.without, ...process.with].flatMap(({ from, to }) => [from, to]),
  );
  const names = strips.map(({ label }) => label);
  return figure({
    words: of,
    told: processes.map((process) => told(process, language)).join(" "),
    traces: processes.flatMap((process, at) => [
      strip(process, "without", at, language),
      strip(process, "with", at, language),
    ]),
    layout: {
      showlegend: false,
      barmode: "overlay",
      bargap: 0.12,
      xaxis: plainAxis(say(of.axis ?? { sv: "ålder", en: "age" }, language), {
        range: [Math.min(...ends), Math.max(...ends)],
      }),
      yaxis: {
        range: [3 * processes.length - 1.2, -0.8],
        tickvals: strips.map(({ at }) => at),
        ticktext: names,
        showgrid: false,
        zeroline: false,
        ticks: "",
        automargin: true,
        fixedrange: true,
      },
      margin: rowMargin(names),
      shapes: processes.flatMap((process, at) => differences(process).map(([from, to]) => shade(from, to, at))),
      annotations: processes.flatMap((process, at) =>
        stateWords(process, at, language, Math.max(...ends) - Math.min(...ends)),
      ),
    },
    height: 84 * processes.length + 12,
  });
}

const worlds = { without: { sv: "utan", en: "without" }, with: { sv: "med", en: "with" } } as const;

function strip(process: TwofoldProcess, world: "without" | "with", at: number, language: Language): Partial<Data> {
  const stays = process[world];
  return {
    type: "bar",
    orientation: "h",
    y: stays.map(() => 3 * at + (world === "with" ? 1 : 0)),
    base: stays.map(({ from }) => from),
    x: stays.map(({ from, to }) => to - from),
    marker: { color: stays.map(({ state }) => colourOf(process, state)), line: { color: "#ffffff", width: 1.5 } },
    hovertext: stays.map((stay) => `${worlds[world][language]}: ${inWords(stay, process, language)}`),
    hoverinfo: "text",
  } as unknown as Partial<Data>;
}

/** The states' names in their bars, where there is room. */
function stateWords(process: TwofoldProcess, at: number, language: Language, range: number): Partial<Annotations>[] {
  return (["without", "with"] as const).flatMap((world) =>
    process[world].flatMap(({ state, from, to }): Partial<Annotations>[] => {
      const text = wordsOf(state, process, language);
      if ((to - from) / range < 0.016 * text.length) return [];
      return [
        {
          text,
          x: (from + to) / 2,
          y: 3 * at + (world === "with" ? 1 : 0),
          showarrow: false,
          font: { color: inkOn(colourOf(process, state)) },
        },
      ];
    }),
  );
}

function colourOf({ without, with: treated }: TwofoldProcess, state: string): string {
  const states = [...new Set([...without, ...treated].map((stay) => stay.state))];
  return sequence[states.indexOf(state) % sequence.length]!;
}

/** The stretches of age over which the two lives are in different states. */
function differences({ without, with: treated }: TwofoldProcess): [number, number][] {
  const cuts = [...new Set([...without, ...treated].flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const stateAt = (stays: readonly Stay[], age: number): string | undefined =>
    stays.find(({ from, to }) => from <= age && age < to)?.state;
  const apart: [number, number][] = [];
  cuts.slice(0, -1).forEach((from, index) => {
    const to = cuts[index + 1]!;
    if (stateAt(without, (from + to) / 2) === stateAt(treated, (from + to) / 2)) return;
    if (apart.at(-1)?.[1] === from) apart.at(-1)![1] = to;
    else apart.push([from, to]);
  });
  return apart;
}

function shade(from: number, to: number, at: number) {
  const fillcolor = "rgba(128,128,128,0.28)";
  return {
    type: "rect",
    x0: from,
    x1: to,
    y0: 3 * at - 0.6,
    y1: 3 * at + 1.6,
    layer: "below",
    fillcolor,
    line: { width: 0 },
  } as const;
}

function told(process: TwofoldProcess, language: Language): string {
  const lives = (["without", "with"] as const).map(
    (world) =>
      `${worlds[world][language]} ${process[world].map((stay) => inWords(stay, process, language)).join(", ")}`,
  );
  const apart = differences(process).map(([from, to]) => ages(from, to, language));
  const differ = language === "sv" ? "skiljer sig åt" : "differ";
  const same = language === "sv" ? "lika hela tiden" : "the same throughout";
  return `${say(process.label, language)}: ${lives.join("; ")}; ${apart.length === 0 ? same : `${differ} ${apart.join(", ")}`}.`;
}

function inWords({ state, from, to }: Stay, process: TwofoldProcess, language: Language): string {
  return `${wordsOf(state, process, language)} ${ages(from, to, language)}`;
}

function ages(from: number, to: number, language: Language): string {
  const [first, last] = [from, to].map((age) =>
    formatNumber(age, { language, decimals: Number.isInteger(age) ? 0 : 1 }),
  );
  return language === "sv" ? `från ${first} till ${last}` : `from ${first} to ${last}`;
}

function wordsOf(state: string, { states }: TwofoldProcess, language: Language): string {
  return say(states?.[state] ?? state, language);
}
