/** An array of numbers that grows by doubling. */
export interface Growing {
  push(value: number): void;
  all(): Float64Array;
}

/** An empty one. */
export function growing(): Growing {
  let values = new Float64Array(1024);
  let length = 0;
  return {
    push: (value) => {
      if (length === values.length) {
        const larger = new Float64Array(2 * length);
        larger.set(values);
        values = larger;
      }
      values[length++] = value;
    },
    all: () => values.slice(0, length),
  };
}
