/** What is known of an estimate's spread: its standard error (with degrees of freedom for Student's t), or draws. */
export interface Spread {
  readonly standardError?: number;
  readonly degreesOfFreedom?: number;
  readonly draws?: readonly number[];
}

/** A density on a grid, its peak scaled to 1: for drawing only. */
export interface Shape {
  readonly at: readonly number[];
  readonly height: readonly number[];
}

const points = 81;
const reach = 2.8;

/** The shape of an estimate's density: normal, Student's t, or smoothed draws; undefined where no spread is given. */
export function densityShape(estimate: number, spread: Spread): Shape | undefined {
  const { standardError, degreesOfFreedom, draws } = spread;
  if (standardError !== undefined) {
    const at = grid(estimate - reach * standardError, estimate + reach * standardError);
    return peakOne(
      at,
      at.map((x) => bell((x - estimate) / standardError, degreesOfFreedom)),
    );
  }
  if (draws === undefined || draws.length < 2) return undefined;
  const width = bandwidth(draws);
  const at = grid(Math.min(...quantiles(draws)) - width, Math.max(...quantiles(draws)) + width);
  return peakOne(
    at,
    at.map((x) => draws.reduce((sum, draw) => sum + bell((x - draw) / width), 0)),
  );
}

/** Student's t without its constant, the normal where there are no degrees of freedom. */
function bell(z: number, degreesOfFreedom?: number): number {
  if (degreesOfFreedom === undefined) return Math.exp(-(z * z) / 2);
  return (1 + (z * z) / degreesOfFreedom) ** (-(degreesOfFreedom + 1) / 2);
}

/** Silverman's rule of thumb (1986, equation 3.31). */
function bandwidth(draws: readonly number[]): number {
  const mean = draws.reduce((a, b) => a + b, 0) / draws.length;
  const deviation = Math.sqrt(draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (draws.length - 1));
  const sorted = [...draws].sort((a, b) => a - b);
  const middle =
    (sorted[Math.floor(0.75 * (sorted.length - 1))]! - sorted[Math.floor(0.25 * (sorted.length - 1))]!) / 1.34;
  return 0.9 * (Math.min(deviation, middle || deviation) || 1) * draws.length ** -0.2;
}

/** The ends of the middle 99 %, so that one far draw does not flatten the picture. */
function quantiles(draws: readonly number[]): [number, number] {
  const sorted = [...draws].sort((a, b) => a - b);
  const last = sorted.length - 1;
  return [sorted[Math.floor(0.005 * last)]!, sorted[Math.ceil(0.995 * last)]!];
}

function grid(low: number, high: number): number[] {
  return Array.from({ length: points }, (_, index) => low + ((high - low) * index) / (points - 1));
}

function peakOne(at: readonly number[], height: readonly number[]): Shape {
  const peak = Math.max(...height) || 1;
  return { at, height: height.map((value) => value / peak) };
}
