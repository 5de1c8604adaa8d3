/** How many people a block holds: the unit of work, of workers and of sums. */
export const blockSize = 4096;

/**
 * People of one block, as columns, ready for a plan: what a solver reads besides the plan itself.
 * Columns with several numbers a person hold them side by side: that of person i and process p is at `i * processes + p`.
 */
export interface People {
  /** The first person's place in the population, and how many there are. */
  readonly first: number;
  readonly count: number;
  /** Two words of address a person. */
  readonly id: Uint32Array;
  /** Which combination of discrete traits, and which entry (age and year at the start). */
  readonly profile: Int32Array;
  readonly entry: Int32Array;
  /** Starting states, counted within the process, and the years already spent in them. */
  readonly starts: Uint8Array;
  readonly spells: Float64Array;
  readonly weight: Float64Array;
  readonly stratum: Int32Array;
  /** Person-numbers, one column after another: column c of person i is at `c * count + i`. */
  readonly factors: Float64Array;
}
