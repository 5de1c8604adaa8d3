import { type Convention, conventions } from "../../money/discounting.ts";
import { flowSteps } from "../design/flow.ts";
import { trialParts } from "../design/target-trial.ts";
import {
  allowed,
  amount,
  bothLanguages,
  choice,
  day,
  type Fields,
  label,
  list,
  mapping,
  needed,
  placed,
  type Reader,
  record,
  words,
  yesOrNo,
} from "./fields.ts";
import { readYaml, type Written } from "./written.ts";

const ranged = {
  central: needed(amount({})),
  low: needed(amount({})),
  high: needed(amount({})),
  source: needed(label),
} as const;

const group = mapping({ group: needed(words), label: needed(label) });

/** Every name of a list as a key that must be there. */
function each<const K extends string, T>(names: Readonly<Record<K, unknown>>, read: Reader<T>) {
  return Object.fromEntries(Object.keys(names).map((name) => [name, needed(read)])) as Record<
    K,
    ReturnType<typeof needed<T>>
  >;
}

const covariate = mapping({
  kind: needed(choice("number", "integer", "flag", "oneOf")),
  unit: allowed(words),
  values: allowed(list(words)),
  label: allowed(label),
});

const outcome = mapping({
  kind: needed(choice("number", "flag")),
  label: needed(label),
  unit: allowed(label),
  better: needed(choice("higher", "lower")),
});

const fields = {
  name: needed(label),
  source: needed(label),
  language: allowed(choice("sv", "en")),
  seed: needed(words),
  data: allowed(
    mapping({
      persons: needed(placed),
      services: needed(placed),
      prices: needed(placed),
      placements: allowed(placed),
      key: allowed(placed),
      asOf: allowed(day),
      accept: allowed(list(choice("overlapping stays", "negative sums", "persons without group"))),
    }),
  ),
  groups: needed(mapping({ treated: needed(group), control: needed(group), other: allowed(group) })),
  question: needed(
    mapping({
      programme: allowed(label),
      population: needed(label),
      perspective: needed(label),
      one: allowed(bothLanguages),
      controls: needed(label),
      trial: allowed(mapping(each(trialParts, mapping({ trial: needed(label), data: needed(label) })))),
      flow: allowed(record(mapping(each(flowSteps, amount({ from: 0, whole: true }))))),
    }),
  ),
  costs: needed(
    mapping({
      priceYear: needed(amount({ from: 1900, to: 2200, whole: true })),
      rate: needed(amount({ from: 0, to: 0.2 })),
      basis: needed(choice("real", "nominal")),
      convention: needed(choice(...(conventions as readonly [Convention, ...Convention[]]))),
      yearsBefore: allowed(amount({ from: 0, to: 20, whole: true })),
      payers: allowed(list(placed)),
      kinds: allowed(list(choice("real", "production", "transfer", "tax"))),
      margin: allowed(choice("average", "marginal")),
      programmeCost: allowed(amount({ from: 0 })),
      crisis: allowed(yesOrNo),
    }),
  ),
  covariates: allowed(record(covariate)),
  outcomes: allowed(record(outcome)),
  extrapolation: allowed(
    mapping({
      horizon: needed(amount({ from: 1, to: 100, whole: true })),
      halfLife: needed(mapping(ranged)),
      until: allowed(mapping({ year: needed(amount({ from: 1, to: 100, whole: true })), label: needed(label) })),
      later: allowed(
        list(
          mapping({
            ...ranged,
            label: needed(label),
            provenance: needed(choice("borrowed", "assumed")),
            from: needed(amount({ from: 1, to: 100, whole: true })),
            to: needed(amount({ from: 1, to: 100, whole: true })),
          }),
        ),
      ),
    }),
  ),
  statements: allowed(
    mapping({
      background: allowed(label),
      analysisPlan: allowed(label),
      setting: allowed(label),
      heterogeneity: allowed(label),
      distribution: allowed(label),
      engagement: allowed(label),
      engagementEffect: allowed(label),
      limitations: allowed(label),
      funding: allowed(label),
      interests: allowed(label),
    }),
  ),
  expected: allowed(
    mapping({
      treated: needed(amount({ from: 2, whole: true })),
      control: needed(amount({ from: 2, whole: true })),
      years: needed(amount({ from: 1, to: 100, whole: true })),
      controlMean: needed(amount({ from: 1 })),
      coefficientOfVariation: needed(amount({ from: 0.01, to: 20 })),
      effect: allowed(amount({})),
    }),
  ),
  plan: allowed(placed),
} as const;

/** A study as its YAML file says it, checked but without its data. */
export interface StudyFile extends Fields<typeof fields> {
  readonly file: string;
  readonly top: Written;
}

/**
 * A study's YAML file, every key checked; see data/synthetic/study.yaml for all of them.
 *
 * @param text  of the file
 * @param file  its name, for errors
 * @throws      with file, line and column
 */
export function parseStudyFile(text: string, file: string): StudyFile {
  const top = readYaml(text.replace(/^\ufeff/, ""), file);
  const study = { ...mapping(fields)(top), file, top };
  for (const [name, own] of Object.entries(study.covariates ?? {})) checkCovariate(name, own, top);
  return study;
}

function checkCovariate(
  name: string,
  { kind, values = [] }: { readonly kind: string; readonly values?: readonly string[] | undefined },
  top: Written,
): void {
  if (kind !== "oneOf" || values.length >= 2) return;
  const all = top.entries.find(({ key }) => key.value === "covariates")!.value;
  const { key, value } = all.entries.find((entry) => entry.key.value === name)!;
  throw value.refuse(
    `"${key.path}" is one of named values, and ${values.length} are named`,
    "list two or more as values:",
  );
}
