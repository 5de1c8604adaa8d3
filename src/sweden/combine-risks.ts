import { exp } from "../numeric/portable-exp.ts";
import { log } from "../numeric/portable-log.ts";
import { problem } from "../problem.ts";

/**
 * One ratio for somebody to whom several relative risks apply. Relative risks of unlike cohorts overlap: the dependent are often
 * unemployed and convicted too, and each cohort's ratio already holds some of the others'. The strongest that raises (and the strongest
 * that lowers) counts in full; the logarithms of the rest count by `independence`; nothing passes the cap, or one divided by it.
 *
 * @param ratios        relative risks, each above 0; 1 changes nothing
 * @param independence  from 0 (only the strongest counts) to 1 (all are multiplied)
 * @param cap           the largest ratio that is believed, at least 1
 * @returns             a ratio from 1 / cap to cap
 * @throws              when a ratio is not above 0, independence is outside 0 to 1, or the cap is below 1
 * @example
 * combineRisks([5, 2, 1], { independence: 0.5, cap: 20 }) // => 7.0710678
 * combineRisks([5, 2, 1], { independence: 0, cap: 20 }) // => 5
 */
export function combineRisks(
  ratios: readonly number[],
  { independence, cap }: { readonly independence: number; readonly cap: number },
): number {
  const wrong = ratios.find((ratio) => !(ratio > 0 && Number.isFinite(ratio)));
  if (wrong !== undefined) throw problem("combine relative risks", `one is ${wrong}`, "give ratios above 0");
  if (!(independence >= 0 && independence <= 1))
    throw problem("combine relative risks", `independence is ${independence}`, "give a share from 0 to 1");
  if (!(cap >= 1)) throw problem("combine relative risks", `the cap is ${cap}`, "give a cap of at least 1");
  const logs = ratios.map((ratio) => log(ratio));
  const raised = weighed(
    logs.filter((one) => one > 0),
    independence,
  );
  const lowered = weighed(
    logs.filter((one) => one < 0).map((one) => -one),
    independence,
  );
  const most = log(cap);
  return exp(Math.min(most, Math.max(-most, raised - lowered)));
}

/** The largest in full, the others by their weight. */
function weighed(logs: readonly number[], weight: number): number {
  const largest = logs.reduce((a, b) => Math.max(a, b), 0);
  return largest + weight * (logs.reduce((sum, one) => sum + one, 0) - largest);
}
