import { viewName } from "../../account/views/actor-label.ts";
import { actorOf } from "../../money/actor.ts";
import { type PresentedTable, presentTable } from "../../show/present-table.ts";
import type { InLanguage, Label } from "../../show/words.ts";
import { yearsIn } from "../../simulate/years-in.ts";
import type { processes } from "../../sweden/person.ts";
import { centralValues } from "../../uncertainty/beliefs.ts";
import { shareOfDraws } from "../../uncertainty/describe-draws.ts";
import { careerWorlds } from "../career-change.ts";
import { type Projection, projectionParameters, projectionPaths } from "../project.ts";
import { projectionViews } from "../projection-views.ts";

/** The horizons that are told of a projection. */
export function horizonsOf({ options: { years } }: Projection): readonly number[] {
  return [...new Set([10, 20, 30, years])].filter((until) => until <= years);
}

/** What of a stated success the programme makes: none, half, all of it. */
export const effects: readonly { readonly share: number; readonly label: Label }[] = [
  { share: 0, label: { sv: "ingen effekt", en: "no effect" } },
  { share: 0.5, label: { sv: "halv effekt", en: "half effect" } },
  { share: 1, label: { sv: "full effekt", en: "full effect" } },
];

/** The sum of yearly amounts until the end of a year. */
export function until(amounts: readonly number[], years: number): number {
  return amounts.slice(0, years).reduce((sum, amount) => sum + amount, 0);
}

const kr = { sv: "kr", en: "SEK" } as const;
const inYears = (years: number): Label => ({ sv: `${years} år`, en: `${years} years` });

/** Present values, whose kronor. */
export function terms({ discounting }: Projection): Label {
  const rate = Math.round(1000 * discounting.rate.perYear) / 10;
  return {
    sv: `Nuvärde vid start, ${rate} %, 2012 års priser; programmets kostnad i källans kronor.`,
    en: `Present value at the start, ${rate} %, prices of 2012; the programme's cost in the source's kronor.`,
  };
}

const told = [
  ["work", "employed", { sv: "i arbete", en: "employed" }],
  ["work", "unemployed", { sv: "arbetslös", en: "unemployed" }],
  ["support", "assisted", { sv: "med ekonomiskt bistånd", en: "on social assistance" }],
  ["sickness", "sick", { sv: "sjukskriven", en: "sick-listed" }],
  ["sickness", "disabled", { sv: "med sjukersättning", en: "on disability pension" }],
  ["mental", "inCare", { sv: "i psykiatrisk vård", en: "in psychiatric care" }],
  ["addiction", "dependent", { sv: "beroende", en: "dependent" }],
  ["crime", "active", { sv: "brottsaktiv", en: "criminally active" }],
  ["life", "alive", { sv: "i livet", en: "alive" }],
] as const satisfies readonly (readonly [keyof typeof processes, string, Label])[];

/** Years of one person in each career, without the success and with it. */
export function careersShown({ bank: { careers }, options }: Projection, words: InLanguage): PresentedTable {
  const years = options.years - careers.after;
  const { treated, control } = careerWorlds(careers, { years, values: centralValues(projectionParameters) });
  return presentTable({
    ...words,
    caption: {
      sv: `En persons år, ${careers.age} till ${careers.age + years} års ålder`,
      en: `One person's years, from ${careers.age} to ${careers.age + years}`,
    },
    columns: [
      { id: "what", head: { sv: "År", en: "Years" }, kind: "words" },
      { id: "without", head: { sv: "Utan", en: "Without" }, kind: "number", decimals: 1 },
      { id: "with", head: { sv: "Med", en: "With" }, kind: "number", decimals: 1 },
      { id: "change", head: { sv: "Skillnad", en: "Difference" }, kind: "difference", decimals: 1 },
    ],
    rows: told.map(([process, state, what]) => {
      const [own, usual] = [treated, control].map((run) => yearsIn(run, process, state as never)) as [number, number];
      return { what, without: usual, with: own, change: own - usual };
    }),
    source: {
      sv: "Modellen sweden, löst exakt vid centrala värden (ODD-beskrivningen har dess tal med källor).",
      en: "The model sweden, solved exactly at central values (the ODD description has its numbers with sources).",
    },
  });
}

