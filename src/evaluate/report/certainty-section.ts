import { formatInterval } from "../../show/interval.ts";
import { presentTable } from "../../show/present-table.ts";
import { scenarioStrip } from "../../show/scenario-strip.ts";
import { formatKronor, formatPercent } from "../../show/unit.ts";
import { say } from "../../show/words.ts";
import { assumedPriors } from "./comparison-estimates.ts";
import { powerTable } from "./power-table.ts";
import { type ComparisonSection, inKronor, type SectionContext, type SectionPart } from "./section.ts";
import { pairParts, unitCostParts } from "./sensitivity-parts.ts";

/** Whether other ways lead to the same place, and what the design could see. */
export function certaintySection(of: SectionContext): ComparisonSection {
  const { estimates, sentence, language, audience } = of;
  const { welch, ways, detectable, neededPerArm, eValue, robustness } = estimates;
  const signs = new Set(ways.flatMap(({ difference }) => (difference === undefined ? [] : [Math.sign(difference)])));
  const share = (to: "sv" | "en"): string =>
    formatPercent(detectable / welch.means.control, { language: to, decimals: 0 });
  const number = (value: number, to: "sv" | "en"): string => {
    const text = value.toFixed(2);
    return to === "sv" ? text.replace(".", ",") : text;
  };
  return {
    id: "certainty",
    title: say({ sv: "Hur säkert är det?", en: "How sure is it?" }, language),
    parts: [
      sentence(
        "agreement",
        signs.size > 1
          ? {
              sv: "Sätten att räkna är oense om tecknet: slutsatsen hänger på vilket sätt man väljer.",
              en: "The ways of reckoning disagree about the sign: the conclusion hangs on which one is chosen.",
            }
          : {
              sv: "Alla sätt att räkna ger samma tecken.",
              en: "All ways of reckoning give the same sign.",
            },
      ),
      waysTable(of),
      certaintyFigure(of),
      powerTable(of),
      sentence("power", {
        sv: `En studie av den här storleken visar i fyra fall av fem en skillnad på ${formatKronor(detectable, { language: "sv" })} per ${of.one.sv} (${share("sv")} av kontrollgruppens medelvärde).${neededPerArm === undefined ? "" : ` För att visa den funna skillnaden lika säkert behövs ${neededPerArm} i varje grupp.`}`,
        en: `A study of this size shows in four cases of five a difference of ${formatKronor(detectable)} per ${of.one.en} (${share("en")} of the control group's mean).${neededPerArm === undefined ? "" : ` To show the difference that was found as surely takes ${neededPerArm} in each group.`}`,
      }),
      sentence("hidden confounding", {
        sv: `En okänd faktor förklarar bort skillnaden om den hänger ihop med både grupp och kostnad med en riskkvot på ${number(eValue.estimate, "sv")} (E-värde), eller förklarar ${formatPercent(robustness.estimate, { language: "sv", decimals: 0 })} av det som återstår av båda (robusthetsvärde).`,
        en: `An unknown factor explains the difference away if it goes with both group and cost by a risk ratio of ${number(eValue.estimate, "en")} (E-value), or explains ${formatPercent(robustness.estimate, { decimals: 0 })} of what is left of both (robustness value).`,
      }),
      ...unitCostParts(of),
      ...pairParts(of),
      ...(audience === "internal" ? personSentences(of) : withheldPerson(of)),
    ],
  };
}

function waysTable({ estimates, language, part }: SectionContext): SectionPart {
  const amount = (id: string, head: { sv: string; en: string }, kind: "number" | "difference" = "number") => ({
    id,
    head,
    unit: inKronor,
    kind,
    decimals: 0,
  });
  return part(
    "ways",
    presentTable({
      language,
      caption: { sv: "Samma fråga på andra sätt", en: "The same question in other ways" },
      columns: [
        { id: "way", head: { sv: "Sätt", en: "Way" }, kind: "words" },
        amount("difference", { sv: "Skillnad", en: "Difference" }, "difference"),
        amount("low", { sv: "95 % från", en: "95% from" }),
        amount("high", { sv: "till", en: "to" }),
      ],
      rows: estimates.ways.map(({ label, difference, interval, reason }) =>
        difference === undefined || interval === undefined
          ? {
              way: label,
              difference: { missing: reason ?? "" },
              low: { missing: reason ?? "" },
              high: { missing: reason ?? "" },
            }
          : { way: label, difference, low: interval.lower, high: interval.upper },
      ),
      source: {
        sv: "Welch är huvudanalysen i varje rapport: dess intervall täcker bäst vid denna storlek.",
        en: "Welch is the primary analysis of every report: its interval covers best at this size.",
      },
    }),
  );
}

