import fit from "../../data/calibration/sweden-fit.json" with { type: "json" };

/**
 * The values of the assumed hazards with which `sweden` meets its targets best, to be given as `parameters`. A point: what the targets
 * leave unknown is in `data/calibration`, and the distributions of the model itself are those from before any fit.
 */
export const calibrated = Object.freeze(fit.values);
