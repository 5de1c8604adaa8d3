import { defineInvestment } from "../account/define-investment.ts";
import type { Investment, WrittenInvestment } from "../account/investment.ts";
import {
  allowed,
  amount,
  choice,
  list,
  mapping,
  needed,
  type Reader,
  words,
  yesOrNo,
} from "../evaluate/study-file/fields.ts";
import { readYaml, type Written } from "../evaluate/study-file/written.ts";
import { actors, isPayer, type Payer, valueKinds } from "../money/actor.ts";
import { conventions } from "../money/discounting.ts";
import { alternatives, nearest } from "../problem.ts";
import { processes } from "../sweden/person.ts";
import type { CareerStart, Careers } from "./careers.ts";

/** An investment of a method bank (_metodbank_): what the document says, and what a success is in careers. */
export interface BankInvestment {
  readonly investment: Investment;
  readonly careers: Careers;
  /** Who says what is in the file. */
  readonly source: string;
}

const money: Reader<number | string> = (at) => (at.kind === "number" ? (at.value as number) : words(at));
const payer: Reader<Payer> = (at) => {
  const name = words(at);
  if (isPayer(name)) return name;
  const guess = nearest(name, Object.keys(actors));
  throw at.refuse(
    `"${name}" is no actor`,
    guess === undefined ? `name ${alternatives(Object.keys(actors))}` : `write "${guess}"`,
  );
};
const share = amount({ from: 0, to: 1 });

const flow = mapping({
  actor: needed(payer),
  item: allowed(words),
  kind: allowed(choice(...(valueKinds as readonly ["real", "production", "transfer", "tax"]))),
  perYear: allowed(money),
  byYear: allowed(list(money)),
  from: allowed(amount({ from: 1, whole: true })),
  years: allowed(amount({ from: 1, whole: true })),
  potential: allowed(share),
});

/** Starting states, each of them a state of its process. */
const start = mapping(
  Object.fromEntries(Object.entries(processes).map(([name, states]) => [name, allowed(choice(...states))])),
) as Reader<CareerStart>;

const fields = mapping({
  name: needed(words),
  swedish: allowed(words),
  source: needed(words),
  unit: needed(choice("kr", "tkr", "mkr")),
  priceYear: allowed(amount({ from: 1900, whole: true })),
  target: allowed(mapping({ size: allowed(amount({ from: 0 })), description: allowed(words) })),
  participants: needed(amount({ from: 1 })),
  deadweight: allowed(amount({ from: 0 })),
  success: needed(list(mapping({ name: needed(words), share: needed(share), degree: allowed(share) }))),
  costs: needed(list(flow)),
  gains: needed(list(flow)),
  support: allowed(list(flow)),
  fading: allowed(mapping({ halfLife: needed(amount({ from: 0 })), after: allowed(amount({ from: 0 })) })),
  discounting: needed(
    mapping({
      rate: needed(amount({})),
      basis: needed(choice("real", "nominal")),
      convention: needed(choice(...(conventions as readonly ["due", "arrears", "mid-year", "continuous"]))),
    }),
  ),
  careers: allowed(
    mapping({
      after: needed(amount({ from: 0, whole: true })),
      age: needed(amount({ from: 0, to: 100, whole: true })),
      fostered: allowed(yesOrNo),
      men: allowed(share),
      without: needed(start),
      with: needed(start),
      source: needed(words),
    }),
  ),
});

/**
 * An investment from its file, YAML or JSON: what the document says of costs, participants, success and gains, and in `careers` what a
 * success is in the Swedish model (who begins how, with it and without it). `livsbana project` runs it.
 *
 * @param text  the file's text
 * @param file  its name, for errors
 * @throws      with line and column where something is missing, misspelt or impossible; as `defineInvestment`
 * @example
 * parseInvestment("name: Example\nparticipants: ten\n", "example.yaml") // throws Cannot read example.yaml: line 1, column 1: the file has no "source". Instead, add "source:".
 */
export function parseInvestment(text: string, file: string): BankInvestment {
  const top = readYaml(text, file);
  const { careers, ...written } = given(fields(top)) as WrittenInvestment & { readonly careers?: Careers };
  if (careers === undefined)
    throw top.refuse('the investment has no "careers"', "say who begins how, with a success and without it");
  refuseLate(careers, top);
  return { investment: defineInvestment(written), careers, source: written.source };
}

/** Careers that begin after every horizon would be worth nothing. */
function refuseLate({ after }: Careers, top: Written): void {
  if (after >= 10)
    throw top.refuse(`the careers begin after ${after} years`, "let them begin within the first horizon, 10 years");
}

/** The same without what was left out. */
function given(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(given);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, own]) => (own === undefined ? [] : [[key, given(own)]])),
  );
}
