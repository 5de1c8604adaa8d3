import rates from "../../data/life-table/sweden-2015-2019.json" with { type: "json" };
import { lifeTable } from "../model/life-table.ts";
import type { Person } from "./person.ts";
import { combined, when } from "./ratios.ts";

/** Deaths per person-year by sex and whole age, Sweden 2015-2019: the base to which nothing has happened yet. */
export const swedishLifeTable = lifeTable(
  { woman: rates.women, man: rates.men },
  { by: "sex", source: "MORT-LT: Statistics Sweden's deaths and population 2015-2019 (data/life-table)" },
);

/**
 * The hazard of death: the life table's, times what the careers add. The table's people already hold some of those who carry these
 * risks, so a whole population dies slightly more than the table says; nobody without exposure does.
 */
export const life = {
  alive: {
    dead: {
      base: swedishLifeTable,
      times: combined(({ work, sickness, mental, addiction, crime, p }: Person) => [
        when(work === "unemployed", p.dyingUnemployed),
        when(sickness === "disabled", p.dyingDisabled),
        when(mental === "inCare", p.dyingIll),
        when(addiction === "dependent", p.dyingDependent),
        when(crime !== "none", p.dyingConvicted),
      ]),
    },
  },
};
