import { problem } from "../problem.ts";
import { formatInterval } from "../show/interval.ts";
import { formatKronor } from "../show/unit.ts";
import type { Label } from "../show/words.ts";

/** A difference with its interval, and who it is for. */
export interface Estimated {
  /** Treated less control; kronor. */
  readonly difference: number;
  readonly interval: readonly [low: number, high: number];
  /** What one unit is: "per child". */
  readonly unit?: Label;
}

/**
 * What a difference with its interval allows one to say. It says that the treated cost less (or more) only where the interval leaves out
 * zero; else it says with what the difference is compatible, and it never turns "not shown" into "none".
 *
 * @param estimated  kronor; the unit is "per person" when left out
 * @throws           when the interval does not hold the difference
 * @example
 * typed(conclusion({ difference: -167542, interval: [-506015, 170931] }).en)
 * // => A difference of SEK -167,542 per person, compatible with SEK -506,015 to 170,931.
 * typed(conclusion({ difference: -167542, interval: [-330000, -5000] }).sv)
 * // => De behandlade kostade 167 542 kr mindre per person (-330 000 till -5 000 kr).
 */
export function conclusion({
  difference,
  interval: [low, high],
  unit = { sv: "per person", en: "per person" },
}: Estimated): {
  readonly sv: string;
  readonly en: string;
} {
  if (!(low <= difference && difference <= high))
    throw problem(
      "word a conclusion",
      `the interval ${low} to ${high} does not hold ${difference}`,
      "give the interval of this difference",
    );
  const words = typeof unit === "string" ? { sv: unit, en: unit } : unit;
  const amount = (language: "sv" | "en", value: number): string => formatKronor(value, { language });
  const range = (language: "sv" | "en"): string => formatInterval(low, high, { language });
  if (low <= 0 && high >= 0)
    return {
      sv: `En skillnad på ${amount("sv", difference)} ${words.sv}, förenlig med ${range("sv")}.`,
      en: `A difference of ${amount("en", difference)} ${words.en}, compatible with ${range("en")}.`,
    };
  const size = Math.abs(difference);
  return {
    sv: `De behandlade kostade ${amount("sv", size)} ${difference < 0 ? "mindre" : "mer"} ${words.sv} (${range("sv")}).`,
    en: `The treated cost ${amount("en", size)} ${difference < 0 ? "less" : "more"} ${words.en} (${range("en")}).`,
  };
}
