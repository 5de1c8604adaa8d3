import { fitRows } from "../sweden/fit-report.ts";
import { sweden } from "../sweden/sweden.ts";
import { type OddWords, oddDescription } from "./odd.ts";
import type { Projection } from "./project.ts";

const concepts: OddWords["concepts"] = {
  "Basic principles":
    "Careers of one person (school, work, sickness, mental health, addiction, crime, assistance, placement) are processes whose hazards depend on each other's present states. Relative risks of unlike cohorts overlap and are combined, not multiplied. A success is the same person beginning in another state.",
  Emergence:
    "Shares of people in each career by age, mortality above the life table, and what a success is worth to each actor emerge from the hazards; none of them is put in.",
  Adaptation: "None: persons do not respond to what a career would bring them.",
  Objectives: "None.",
  Learning: "None.",
  Prediction: "None by persons.",
  Sensing: "A hazard knows the person's own age, traits and present states, and nothing of others.",
  Interaction:
    "None between persons; between careers of one person by hazards. Vacancies taken from others, and effects on partners and children, are left out.",
  Stochasticity:
    "When transitions happen is chance, and is integrated over exactly (the forward equations). What the numbers are is drawn: every distribution of section 7, those of the fit together with their correlations, by a scrambled Sobol sequence.",
  Collectives: "None.",
  Observation:
    "Person-years by state and year, transitions and events, priced by actor and year; the difference between the two worlds.",
};

/** The model of a projection after the ODD protocol, made from the model itself and the investment's file. */
export function projectionOdd({ bank: { investment, careers, source }, options, discounting }: Projection): string {
  const begins = (starts: object): string =>
    Object.entries(starts)
      .map(([process, state]) => `${process} ${state}`)
      .join(", ");
  const told = (value: number): string => String(Number(value.toPrecision(3)));
  return oddDescription(sweden, {
    title: `The Swedish career model, as used for ${investment.name}`,
    purpose: `To say what a social investment would come to for each public actor over ${options.years} years if it made none, half or all of the success that its document states, and how sure that is. Not to say that it works: nothing here is evidence of an effect.`,
    patterns: fitRows().map(
      ({ what, record, target, level, use, hit }) =>
        `${what.en} (${record}): published ${told(target)}, model ${told(level)}; ${use === "fit" ? "fitted" : "held out"}, ${hit ? "hit" : "missed"}`,
    ),
    scales: `One person, by expectation, from ${careers.age} to ${careers.age + options.years - careers.after} years of age; years of age are the bands of hazards, and money is told by calendar year.`,
    concepts,
    initialisation: [
      `age ${careers.age}${careers.fostered ? ", in foster care" : ""}, ${Math.round(100 * (careers.men ?? 0.5))} % men`,
      `with a success: ${begins(careers.with)}; all else in each process's first state`,
      `without: ${begins(careers.without)}; all else in each process's first state`,
      `two such persons are compared because: ${careers.source}`,
    ],
    input: [
      "data/parameters/sweden.json: published numbers with source, year and grade",
      "data/life-table/sweden-2015-2019.json: deaths per person-year by sex and age",
      "data/calibration/sweden-fit.json: eight assumed numbers fitted to published levels",
      "data/prices/sweden-careers.json: what a year in each state costs whom",
      `the investment's file: ${source}`,
      `discounting: ${100 * discounting.rate.perYear} % a year, ${discounting.convention}`,
    ],
  });
}
