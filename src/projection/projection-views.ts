import type { View } from "../account/view.ts";

/** The views in which projections are told: those that may gain or pay. */
export const projectionViews = [
  "municipality",
  "region",
  "justice",
  "social insurance",
  "employment service",
  "state",
  "households",
  "real economy",
] as const satisfies readonly View[];

/** One of `projectionViews`. */
export type ProjectionView = (typeof projectionViews)[number];