/** Net by actor, effect and horizon, all participants. */
export function actorsShown(projection: Projection, words: InLanguage): PresentedTable {
  const horizons = horizonsOf(projection);
  return presentTable({
    ...words,
    caption: { sv: "Netto för alla deltagare", en: "Net of all participants" },
    columns: [
      { id: "who", head: { sv: "Aktör", en: "Actor" }, kind: "words" },
      ...horizons.map((years) => ({
        id: `y${years}`,
        head: inYears(years),
        unit: kr,
        kind: "difference" as const,
        decimals: 0,
      })),
    ],
    blocks: effects.map(({ share, label }) => ({
      label,
      open: share === 0.5,
      rows: projectionViews.map((view) => {
        const { programme, careers } = projection.central[view];
        const net = (years: number): number => until(programme, years) + share * until(careers, years);
        return { who: viewName(view), ...Object.fromEntries(horizons.map((years) => [`y${years}`, net(years)])) };
      }),
    })),
    source: terms(projection),
  });
}

/** What one success is made of, item by item, with what each rests on and where its price stands. */
export function itemsShown({ lines, options: { years } }: Projection, words: InLanguage): PresentedTable {
  const on = {
    observed: { sv: "observerat", en: "observed" },
    borrowed: { sv: "lånat", en: "borrowed" },
    assumed: { sv: "antaget", en: "assumed" },
  };
  const owners = [...new Set(lines.map(({ actor }) => actorOf(actor)))];
  return presentTable({
    ...words,
    caption: { sv: "En lyckad insats, post för post", en: "One success, item by item" },
    columns: [
      { id: "item", head: { sv: "Post", en: "Item" }, kind: "words" },
      { id: "amount", head: { sv: "Belopp", en: "Amount" }, unit: kr, kind: "difference", decimals: 0 },
      { id: "on", head: { sv: "Karriären vilar på", en: "The career rests on" }, kind: "words" },
      { id: "price", head: { sv: "Prisets källa", en: "Source of the price" }, kind: "words" },
    ],
    blocks: owners.map((owner, at) => ({
      label: viewName(owner),
      open: at === 0,
      rows: lines
        .filter(({ actor }) => actorOf(actor) === owner)
        .map(({ item, byYear, on: rests, source }) => ({
          item,
          amount: until(byYear, years),
          on: on[rests],
          price: source,
        })),
    })),
    source: { sv: "Inte diskonterat; 2012 års priser.", en: "Not discounted; prices of 2012." },
  });
}

/** The probability of having paid back, by view, effect and horizon. */
export function oddsShown(projection: Projection, words: InLanguage): PresentedTable {
  const horizons = horizonsOf(projection);
  const choices = [
    ...effects.slice(1).map(({ share, label }) => ({ label, how: { causalShare: share } })),
    { label: { sv: "dragen effekt", en: "effect drawn" }, how: {} },
  ];
  return presentTable({
    ...words,
    caption: { sv: "Sannolikhet att ha betalat sig", en: "Probability of having paid back" },
    columns: [
      { id: "how", head: { sv: "Effekt", en: "Effect" }, kind: "words" },
      ...horizons.map((years) => ({
        id: `y${years}`,
        head: inYears(years),
        unit: "%" as const,
        kind: "number" as const,
        decimals: 0,
      })),
    ],
    blocks: (["municipality", "real economy"] as const).map((view) => ({
      label: viewName(view),
      open: true,
      rows: choices.map(({ label, how }) => {
        const paths = projectionPaths(projection, { view, ...how });
        const odds = (years: number): number =>
          100 *
          shareOfDraws(
            paths.map((path) => until(path, years)),
            (net) => net >= 0,
          ).share;
        return { how: label, ...Object.fromEntries(horizons.map((years) => [`y${years}`, odds(years)])) };
      }),
    })),
    source: {
      sv: `${projection.options.draws} dragningar, frö ${projection.options.seed}.`,
      en: `${projection.options.draws} draws, seed ${projection.options.seed}.`,
    },
  });
}
