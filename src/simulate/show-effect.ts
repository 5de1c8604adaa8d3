import { display, type MimeBundle } from "../show/display.ts";
import { presentTable } from "../show/present-table.ts";
import { quantileOfDifferences } from "./differences.ts";
import type { Effect } from "./effect.ts";

/** An effect as a table: both worlds, the difference with its interval, whom it touches, and what the pairing gained. */
export function showEffect(effect: Omit<Effect, typeof display>): MimeBundle {
  const { treated, control, interval95, differences } = effect;
  const quantiles = [0.05, 0.5, 0.95].map((share) => short(quantileOfDifferences(differences, share)));
  const percent = (share: number): string => `${short(100 * share)} %`;
  const row = (what: string, value: string, note = ""): Record<string, string> => ({ what, value, note });
  return presentTable({
    caption: `${effect.treatedWorld} against ${effect.controlWorld}, ${effect.people} people`,
    columns: [
      { id: "what", head: { en: "What", sv: "Vad" }, kind: "words" },
      { id: "value", head: { en: "Value", sv: "Värde" }, kind: "words" },
      { id: "note", head: { en: "Standard error or range", sv: "Medelfel eller spann" }, kind: "words" },
    ],
    rows: [
      row("With it", short(treated.mean), short(treated.standardError)),
      row("Without it", short(control.mean), short(control.standardError)),
      row(
        "Difference",
        short(effect.mean),
        `${short(effect.standardError)} (95 %: ${short(interval95[0])} to ${short(interval95[1])})`,
      ),
      row("Ratio", short(effect.ratio.mean), short(effect.ratio.standardError)),
      row("Lives touched", percent(effect.touched), `higher ${percent(effect.higher)}, lower ${percent(effect.lower)}`),
      row("Individual differences", `median ${quantiles[1]}`, `5 % below ${quantiles[0]}, 5 % above ${quantiles[2]}`),
      row("Pairing gain", short(effect.pairingGain), "times the people that two separate worlds would need"),
    ],
  })[display]();
}

function short(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(4))) : "–";
}
