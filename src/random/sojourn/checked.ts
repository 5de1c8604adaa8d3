import { problem } from "../../problem.ts";

/** What is being attempted, and the distribution whose numbers are looked at. */
export interface Place {
  readonly attempt: string;
  readonly kind: string;
}

/** Numbers by name, each finite and above zero. */
export function positive(place: Place, numbers: Readonly<Record<string, number>>): number[] {
  return Object.entries(numbers).map(([name, value]) => {
    if (!(value > 0 && value < Number.POSITIVE_INFINITY)) throw wrong(place, name, value, "a finite number above 0");
    return value;
  });
}

/** Numbers by name, each finite. */
export function finite(place: Place, numbers: Readonly<Record<string, number>>): number[] {
  return Object.entries(numbers).map(([name, value]) => {
    if (!Number.isFinite(value)) throw wrong(place, name, value, "a finite number");
    return value;
  });
}

/** Numbers by name, each finite and not negative. */
export function notNegative(place: Place, numbers: Readonly<Record<string, number>>): number[] {
  return Object.entries(numbers).map(([name, value]) => {
    if (!(value >= 0 && value < Number.POSITIVE_INFINITY))
      throw wrong(place, name, value, "a finite number, 0 or more");
    return value;
  });
}

/** Rates, one or more, each finite and not negative. */
export function rates(place: Place, values: readonly number[]): readonly number[] {
  if (values.length === 0) throw wrong(place, "list of rates", "empty", "one rate or more");
  values.forEach((value, index) => {
    notNegative(place, { [`rate ${index + 1}`]: value });
  });
  return values;
}

/** Numbers that each stand above the one before. */
export function increasing(place: Place, name: string, values: readonly number[]): readonly number[] {
  values.forEach((value, index) => {
    if (!Number.isFinite(value) || (index > 0 && !(value > values[index - 1]!)))
      throw wrong(place, `${name} ${index + 1}`, value, "finite numbers, each above the one before");
  });
  return values;
}

/** The error that all of these give. */
export function wrong({ attempt, kind }: Place, name: string, value: number | string, remedy: string): Error {
  return problem(attempt, `the ${name} of ${kind} is ${value}`, `give ${remedy}`);
}
