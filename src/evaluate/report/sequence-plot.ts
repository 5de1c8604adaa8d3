import { placementForms } from "../../register/placement-columns.ts";
import { plainAxis } from "../../show/axis.ts";
import { sequence } from "../../show/colour.ts";
import { figure } from "../../show/figure.ts";
import { say } from "../../show/words.ts";
import type { SectionContext, SectionPart } from "./section.ts";

/** Every child's placements as a line of its own, the treated above: for the internal version only. */
export function sequencePlot({ study, language, part }: SectionContext, names: readonly [string, string]): SectionPart {
  const segments = [...study.trajectories!.segments.rows()].filter(({ group }) => names.includes(group));
  const people = [...new Map(segments.map(({ person, group }) => [person, group])).entries()].sort(
    ([, a], [, b]) => names.indexOf(a) - names.indexOf(b),
  );
  const rowOf = new Map(people.map(([person], row) => [person, row]));
  const forms = Object.keys(placementForms) as (keyof typeof placementForms)[];
  const seen = forms.filter((form) => segments.some((own) => own.form === form));
  const counts = names.map((name) => people.filter(([, group]) => group === name).length);
  return part(
    "sequence plot",
    figure({
      words: {
        language,
        title: { sv: "Varje barns placeringar, en rad var", en: "Each child's placements, a line each" },
        subtitle: {
          sv: `${say(study.words.treated, "sv")} överst, sedan ${say(study.words.control, "sv")}`,
          en: `${say(study.words.treated, "en")} on top, then ${say(study.words.control, "en")}`,
        },
        caption: study.source,
      },
      told:
        language === "sv"
          ? `${counts[0]} och ${counts[1]} rader över tid, färgade efter placeringsform: ${seen.map((form) => placementForms[form].sv).join(", ")}.`
          : `${counts[0]} and ${counts[1]} lines over time, coloured by form of placement: ${seen.map((form) => placementForms[form].en).join(", ")}.`,
      traces: seen.map((form) => {
        const own = segments.filter((segment) => segment.form === form);
        return {
          type: "bar",
          orientation: "h",
          name: say(placementForms[form], language),
          base: own.map(({ from }) => from / 365.25),
          x: own.map(({ from, to }) => (to - from) / 365.25),
          y: own.map(({ person }) => rowOf.get(person)!),
          width: 0.9,
          marker: { color: sequence[forms.indexOf(form) % sequence.length]! },
          hoverinfo: "name",
        } as never;
      }),
      layout: {
        barmode: "overlay",
        showlegend: true,
        legend: { orientation: "h", y: -0.12 },
        xaxis: plainAxis(say({ sv: "år sedan start", en: "years since start" }, language), {}),
        yaxis: plainAxis("", { autorange: "reversed", showticklabels: false, showgrid: false }),
        shapes: [
          {
            type: "line",
            x0: 0,
            x1: 1,
            xref: "paper",
            y0: counts[0]! - 0.5,
            y1: counts[0]! - 0.5,
            line: { width: 1.5, dash: "dot" },
          },
        ],
      },
      height: Math.max(160, 9 * people.length),
    }),
    "trajectory",
  );
}
