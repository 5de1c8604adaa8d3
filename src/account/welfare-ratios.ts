import { checkFinite } from "../numeric/finite-numbers.ts";
import { problem } from "../problem.ts";

/**
 * The marginal value of public funds (MVPF): what those who gain would pay for it, for each krona of net cost to the government. Net cost is the
 * programme's cost less what comes back in taxes and saved outlays; a policy that pays for itself has an infinite value.
 *
 * @param willingnessToPay  kronor that the beneficiaries' gain is worth to them
 * @param netCost           kronor of cost to all public actors, less what returns to them; may be negative
 * @returns                 kronor of gain for each krona of net cost; Infinity when it pays for itself and is worth something
 * @throws                  when it is worth less than nothing and costs nothing, so that no ratio says anything
 * @see                     Hendren & Sprung-Keyser (2020), Quarterly Journal of Economics 135(3)
 * @example
 * marginalValueOfPublicFunds(120, 80) // => 1.5
 * marginalValueOfPublicFunds(120, -5) // => Infinity
 */
export function marginalValueOfPublicFunds(willingnessToPay: number, netCost: number): number {
  checkFinite("find the marginal value of public funds", {
    "willingness to pay": willingnessToPay,
    "net cost": netCost,
  });
  if (netCost > 0) return willingnessToPay / netCost;
  if (willingnessToPay > 0) return Number.POSITIVE_INFINITY;
  throw problem(
    "find the marginal value of public funds",
    `it is worth ${willingnessToPay} to those who get it and its net cost is ${netCost}`,
    "tell the two amounts as they are: their ratio says nothing",
  );
}

/**
 * The benefit-cost ratio: all benefits over all costs, present values of the real economy, public outlays weighted by the marginal cost of
 * public funds (the tax factor) where wanted. Saved outlays are benefits here, which is why it differs from the MVPF.
 *
 * @param benefits  kronor, to whomever
 * @param costs     `programme`: kronor of public outlay, above 0; `marginalCostOfFunds`: 1 when left out, 1.3 in Swedish transport (ASEK 5)
 * @returns         kronor of benefit for each krona of cost
 * @throws          when the programme costs nothing
 * @example
 * benefitCostRatio(260, { programme: 100, marginalCostOfFunds: 1.3 }) // => 2
 */
export function benefitCostRatio(
  benefits: number,
  { programme, marginalCostOfFunds = 1 }: { readonly programme: number; readonly marginalCostOfFunds?: number },
): number {
  checkFinite("find a benefit-cost ratio", { benefits });
  if (!(programme * marginalCostOfFunds > 0))
    throw problem(
      "find a benefit-cost ratio",
      `the programme costs ${programme} at a factor of ${marginalCostOfFunds}`,
      "give a cost above 0",
    );
  return benefits / (programme * marginalCostOfFunds);
}
