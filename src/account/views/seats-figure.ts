import { problem } from "../../problem.ts";
import { colours, faded } from "../../show/colour.ts";
import { type Figure, figure } from "../../show/figure.ts";
import { say } from "../../show/words.ts";
import type { Investment } from "../investment.ts";
import { eligible } from "../investment-flows.ts";
import type { Words } from "./fund-figures.ts";

/**
 * The seats of a programme (KLARA's seventeen): who would have managed anyway, who succeeds because of it, and who does not.
 *
 * @param options  `succeed`: how many of those who would not have managed anyway; words and language
 * @throws         when more succeed than can
 * @example
 * seatsFigure({ ...exampleInvestment, deadweight: 3 }, { succeed: 1 }).alt.includes("3 would have managed anyway; 1 succeeds; 6 do not") // => true
 */
export function seatsFigure(
  investment: Investment,
  { succeed, ...words }: Words & { readonly succeed: number },
): Figure {
  const { language = "en" } = words;
  const { participants, deadweight } = investment;
  if (!(succeed >= 0 && succeed <= eligible(investment)))
    throw problem(
      `draw the seats of "${investment.name}"`,
      `${succeed} succeed and ${eligible(investment)} can`,
      `give a number from 0 to ${eligible(investment)}`,
    );
  const fail = participants - deadweight - succeed;
  const kinds = [
    {
      count: succeed,
      fill: colours.intervention,
      words:
        succeed === 1 ? { sv: "1 lyckas", en: "1 succeeds" } : { sv: `${succeed} lyckas`, en: `${succeed} succeed` },
    },
    {
      count: deadweight,
      fill: faded(colours.intervention, 0.3),
      words: { sv: `${deadweight} hade klarat sig ändå`, en: `${deadweight} would have managed anyway` },
    },
    {
      count: fail,
      fill: colours.control,
      words:
        fail === 1 ? { sv: "1 gör det inte", en: "1 does not" } : { sv: `${fail} gör det inte`, en: `${fail} do not` },
    },
  ] as const;
  const fills = kinds.flatMap(({ count, fill }) => new Array<string>(count).fill(fill));
  const across = Math.ceil(participants / Math.ceil(participants / 20));
  const spoken = [kinds[1], kinds[0], kinds[2]].map((kind) => say(kind.words, language)).join("; ");
  return figure({
    words: {
      title: { sv: "Hur många av platserna gör skillnad?", en: "How many of the seats make a difference?" },
      subtitle: {
        sv: `${investment.swedish}, ${participants} platser`,
        en: `${investment.name}, ${participants} seats`,
      },
      caption: { sv: `Källa: ${investment.source}.`, en: `Source: ${investment.source}.` },
      ...words,
    },
    told: `${spoken}.`,
    traces: [
      {
        type: "scatter",
        mode: "markers",
        x: fills.map((_, seat) => seat % across),
        y: fills.map((_, seat) => Math.floor(seat / across)),
        marker: { symbol: "square", size: 24, color: fills, line: { color: colours.plain, width: 1 } },
        hoverinfo: "skip",
      },
    ],
    layout: {
      showlegend: false,
      xaxis: { visible: false, range: [-0.7, across - 0.3], fixedrange: true },
      yaxis: { visible: false, range: [Math.ceil(participants / across) + 1.6, -0.7], fixedrange: true },
      margin: { l: 16, b: 8 },
      annotations: legend(kinds, language, Math.ceil(participants / across)),
    },
    height: 95 + 44 * Math.ceil(participants / across),
  });
}

interface Kind {
  readonly count: number;
  readonly fill: string;
  readonly words: { readonly sv: string; readonly en: string };
}

/** The words of each kind beside its colour's square, a line each below the seats. */
function legend(kinds: readonly Kind[], language: "sv" | "en", row: number) {
  return kinds.map(({ fill, words }, kind) => ({
    text: `<span style="color:${fill}">■</span> ${say(words, language)}`,
    x: -0.5,
    y: row + 0.2 + 0.55 * kind,
    xanchor: "left" as const,
    showarrow: false,
  }));
}
