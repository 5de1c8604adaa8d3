import { equivalents } from "../../account/equivalents.ts";
import { Exact } from "../../money/units.ts";
import { type Expression, guessed, product, ratio, same } from "../expression.ts";

const costPerPerson = guessed(
  15_750_000,
  "SEK",
  "no cost of one person is printed; 15 750 000 kr is the round sum that 22 persons multiply to the printed one",
);
const guitarLesson = guessed(354, "SEK", "no price of a lesson is printed; 354 kr alone gives the printed number");

/** The blog on VKL's workshop: a cohort's exclusion, and what its cost would buy instead. */
export const vklWorkshop: Readonly<Record<string, Expression>> = {
  "BL-06": product("BL-05", costPerPerson),
  "BL-11": {
    of: [product("BL-07", ratio("BL-06", "BL-05")), guitarLesson],
    money: 0,
    library: ([amount, price]) =>
      new Exact(
        equivalents(
          amount!,
          [{ name: "guitar lesson", price: price!.toFixed(), source: guitarLesson.source }],
          "up",
        )[0]!.count,
      ),
    write: ([amount, price]) => `equivalents(${amount}, ${price}, up)`,
  },
  "BL-12": same("NK-01"),
};
