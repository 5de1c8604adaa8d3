import { bootstrapReplicates } from "../../../src/evaluate/bootstrap-replicates.ts";

export const name = "bootstrap-t";

/** 20 000 stratified bootstrap-t replicates of 21 against 19; the reference draws as many persons by Math.random and adds them up. */
export function run() {
  const group = (size: number): Float64Array => Float64Array.from({ length: size }, (_, i) => (i * 7919) % 1009);
  const [treated, control] = [group(21), group(19)];
  const time = (work: () => void): number => {
    const start = performance.now();
    work();
    return (performance.now() - start) / 1000;
  };
  const figure = Math.min(
    ...[1, 2, 3].map((seed) =>
      time(() => {
        const { differences, standardErrors } = bootstrapReplicates(treated, control, { seed, replicates: 20_000 });
        differences.map((value, i) => value / standardErrors[i]!).sort();
      }),
    ),
  );
  const sums = new Float64Array(20_000);
  const reference = time(() => {
    for (let at = 0; at < sums.length; at++)
      for (let i = 0; i < 40; i++) sums[at]! += treated[Math.floor(Math.random() * 21)]!;
  });
  return { figure, unit: "s", reference };
}
