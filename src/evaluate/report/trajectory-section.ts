import { type PlacementForm, placementForms } from "../../register/placement-columns.ts";
import { stateDistribution } from "../../register/state-distribution.ts";
import type { Trajectories } from "../../register/trajectories.ts";
import { placementDays, placementMoves } from "../../register/trajectory-counts.ts";
import { type OccupancyPanel, occupancy } from "../../show/occupancy.ts";
import { presentTable, type RowContent } from "../../show/present-table.ts";
import { formatPercent } from "../../show/unit.ts";
import { say } from "../../show/words.ts";
import type { ComparisonSection, SectionContext, SectionPart } from "./section.ts";
import { sequencePlot } from "./sequence-plot.ts";

const fewWords = { sv: "få personer: uppges inte", en: "few persons: withheld" } as const;

/** The groups' names in the extract, treated first. */
type Names = readonly [treated: string, control: string];

/** Where children lived: days, moves, and the shares in each form over time, when placements were given. */
export function trajectorySection(of: SectionContext, names: Names): readonly ComparisonSection[] {
  if (of.study.trajectories === undefined) return [];
  return [
    {
      id: "placements",
      title: say({ sv: "Var barnen bodde", en: "Where the children lived" }, of.language),
      parts: [daysTable(of, names), movesTable(of, names), ...distribution(of, names), sequencePlot(of, names)],
    },
  ];
}

function daysTable({ study, language, part, facts, audience }: SectionContext, names: Names): SectionPart {
  const days = [...placementDays(study.trajectories!).rows()];
  const cell = (form: string, group: string, size: number): RowContent[string] => {
    const own = days.filter((row) => row.form === form && row.group === group);
    if (audience === "published" && own.some(({ persons }) => persons > 0 && persons < 5)) return { missing: fewWords };
    return own.reduce((sum, row) => sum + row.days, 0) / size;
  };
  const forms = Object.entries(placementForms).filter(
    ([form]) => form !== "home" && days.some((row) => row.form === form && names.includes(row.group)),
  );
  return part(
    "placement days",
    presentTable({
      language,
      caption: { sv: "Dygn i placering per person", en: "Days in placement per person" },
      columns: [
        { id: "form", head: { sv: "Placering", en: "Placement" }, kind: "words" },
        { id: "treated", head: study.words.treated, kind: "number", decimals: 0 },
        { id: "control", head: study.words.control, kind: "number", decimals: 0 },
      ],
      rows: forms.map(([form, label]) => ({
        form: label,
        treated: cell(form, names[0], facts.sizes.treated),
        control: cell(form, names[1], facts.sizes.control),
      })),
    }),
  );
}

/** From where to where; what fewer than five children of a group did is withheld when published. */
function movesTable({ study, language, part, audience }: SectionContext, names: Names): SectionPart {
  const kinds = movesByKind(study.trajectories!, names);
  const few = (own: MoveKind): boolean =>
    audience === "published" && own.persons.some((persons) => persons.size > 0 && persons.size < 5);
  const movers = [...placementMoves(study.trajectories!).rows()];
  const mean = (group: string, to: "sv" | "en"): string => {
    const own = movers.filter((row) => row.group === group);
    return decimal(own.reduce((sum, { moved }) => sum + moved, 0) / Math.max(1, own.length), to);
  };
  const told = (to: "sv" | "en"): readonly string[] => names.map((name) => mean(name, to));
  const label = ({ from, to }: MoveKind, language: "sv" | "en"): string =>
    `${placementForms[from][language]} → ${placementForms[to][language]}`;
  return part(
    "placement moves",
    presentTable({
      language,
      caption: { sv: "Flyttar", en: "Moves" },
      columns: [
        { id: "move", head: { sv: "Från och till", en: "From and to" }, kind: "words" },
        { id: "treated", head: study.words.treated, kind: "number", decimals: 0 },
        { id: "control", head: study.words.control, kind: "number", decimals: 0 },
      ],
      rows: kinds.map((own) => ({
        move: { sv: label(own, "sv"), en: label(own, "en") },
        treated: few(own) ? { missing: fewWords } : own.counts[0]!,
        control: few(own) ? { missing: fewWords } : own.counts[1]!,
      })),
      source: kinds.some(few)
        ? { sv: "Antal flyttar, inte barn.", en: "Moves are counted, not children." }
        : {
            sv: `Flyttar mellan placeringar per barn: ${told("sv").join(" och ")}. Antal flyttar, inte barn.`,
            en: `Moves between placements per child: ${told("en").join(" and ")}. Moves are counted, not children.`,
          },
    }),
  );
}

