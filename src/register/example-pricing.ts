import { asPublished } from "../money/discounting.ts";
import { examplePrice } from "../money/example-price.ts";
import type { PriceList } from "../money/price.ts";

const prices: PriceList = {
  name: "example prices",
  basis: "real",
  prices: [
    {
      ...examplePrice,
      item: { sv: "familjehem", en: "foster home" },
      priced: { of: "service", service: "foster home" },
      per: "day",
      amount: 1000,
      source: "assumed",
      grade: "assumed",
    },
    {
      ...examplePrice,
      item: { sv: "kontaktfamilj", en: "contact family" },
      priced: { of: "service", service: "contact family" },
      per: "unit",
      amount: 2000,
      source: "assumed",
      grade: "assumed",
    },
  ],
};

/** Assumed prices for the services of `exampleExtract`, in the kronor of 2015, discounted as the founding documents do. */
export const examplePricing = { prices, priceYear: 2015, discounting: asPublished } as const;
