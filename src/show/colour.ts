/**
 * One set of colours, each meaning one thing everywhere. Okabe and Ito's palette (2008, safe for colour-blind readers), where a colour
 * was too light against white it is darkened: every one has 3:1 against a white and against a dark page (tested), so marks
 * need no second set for dark readers.
 */
export const colours = {
  control: "#808080",
  intervention: "#0072B2",
  third: "#C98200",
  gain: "#009E73",
  cost: "#D55E00",
  plain: "#6E7A86",
} as const;

/** Who pays or gains: one colour each, by the names of `actors`, where a figure tells actors apart by colour. */
export const actorColours = {
  municipality: "#3A8EC2",
  region: "#B5669A",
  "employment service": "#C98200",
  "social insurance": "#6A6FD0",
  justice: "#C8553D",
  state: "#8C7B00",
  "coordination association": "#2F9A8F",
  housing: "#6E9A2E",
  households: "#A0694B",
  employers: "#3F8550",
  provider: "#9A5FC0",
  society: "#5F7FA3",
  other: "#808080",
} as const;

/** Colours for groups and states that have none of their own, in order of use. */
export const sequence: readonly string[] = [
  colours.intervention,
  colours.third,
  colours.gain,
  "#B5669A",
  colours.cost,
  "#3A8EC2",
  "#8C7B00",
  colours.control,
];

/** Text and background of the two pages. */
export const pages = {
  light: { background: "#ffffff", text: "#1b1f23", quiet: "#57606a", grid: "#e3e6e9", zero: "#57606a" },
  dark: { background: "#14171a", text: "#e6e8ea", quiet: "#a0a8b0", grid: "#2f353b", zero: "#a0a8b0" },
} as const;

/**
 * The contrast of two colours by WCAG 2.2: 1 for equal ones, 21 for black and white; text wants 4.5, marks want 3.
 *
 * @param first   as `#rrggbb`
 * @param second  as `#rrggbb`
 * @see   W3C, Web Content Accessibility Guidelines 2.2, definition of contrast ratio
 * @example
 * contrast("#000000", "#ffffff") // => 21
 * contrast("#0072B2", "#ffffff") // => 5.19
 */
export function contrast(first: string, second: string): number {
  const [darker, lighter] = [luminance(first), luminance(second)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** Black or white, whichever reads better on a colour. */
export function inkOn(colour: string): string {
  return contrast("#000000", colour) >= contrast("#ffffff", colour) ? "#000000" : "#ffffff";
}

/** A colour with an opacity, as Plotly reads it. */
export function faded(colour: string, opacity: number): string {
  return `rgba(${channels(colour).join(",")},${opacity})`;
}

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
