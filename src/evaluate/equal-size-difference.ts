import type { Decimal } from "decimal.js";
import { Exact } from "../money/units.ts";
import { formatKronor } from "../show/unit.ts";
import { checkSizes } from "./cost-differences.ts";
import { type ByGroup, byGroup } from "./cost-table.ts";

/** A difference of group sums beside what it is when the groups are made equally large. */
export interface EqualSizeDifference {
  readonly perPerson: ByGroup<Decimal>;
  /** Per person, treated less control; kronor. */
  readonly difference: Decimal;
  /** As a share of the control group's cost per person. */
  readonly share: Decimal;
  readonly differenceOfSums: Decimal;
  /** The difference if both groups had the treated group's size, or the control group's. */
  readonly atSizeOf: ByGroup<Decimal>;
  /** Kronor that one person's cost would have to move to erase the difference, in the treated group or in the control group. */
  readonly tipping: ByGroup<Decimal>;
  /** Why the difference of sums misleads; undefined when the groups are equally large. */
  readonly warning: { readonly sv: string; readonly en: string } | undefined;
}

/**
 * Two group sums compared on equal terms, and what one person would have to cost to erase the difference.
 *
 * @param sums   of each group; kronor
 * @param sizes  how many persons each has
 * @throws       when a size is not a whole number above 0
 * @example
 * const result = equalSizeDifference({ treated: kronor(20507393), control: kronor(21737612) }, { treated: 21, control: 19 });
 * result.difference.toFixed(0) // => -167542
 * result.atSizeOf.treated.toFixed(0) // => -3518389
 * typed(result.warning.en) // => The difference of sums, SEK -1,230,219, sets 21 persons against 19. Per person it is SEK -167,542.
 */
export function equalSizeDifference(sums: ByGroup<Decimal>, sizes: ByGroup<number>): EqualSizeDifference {
  checkSizes(sizes);
  const perPerson = byGroup((group) => new Exact(sums[group]).dividedBy(sizes[group]));
  const difference = perPerson.treated.minus(perPerson.control);
  const differenceOfSums = sums.treated.minus(sums.control);
  const atSizeOf = byGroup((group) => difference.times(sizes[group]));
  const words = (language: "sv" | "en") =>
    [differenceOfSums, difference].map((value) => formatKronor(value, { language }));
  const [[ofSv, eachSv], [ofEn, eachEn]] = [words("sv"), words("en")];
  return {
    perPerson,
    difference,
    share: difference.dividedBy(perPerson.control),
    differenceOfSums,
    atSizeOf,
    tipping: byGroup((group) => atSizeOf[group].abs()),
    warning:
      sizes.treated === sizes.control
        ? undefined
        : {
            sv: `Skillnaden mellan summorna, ${ofSv}, ställer ${sizes.treated} personer mot ${sizes.control}. Per person är den ${eachSv}.`,
            en: `The difference of sums, ${ofEn}, sets ${sizes.treated} persons against ${sizes.control}. Per person it is ${eachEn}.`,
          },
  };
}
