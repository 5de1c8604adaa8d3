import { faded } from "./colour.ts";

/** Where a number comes from: seen in this study, borrowed from another, or assumed. */
export type Provenance = "observed" | "borrowed" | "assumed";

const opacity = { observed: 1, borrowed: 0.6, assumed: 0.3 } as const;

/** A bar's marker: observed solid, borrowed hatched at 60 %, assumed at 30 % with a solid outline so that it still has contrast. */
export function barMarker(colour: string, from: Provenance = "observed") {
  return {
    color: faded(colour, opacity[from]),
    line: { color: colour, width: from === "observed" ? 0 : 1.5 },
    ...(from === "borrowed" ? { pattern: { shape: "/" as const, fgcolor: colour, solidity: 0.3 } } : {}),
  };
}

/** A line: observed solid, borrowed dashed and dotted, assumed dashed. */
export function lineStyle(colour: string, from: Provenance = "observed") {
  const dash = { observed: "solid", borrowed: "dashdot", assumed: "dash" } as const;
  return { color: colour, width: 2.5, dash: dash[from] };
}
