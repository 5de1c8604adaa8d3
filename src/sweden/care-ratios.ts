import { problem } from "../problem.ts";

/** What is known of those who grew up in long-term foster care, against their peers. */
export interface CareExcess {
  /** Their risk as a multiple of their peers'. */
  readonly risk: number;
  /** The share of the excess (risk less 1) that goes when they have their peers' school results. */
  readonly bySchool: number;
  /** Shares eligible for upper secondary school. */
  readonly eligible: { readonly fostered: number; readonly peers: number };
  /** The ratio of peers without eligibility to peers with it. */
  readonly ineligible: number;
}

/**
 * Two ratios for care leavers, with and without eligibility for upper secondary school, against peers with it: those with which care
 * leavers as they are have the published excess risk, and care leavers with their peers' school results have it less the published share
 * that adjusting for school performance removes. So a better school result takes away its own part of the excess and nothing else.
 *
 * @param excess  risk at least 1, shares from 0 to 1, fewer eligible among the fostered than among their peers
 * @returns       ratios; the one without eligibility is the larger
 * @throws        when the fostered are not fewer, or what is left for those with eligibility is not above 0
 * @see           Vinnerljung & Hjern (2011), doi:10.1016/j.childyouth.2011.08.024: 6-11 fold risks, reduced by 38-52 %
 * @example
 * careRatios({ risk: 8, bySchool: 0.45, eligible: { fostered: 0.56, peers: 0.86 }, ineligible: 1 }) // => { eligible: 3.38, ineligible: 13.88 }
 */
export function careRatios({ risk, bySchool, eligible: { fostered, peers }, ineligible }: CareExcess): {
  readonly eligible: number;
  readonly ineligible: number;
} {
  const ofPeers = peers + (1 - peers) * ineligible;
  const apart = ((risk - 1) * bySchool * ofPeers) / (peers - fostered);
  const withSchool = (1 + (risk - 1) * (1 - bySchool)) * ofPeers;
  const eligible = withSchool - (1 - peers) * apart;
  if (!(peers > fostered && eligible > 0))
    throw problem(
      "split care leavers' risk by school",
      `with ${fostered} eligible against ${peers}, a risk of ${risk} and ${bySchool} of its excess by school, ${eligible} is left for the eligible`,
      "let fewer be eligible than among their peers, or a smaller share of the excess go with school",
    );
  return { eligible, ineligible: eligible + apart };
}
