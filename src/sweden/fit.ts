import targets from "../../data/calibration/targets.json" with { type: "json" };
import { type Calibration, calibrate } from "../uncertainty/calibrate.ts";
import { youthLevels } from "./levels.ts";
import { numbers } from "./person.ts";

/** The assumed hazards and ratios that published levels say something about. */
const { losingWork, losingWorkYoung, toOutsideOdds, leavingWork, fallingSick, disabling, becomingDependent, assisted } =
  numbers;
const fitted = {
  losingWork,
  losingWorkYoung,
  toOutsideOdds,
  leavingWork,
  fallingSick,
  disabling,
  becomingDependent,
  assisted,
};

const { unemployedYoung, unemployed, neitherYoung, sick, disabled, dependent, assisted: onAssistance } = targets;
const fittedTo = { unemployedYoung, unemployed, neitherYoung, sick, disabled, dependent, assisted: onAssistance };

/** The fit of the Swedish model's assumed hazards to published levels, on the exact solver; some seconds. */
export function fitSweden(): Calibration<keyof typeof fitted, keyof typeof fittedTo> {
  return calibrate({ fitted, targets: fittedTo, levels: youthLevels });
}
