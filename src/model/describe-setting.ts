import { type Reads, type Setting, type Surroundings, timeOf } from "./setting.ts";

/** A setting in words, as far as it was read: `age 20.5, addiction "dependent"`. */
export function describeSetting(around: Surroundings, reads: Reads, setting: Setting): string {
  const { model, traits, processes } = around;
  const words = [
    ...[...reads.times].map((name) => `${name} ${timeOf(model, setting[name])}`),
    ...[...reads.traits].map((i) => `${traits[i]!.name} "${traits[i]!.levels[setting.levels[i]!]}"`),
    ...[...reads.processes].map((i) => `${processes[i]} "${model.processes[processes[i]!]![setting.states[i]!]}"`),
    ...[...reads.statuses].map(
      (i) => `"${model.interventions[i]!.name}" ${setting.statuses[i]! > 0 ? "acting" : "not acting"}`,
    ),
  ];
  return words.length === 0 ? "" : ` with ${words.join(", ")}`;
}
