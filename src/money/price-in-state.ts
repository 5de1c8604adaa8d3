import { problem } from "../problem.ts";
import type { Price, Priced } from "./price.ts";

/**
 * The price of a year in a state, from the price of a service and how much of it such a year takes.
 *
 * @param price     the service's price
 * @param use       `priced`: the state or intervention; `quantity`: units of the service in one person-year of it, 0 or more
 * @returns         a price per year of the state, with the quantity told in its source
 * @throws          when the price is not of a service, or the quantity is no number of 0 or more
 * @example
 * const price = priceInState(examplePrice, { priced: { of: "state", process: "placement", state: "investigated" }, quantity: 0.5 })
 * price.amount // => 15280.5
 * price.per // => year
 */
export function priceInState(
  price: Price,
  {
    priced,
    quantity,
  }: { readonly priced: Extract<Priced, { of: "state" | "intervention" }>; readonly quantity: number },
): Price {
  const attempt = `price a year by ${price.item.en}`;
  if (price.priced.of !== "service")
    throw problem(attempt, `it prices a ${price.priced.of}`, "take a price of a service");
  if (!(quantity >= 0 && Number.isFinite(quantity)))
    throw problem(attempt, `a year takes ${quantity} of it`, `give a number of units (each a ${price.per}), 0 or more`);
  const times = (amount: number | undefined) => (amount === undefined ? undefined : amount * quantity);
  return {
    ...price,
    priced,
    per: "year",
    amount: price.amount * quantity,
    low: times(price.low),
    high: times(price.high),
    source: `${price.source}; ${quantity} of "${price.priced.service}" (each a ${price.per}) in a year`,
  };
}
