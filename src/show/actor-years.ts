import type { Annotations, Data } from "plotly.js";
import { problem } from "../problem.ts";
import { plainAxis, rowAxis, rowMargin } from "./axis.ts";
import { colours } from "./colour.ts";
import { type Figure, type FigureWords, figure } from "./figure.ts";
import { refuseEmpty } from "./refuse-empty.ts";
import { type AmountStyle, measured, scaled, scaledDigits, type Unit, unitWords } from "./unit.ts";
import { type Label, say } from "./words.ts";

/** Amounts by actor and year. */
export interface ActorYears extends FigureWords {
  /** An actor's amounts, one for each year, positive where it gains. */
  readonly actors: readonly { readonly label: Label; readonly amounts: readonly number[] }[];
  /** Calendar years, or years since start. */
  readonly years: readonly number[];
  /** What the years are: "calendar year" when nothing is said. */
  readonly yearWords?: Label;
  readonly unit?: Unit;
  /** Digits after the decimal mark, the same in every cell; one for millions, none for the rest when nothing is said. */
  readonly decimals?: number;
}

/**
 * Who pays, who gains, when: a cell for each actor and year, white at zero, green-blue where the actor gains, vermilion where it pays,
 * with the sums of rows and columns at the edges.
 *
 * @throws  when there is no year or no actor, or an actor has another number of amounts than there are years
 * @example
 * actorYears({ title: "The municipality pays, the state gains", years: [1, 2], unit: "mkr", actors: [
 *   { label: "Municipality", amounts: [-2e6, -1e6] }, { label: "State", amounts: [0, 4e6] },
 * ] }).plotly.data[0].z // => [[-2,-1],[0,4]]
 */
export function actorYears(of: ActorYears): Figure {
  refuseEmpty("who pays and gains", of, { years: "year", actors: "actor" });
  const { language = "en", unit = "kr", actors, years } = of;
  const wrong = actors.find(({ amounts }) => amounts.length !== years.length);
  if (wrong !== undefined) {
    const counts = `"${say(wrong.label, language)}" has ${wrong.amounts.length} amounts and there are ${years.length} years`;
    throw problem("draw who pays and gains", counts, "give one amount for each year, 0 where nothing is paid");
  }
  const sumWord = say({ sv: "Summa", en: "Sum" }, language);
  const names = [...actors.map(({ label }) => say(label, language)), sumWord];
  const words = say(of.yearWords ?? { sv: "kalenderår", en: "calendar year" }, language);
  const every = Math.max(1, Math.ceil(years.length / 12));
  const ticks = years.map((year, at) => ({ at, text: String(year) })).filter(({ at }) => at % every === 0);
  return figure({
    words: of,
    told: told(of, names),
    traces: [cells(of, names)],
    layout: {
      xaxis: plainAxis(
        `${words}; ${say({ sv: "belopp i", en: "amounts in" }, language)} ${unitWords(unit, language)}`,
        {
          range: [-0.5, years.length + 0.9],
          tickvals: [...ticks.map(({ at }) => at), years.length + 0.25],
          ticktext: [...ticks.map(({ text }) => text), `<b>${sumWord}</b>`],
          showgrid: false,
        },
      ),
      yaxis: { ...rowAxis(names, (row) => row === actors.length), range: [actors.length + 0.5, -0.5] },
      margin: { ...rowMargin(names), b: 48 },
      annotations: edges(of),
    },
    height: 40 * names.length + 8,
  });
}

function cells(of: ActorYears, names: readonly string[]): Partial<Data> {
  const { unit = "kr", actors, years } = of;
  const z = actors.map(({ amounts }) => amounts.map((amount) => scaled(amount, unit)));
  const most = Math.max(...z.flat().map(Math.abs)) || 1;
  const narrow = years.length <= 10;
  return {
    type: "heatmap",
    z,
    zmin: -most,
    zmax: most,
    colorscale: [
      [0, colours.cost],
      [0.5, "#ffffff"],
      [1, colours.gain],
    ],
    showscale: false,
    xgap: 2,
    ygap: 2,
    text: narrow ? actors.map(({ amounts }) => amounts.map((amount) => scaledDigits(amount, styleOf(of)))) : undefined,
    textfont: { color: "#000000" },
    texttemplate: narrow ? "%{text}" : undefined,
    hovertext: actors.map(({ amounts }, row) =>
      amounts.map((amount, at) => `${names[row]}, ${years[at]}: ${measured(amount, styleOf(of))}`),
    ),
    hoverinfo: "text",
  } as unknown as Partial<Data>;
}

/** The sums at the right and below, as text outside the colours: they have another scale. */
function edges(of: ActorYears): Partial<Annotations>[] {
  const { actors, years } = of;
  const columns = years.map((_, at) => actors.reduce((sum, { amounts }) => sum + amounts[at]!, 0));
  const rows = actors.map(({ amounts }) => amounts.reduce((a, b) => a + b, 0));
  const total = rows.reduce((a, b) => a + b, 0);
  const write = (value: number, x: number, y: number, strong = false): Partial<Annotations> => {
    const digits = scaledDigits(value, styleOf(of));
    return { text: strong ? `<b>${digits}</b>` : digits, x, y, xref: "x", yref: "y", showarrow: false };
  };
  return [
    ...rows.map((sum, row) => write(sum, years.length + 0.25, row, true)),
    ...(years.length <= 10 ? columns.map((sum, at) => write(sum, at, actors.length, true)) : []),
    write(total, years.length + 0.25, actors.length, true),
  ];
}

function told(of: ActorYears, names: readonly string[]): string {
  const rows = of.actors.map(({ amounts }, row) => {
    const sum = amounts.reduce((a, b) => a + b, 0);
    return { text: `${names[row]} ${measured(sum, { ...styleOf(of), signed: true })}`, sum };
  });
  const total = measured(
    rows.reduce((all, { sum }) => all + sum, 0),
    { ...styleOf(of), signed: true },
  );
  return `${rows.map(({ text }) => `${text}.`).join(" ")} ${names.at(-1)} ${total}.`;
}

function styleOf({ language = "en", unit = "kr", decimals }: ActorYears): AmountStyle {
  return { language, unit, decimals: decimals ?? (unit === "mkr" ? 1 : 0) };
}
