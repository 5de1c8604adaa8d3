import { power } from "../numeric/portable-exp.ts";
import type { AnyIntervention } from "./model.ts";
import type { Surroundings } from "./setting.ts";

/** The statuses of an intervention: 0 not (yet) reached, 1 acting, then steps of fading, and for a triggered one what is left after its spell. */
export interface Statuses {
  readonly count: number;
  /** Years in the triggering spell at which the status changes, and what it becomes. */
  readonly steps: Float64Array;
  readonly next: Int32Array;
  /** The status once the spell is over. */
  readonly after: number;
  /** How much of the effect is left, as the exponent of a ratio, by status and band since the start. */
  readonly share: (status: number, band: number) => number;
  /** Whether that depends on the band. */
  readonly fades: boolean;
}

/** The statuses that an intervention goes through. */
export function statusesOf(around: Surroundings, intervention: AnyIntervention): Statuses {
  return intervention.acts.during === undefined ? fromStart(around, intervention) : triggered(around, intervention);
}

/** One that acts from the start of the run: it is one status, and what is left of the effect is a matter of the band. */
function fromStart({ model, bands }: Surroundings, { acts }: AnyIntervention): Statuses {
  const share = Float64Array.from({ length: bands }, (_, band) =>
    left((band + 0.5) * model.band - acts.to, acts.halfLife),
  );
  return {
    count: 2,
    steps: new Float64Array(0),
    next: new Int32Array(0),
    after: 1,
    share: (status, band) => (status === 0 ? 0 : share[band]!),
    fades: share.some((value) => value !== 1),
  };
}

/** One that acts during a spell: fading goes by statuses, one a band of the spell after `to`, because spells begin at any time. */
function triggered({ model, bands }: Surroundings, { acts, traits }: AnyIntervention): Statuses {
  const longest = bands * model.band;
  const fading = acts.halfLife === undefined ? 0 : Math.max(0, Math.ceil((longest - acts.to) / model.band - 1e-9));
  const stays = Object.keys(traits).length > 0;
  const count = 2 + fading + Number(stays);
  const after = stays ? count - 1 : 0;
  const ends = fading > 0 || acts.to < longest ? Math.max(1, fading) : 0;
  return {
    count,
    steps: Float64Array.from({ length: ends }, (_, step) => acts.to + step * model.band),
    next: Int32Array.from({ length: ends }, (_, step) => (fading > 0 ? 2 + step : after)),
    after,
    share: (status) =>
      status === 1
        ? 1
        : status === 0 || (stays && status === after)
          ? 0
          : left((status - 1.5) * model.band, acts.halfLife),
    fades: false,
  };
}

/** The share of an effect that is left some years after its end. */
function left(years: number, halfLife: number | undefined): number {
  if (years <= 0) return 1;
  return halfLife === undefined ? 0 : power(0.5, years / halfLife);
}

/** A ratio of which a share is left: all of it, none of it, or its power. */
export function faded(ratio: number, share: number): number {
  return share === 1 ? ratio : share === 0 ? 1 : power(ratio, share);
}
