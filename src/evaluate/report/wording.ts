import { problem } from "../../problem.ts";
import { formatNumber, typed } from "../../show/number.ts";
import { type Label, type Language, say } from "../../show/words.ts";
import type { ByGroup } from "../cost-table.ts";

/** What sentences about a comparison are held against. */
export interface WordingFacts {
  /** The 95 % interval of treated less control. */
  readonly interval: readonly [low: number, high: number];
  readonly sizes: ByGroup<number>;
  /** What each group cost together; kronor. */
  readonly totals?: ByGroup<number>;
}

/** A rule of wording. */
export type WordingRule =
  | "no saving claimed"
  | "not shown is not none"
  | "no totals of unequal groups"
  | "nothing proven";

/** Words that say more than the data. */
export interface WordingFault {
  readonly rule: WordingRule;
  readonly language: Language;
  /** As they stand in the text. */
  readonly words: string;
  readonly remedy: string;
}

const claims =
  /\b(?:sav(?:es?|ed|ings?)|(?:is|are|was|were) cheaper|costs? (?:SEK[\s\u00a0])?(?:[\d.,]+ )?(?:less|more)|pa(?:ys|id) for itself|pays off)\b|(?<![\p{L}])(?:spara(?:r|t|de)?|besparing(?:en|ar|arna)?|billigare|lönsam(?:t|ma)?|lönar sig|kosta(?:r|de) (?:[\d\s\u202f\u00a0.,]+kr )?(?:mindre|mer))(?![\p{L}])/giu;
const nothings =
  /\b(?:no (?:significant |statistically significant )?(?:difference|effect)|does not work|cost the same)\b|(?<![\p{L}])(?:inge[nt] (?:signifikant |statistiskt säkerställd )?(?:skillnad|effekt)|fungerar inte|kosta(?:r|de) lika mycket)(?![\p{L}])/giu;
const proofs =
  /\b(?:prov(?:es|ed|en)|demonstrates conclusively)\b|(?<![\p{L}])(?:bevisa(?:r|t|de|d)?|bevisligen)(?![\p{L}])/giu;

const remedies: Readonly<Record<WordingRule, string>> = {
  "no saving claimed": "say what the difference is, and with what it is compatible: the interval includes 0",
  "not shown is not none": "say that the study does not show a difference, and how large a one it could have seen",
  "no totals of unequal groups": "give kronor per person: the groups are not of one size",
  "nothing proven": "say what was observed",
};

/**
 * Words in a text on a comparison that say more than its data: a saving where the interval includes 0, no difference where none was shown, totals
 * of groups that are not of one size, proof. A machine finds words, not meanings: it is a net below the author, not one in his place.
 *
 * @param text   in one language or both
 * @param facts  the interval of the difference, the groups' sizes, and their totals where those are known
 * @returns      one for each place, in the order of the rules; none when the text may stand
 * @example
 * const facts = { interval: [-506015, 170931], sizes: { treated: 21, control: 19 } } as const
 * wordingFaults("The programme saves SEK 167,542 per child.", facts).map(({ rule, words }) => [rule, words])
 * // => [["no saving claimed", "saves"]]
 * wordingFaults("A difference of SEK -167,542, compatible with SEK -506,015 to 170,931.", facts) // => []
 */
export function wordingFaults(text: Label, facts: WordingFacts): readonly WordingFault[] {
  const languages: readonly Language[] = typeof text === "string" ? ["en"] : ["sv", "en"];
  const [low, high] = facts.interval;
  const unsure = low <= 0 && high >= 0;
  return languages.flatMap((language) => {
    const said = say(text, language);
    const found = (rule: WordingRule, pattern: RegExp): readonly WordingFault[] =>
      [...said.matchAll(pattern)].map(([words]) => ({ rule, language, words, remedy: remedies[rule] }));
    return [
      ...(unsure ? found("no saving claimed", claims) : []),
      ...found("not shown is not none", nothings),
      ...totalsIn(said, facts).map((words) => ({
        rule: "no totals of unequal groups" as const,
        language,
        words,
        remedy: remedies["no totals of unequal groups"],
      })),
      ...found("nothing proven", proofs),
    ];
  });
}

/** The groups' totals, and their difference, where they are told of groups of unequal size. */
function totalsIn(said: string, { sizes, totals }: WordingFacts): readonly string[] {
  if (totals === undefined || sizes.treated === sizes.control) return [];
  const plain = typed(said).replace(/(?<=\d)[ ,](?=\d{3})/g, "");
  const amounts = [totals.treated, totals.control, Math.abs(totals.treated - totals.control)].map((amount) =>
    Math.round(amount),
  );
  return amounts
    .filter((amount) => amount !== 0 && new RegExp(`(?<!\\d)${amount}(?!\\d)`).test(plain))
    .map((amount) => typed(formatNumber(amount)));
}

/**
 * A sentence that may stand, or an error that names the words which may not: what every sentence of a comparison passes through.
 *
 * @throws  at the first fault of `wordingFaults`, with its words and remedy
 * @example
 * checkedWording("The programme saves money.", { interval: [-2, 1], sizes: { treated: 21, control: 19 } })
 * // throws Cannot let the sentence stand: "saves" breaks the rule "no saving claimed". Instead, say what the difference is, and with what it is compatible: the interval includes 0.
 */
export function checkedWording<T extends Label>(text: T, facts: WordingFacts): T {
  const [fault] = wordingFaults(text, facts);
  if (fault === undefined) return text;
  throw problem("let the sentence stand", `"${fault.words}" breaks the rule "${fault.rule}"`, fault.remedy);
}
