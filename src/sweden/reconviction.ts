import { log } from "../numeric/portable-log.ts";
import { problem } from "../problem.ts";

/**
 * The two hazards that give published shares reconvicted: of being convicted again while active, and of ceasing. A mixture of this kind
 * falls with time since conviction, as the published shares do, without a clock of its own.
 *
 * @param after1  share convicted again within one year, above 0
 * @param after3  within three years; more than after one year, less than three times as much
 * @returns       hazards per person-year
 * @throws        when the shares cannot come from such a mixture
 * @example
 * reconvictionHazards(0.24, 0.41) // => { convicted: 0.3390826, ceasing: 0.3970869 }
 */
export function reconvictionHazards(
  after1: number,
  after3: number,
): { readonly convicted: number; readonly ceasing: number } {
  const ratio = after3 / after1;
  const root = (Math.sqrt(4 * ratio - 3) - 1) / 2;
  const sum = -log(root);
  const convicted = (after1 * sum) / (1 - root);
  if (!(after1 > 0 && ratio > 1 && ratio < 3 && convicted < sum))
    throw problem(
      "reckon the hazards of reconviction",
      `${after1} after one year and ${after3} after three fit no falling hazard`,
      "give a share after three years between that after one year and three times as much",
    );
  return { convicted, ceasing: sum - convicted };
}
