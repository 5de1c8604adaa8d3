/**
 * One life as its solver writes it down: where it began, what happened and when, and when it ended. Accounting, outcomes and
 * stories all read this and nothing else; it is overwritten by the next life.
 */
export interface Path {
  /** Starting states by process, and the years already spent in them. */
  readonly starts: Int32Array;
  readonly spells: Float64Array;
  /** How many things happened. */
  count: number;
  /** When each happened, in years since the start, and what: a transition, or -1 - i for a new status of intervention i. */
  time: Float64Array;
  what: Int32Array;
  /** The new status, where what happened was one. */
  status: Int32Array;
  /** When the life ended, or the horizon. */
  end: number;
}

/** A path for lives of a plan with so many processes. */
export function emptyPath(processes: number): Path {
  const room = 256;
  return {
    starts: new Int32Array(processes),
    spells: new Float64Array(processes),
    count: 0,
    time: new Float64Array(room),
    what: new Int32Array(room),
    status: new Int32Array(room),
    end: 0,
  };
}

/** Writes down what happened. */
export function note(path: Path, time: number, what: number, status: number): void {
  const at = path.count;
  if (at === path.time.length) lengthen(path);
  path.time[at] = time;
  path.what[at] = what;
  path.status[at] = status;
  path.count = at + 1;
}

/** Doubles the room of a path. */
function lengthen(path: Path): void {
  const { time, what, status } = path;
  path.time = new Float64Array(2 * time.length);
  path.what = new Int32Array(2 * time.length);
  path.status = new Int32Array(2 * time.length);
  path.time.set(time);
  path.what.set(what);
  path.status.set(status);
}
