import type { Annotations } from "plotly.js";
import type { FundBalance } from "./fund-balance.ts";
import { type AmountStyle, measured, scaled } from "./unit.ts";
import { type Label, say } from "./words.ts";

/** The names of a fund's series. */
export const fundWords = {
  commitments: { sv: "åtaganden", en: "commitments" },
  repayments: { sv: "återföring", en: "repayments" },
  balance: { sv: "saldo", en: "balance" },
  plan: { sv: "plan", en: "plan" },
} as const satisfies Record<string, Label>;

/** How a fund's amounts are written. */
export function fundStyle({ language = "en", unit = "kr", decimals }: FundBalance): AmountStyle {
  return { language, unit, ...(decimals === undefined ? {} : { decimals }) };
}

/** The direct labels: the lowest point, the lines at their ends, the bars on their largest. */
export function fundLabels(of: FundBalance, lowest: number): Partial<Annotations>[] {
  return [troughWords(of, lowest), ...lineWords(of), ...barWords(of)];
}

/** The lowest balance, named above everything and tied to its point, clear of bars and lines. */
function troughWords(of: FundBalance, at: number): Partial<Annotations> {
  const { language = "en", unit = "kr", years, balance, plan = [] } = of;
  const text = `${say({ sv: "lägst", en: "lowest" }, language)} ${years[at]}: ${measured(balance[at]!, fundStyle(of))}`;
  const top = Math.max(...plan, ...balance.map((value) => value ?? 0));
  const ends = { ax: years[at]!, axref: "x", ay: scaled(top, unit), ayref: "y" } as const;
  return {
    text,
    x: years[at]!,
    y: scaled(balance[at]!, unit),
    ...ends,
    showarrow: true,
    arrowhead: 0,
    arrowwidth: 1,
    standoff: 5,
  } as Partial<Annotations>;
}

/** The lines' names at their right ends. */
function lineWords(of: FundBalance): Partial<Annotations>[] {
  const { language = "en", unit = "kr", years } = of;
  const ends = (["balance", "plan"] as const).flatMap((kind) => {
    const values = of[kind] ?? [];
    const last = values.findLastIndex((value) => value !== null);
    return last < 0 ? [] : [{ kind, at: last, value: values[last]! }];
  });
  const close =
    ends.length === 2 &&
    Math.abs(ends[0]!.value - ends[1]!.value) < 0.08 * Math.max(...ends.map(({ value }) => Math.abs(value)));
  const lower = Math.min(...ends.map(({ value }) => value));
  return ends.map(({ kind, at, value }) => ({
    text: fundWords[kind][language],
    x: years[at]!,
    y: scaled(value, unit),
    xanchor: "left",
    xshift: 8,
    yshift: close && ends.length === 2 ? (value === lower ? -9 : 9) : 0,
    showarrow: false,
  }));
}

/** The bars' names on the largest of each. */
function barWords(of: FundBalance): Partial<Annotations>[] {
  const { language = "en", unit = "kr", years } = of;
  return (["commitments", "repayments"] as const).flatMap((kind) => {
    const most = of[kind].reduce((best, amount, at) => (amount > of[kind][best]! ? at : best), 0);
    if (of[kind][most] === 0) return [];
    const y = scaled((kind === "commitments" ? -1 : 1) * of[kind][most]!, unit);
    return [
      {
        text: fundWords[kind][language],
        x: years[most]!,
        y,
        yanchor: kind === "commitments" ? "top" : "bottom",
        showarrow: false,
      },
    ];
  });
}

/** The text alternative. */
export function fundTold(of: FundBalance, at: number): string {
  const { language = "en", years, balance, commitments, repayments } = of;
  const sum = (amounts: readonly number[]): string =>
    measured(
      amounts.reduce((a, b) => a + b, 0),
      fundStyle(of),
    );
  const lowest = measured(balance[at]!, fundStyle(of));
  const last = balance.findLastIndex((value) => value !== null);
  const end = measured(balance[last]!, fundStyle(of));
  return language === "sv"
    ? `Åtaganden ${sum(commitments)}, återföring ${sum(repayments)}; saldot är lägst ${years[at]}, ${lowest}, och ${end} ${years[last]}.`
    : `Commitments ${sum(commitments)}, repayments ${sum(repayments)}; the balance is lowest in ${years[at]}, ${lowest}, and ${end} in ${years[last]}.`;
}