/** A kind of move: how often each group made it, and who. */
interface MoveKind {
  readonly from: PlacementForm;
  readonly to: PlacementForm;
  readonly counts: number[];
  readonly persons: readonly Set<string>[];
}

function movesByKind({ segments }: Trajectories, names: Names): readonly MoveKind[] {
  const kinds = new Map<string, MoveKind>();
  let last: { readonly person: string; readonly form: PlacementForm } | undefined;
  for (const { person, group, form } of segments.rows()) {
    const at = names.indexOf(group);
    if (at >= 0 && last?.person === person) {
      const key = `${last.form}\t${form}`;
      const kind = kinds.get(key) ?? { from: last.form, to: form, counts: [0, 0], persons: [new Set(), new Set()] };
      kind.counts[at]!++;
      kind.persons[at]!.add(person);
      kinds.set(key, kind);
    }
    last = { person, form };
  }
  return [...kinds.values()];
}

function decimal(value: number, language: "sv" | "en"): string {
  return language === "sv" ? value.toFixed(2).replace(".", ",") : value.toFixed(2);
}

/** Shares in each form over time; when published only where never fewer than five are in one. */
function distribution(of: SectionContext, names: Names): readonly SectionPart[] {
  const { study, language, part, audience, sentence } = of;
  const rows = [...stateDistribution(study.trajectories!, { every: 91 }).rows()].filter(({ group }) =>
    names.includes(group),
  );
  const days = [...new Set(rows.map(({ day }) => day))].sort((a, b) => a - b);
  if (days.length < 2) return [];
  if (audience === "published" && rows.some(({ persons }) => persons > 0 && persons < 5))
    return [
      sentence("state distribution", {
        sv: "Hur stor del av barnen som bodde var vid varje tid uppges inte: ibland är de färre än fem.",
        en: "Which part of the children lived where at each time is withheld: at times they are fewer than five.",
      }),
    ];
  const forms = [...new Set(rows.map(({ form }) => form))];
  const share = (group: string, day: number, form: PlacementForm): number => {
    const own = rows.find((row) => row.group === group && row.day === day && row.form === form);
    return own === undefined || own.followed === 0 ? 0 : own.persons / own.followed;
  };
  const panels = [study.words.treated, study.words.control].map((process, at) => ({
    process,
    states: forms.map((form) => ({
      label: placementForms[form],
      shares: days.map((day) => share(names[at]!, day, form)),
    })),
  }));
  return [
    part(
      "state distribution",
      occupancy({
        language,
        title: { sv: "Var barnen bodde, kvartal för kvartal", en: "Where the children lived, quarter by quarter" },
        caption: study.source,
        ages: days.map((day) => day / 365.25),
        axis: { sv: "år sedan start", en: "years since start" },
        panels,
        alt: { sv: altOf(panels, "sv"), en: altOf(panels, "en") },
      }),
    ),
  ];
}

/** Shares at the first and the last look, in words. */
function altOf(panels: readonly OccupancyPanel[], language: "sv" | "en"): string {
  const percent = (value: number): string => formatPercent(value, { language, decimals: 0 });
  return panels
    .map(({ process, states }) => {
      const parts = states.map(
        ({ label, shares }) => `${say(label, language)} ${percent(shares[0]!)} → ${percent(shares.at(-1)!)}`,
      );
      return `${say(process, language)}: ${parts.join(", ")}.`;
    })
    .join(" ");
}
