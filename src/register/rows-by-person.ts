/** Which rows are each person's, by counting: rows keep their order. */
export interface RowsByPerson {
  /** Person p's rows are those of `order` from starts[p] until starts[p + 1]. */
  readonly starts: Int32Array;
  readonly order: Int32Array;
}

/** The rows of each of so many persons; rows of nobody (below 0) are left out. */
export function rowsByPerson(personOf: Int32Array, persons: number): RowsByPerson {
  const starts = new Int32Array(persons + 1);
  for (const person of personOf) if (person >= 0) starts[person + 1]!++;
  for (let person = 0; person < persons; person++) starts[person + 1]! += starts[person]!;
  const order = new Int32Array(starts[persons]!);
  const next = starts.slice();
  for (let row = 0; row < personOf.length; row++) {
    const person = personOf[row]!;
    if (person >= 0) order[next[person]!++] = row;
  }
  return { starts, order };
}
