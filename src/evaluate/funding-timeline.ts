import { problem } from "../problem.ts";

/** One year of a programme and of the costs that are to show its effect. */
export interface TimelineYear {
  readonly year: number;
  /** What the programme was paid that year; kronor. */
  readonly funded: number;
  /** Whether costs of that year are in the comparison. */
  readonly measured: boolean;
}

/** When a programme was paid and when its effect was measured. */
export interface FundingTimeline {
  readonly years: readonly TimelineYear[];
  /** Measured years before the first krona. */
  readonly measuredBefore: number;
  /** The share of the funding that was paid within the measured years. */
  readonly fundedWithin: number;
  readonly sentence: { readonly sv: string; readonly en: string };
}

/**
 * When a programme was paid beside when the compared costs fell. Costs before the programme cannot be its effect.
 *
 * @param timeline  `funding`: kronor by year; `measured`: first and last year of the costs
 * @throws          when there is no funding or the measured years run backwards
 * @example
 * const timeline = fundingTimeline({ funding: { 2011: 660_000, 2012: 1_320_000, 2013: 1_320_000, 2014: 660_000 }, measured: { from: 2008, to: 2012 } });
 * [timeline.measuredBefore, timeline.fundedWithin] // => [3, 0.5]
 * timeline.sentence.en // => The costs are of 2008 to 2012 and the programme was paid 2011 to 2014: 3 of 5 measured years precede it, and 50% of its cost falls within them.
 */
export function fundingTimeline({
  funding,
  measured,
}: {
  readonly funding: Readonly<Record<number, number>>;
  readonly measured: { readonly from: number; readonly to: number };
}): FundingTimeline {
  const paid = Object.keys(funding).map(Number);
  const total = Object.values(funding).reduce((sum, amount) => sum + amount, 0);
  if (!(total > 0 && measured.to >= measured.from))
    throw problem(
      "lay out the timeline",
      `${total} kronor were paid and costs run from ${measured.from} to ${measured.to}`,
      "give funding above 0 and the first measured year first",
    );
  const [first, last] = [Math.min(...paid), Math.max(...paid)];
  const from = Math.min(first, measured.from);
  const years = Array.from({ length: Math.max(last, measured.to) - from + 1 }, (_, k) => ({
    year: from + k,
    funded: funding[from + k] ?? 0,
    measured: from + k >= measured.from && from + k <= measured.to,
  }));
  const measuredYears = years.filter((row) => row.measured);
  const measuredBefore = measuredYears.filter(({ year }) => year < first).length;
  const fundedWithin = measuredYears.reduce((sum, { funded }) => sum + funded, 0) / total;
  const percent = Math.round(100 * fundedWithin);
  return {
    years,
    measuredBefore,
    fundedWithin,
    sentence: {
      sv: `Kostnaderna är från ${measured.from} till ${measured.to} och insatsen betalades ${first} till ${last}: ${measuredBefore} av ${measuredYears.length} mätta år ligger före den, och ${percent} % av dess kostnad faller inom dem.`,
      en: `The costs are of ${measured.from} to ${measured.to} and the programme was paid ${first} to ${last}: ${measuredBefore} of ${measuredYears.length} measured years precede it, and ${percent}% of its cost falls within them.`,
    },
  };
}