function certaintyFigure({
  estimates: { welch, chances, shrunk },
  study,
  language,
  part,
  one,
}: SectionContext): SectionPart {
  const { programmeCost } = study;
  return part(
    "certainty",
    scenarioStrip({
      language,
      unit: "tkr",
      decimals: 0,
      title: {
        sv: `Skillnaden är förenlig med ${formatInterval(welch.interval.lower, welch.interval.upper, { language: "sv", unit: "tkr", decimals: 0 })}`,
        en: `The difference is compatible with ${formatInterval(welch.interval.lower, welch.interval.upper, { unit: "tkr", decimals: 0 })}`,
      },
      subtitle: {
        sv: `Kostnad per ${one.sv}, program minus kontroll, tkr`,
        en: `Cost per ${one.en}, treated less control, SEK thousand`,
      },
      caption: study.source,
      oddsOf: { sv: "lägre kostnad", en: "lower cost" },
      scenarios: [
        {
          label: { sv: "bara dessa data", en: "these data alone" },
          estimate: welch.estimate,
          low: welch.interval.lower,
          high: welch.interval.upper,
          standardError: welch.standardError,
          degreesOfFreedom: welch.degreesOfFreedom,
          odds: chances.saving,
          from: "observed",
        },
        ...shrunk.map((own, at) => ({
          label: {
            sv: `väntat inom ±${Math.round(200 * assumedPriors[at]!)} % (antaget)`,
            en: `expected within ±${Math.round(200 * assumedPriors[at]!)}% (assumed)`,
          },
          estimate: own.mean,
          low: own.interval.lower,
          high: own.interval.upper,
          standardError: own.standardDeviation,
          odds: own.saving,
          from: "assumed" as const,
        })),
      ],
      ...(programmeCost === undefined
        ? {}
        : { marks: [{ at: -programmeCost, label: { sv: "insatsens kostnad", en: "programme cost" } }] }),
    }),
  );
}

function personSentences({ persons, sentence }: SectionContext): readonly SectionPart[] {
  const { leaveOneOut, tipping } = persons;
  const range = (to: "sv" | "en") =>
    formatInterval(leaveOneOut!.range.lower, leaveOneOut!.range.upper, { language: to });
  const amount = (group: "treated" | "control", to: "sv" | "en") =>
    formatKronor(Math.abs(tipping!.toErase[group]), { language: to });
  return [
    ...(leaveOneOut === undefined
      ? [
          sentence("leave-one-out", {
            sv: "Skillnaden utan en person i taget är inte räknad: det behövs tre i varje grupp.",
            en: "The difference without one person at a time was not reckoned: it takes three in each group.",
          }),
        ]
      : [
          sentence("leave-one-out", {
            sv: `Utan en person i taget är skillnaden ${range("sv")}.${leaveOneOut.signChanges ? " Tecknet hänger på en enda person." : ""}`,
            en: `Leaving one person out at a time, the difference is ${range("en")}.${leaveOneOut.signChanges ? " The sign hangs on a single person." : ""}`,
          }),
        ]),
    ...(tipping === undefined
      ? []
      : [
          sentence("tipping person", {
            sv: `Skillnaden försvinner om en person i programgruppen ändras ${amount("treated", "sv")}, eller en i kontrollgruppen ${amount("control", "sv")}.`,
            en: `The difference vanishes if one treated person moves by ${amount("treated", "en")}, or one control person by ${amount("control", "en")}.`,
          }),
        ]),
  ];
}

function withheldPerson({ sentence }: SectionContext): readonly SectionPart[] {
  return [
    sentence("withheld persons", {
      sv: "Hur mycket resultatet hänger på enskilda personer står bara i den interna versionen.",
      en: "How much the result hangs on single persons stands in the internal version only.",
    }),
  ];
}
