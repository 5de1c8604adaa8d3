import type { PriceList } from "../../money/price.ts";
import { isProblem } from "../../problem.ts";
import type { Label } from "../../show/words.ts";
import { type ByGroup, byGroup } from "../cost-table.ts";
import type { Audience } from "../secrecy/audience.ts";
import { isDominated } from "../secrecy/dominance.ts";
import { protectTable } from "../secrecy/protect-table.ts";
import { added, type StudyCosts } from "./study-costs.ts";

/** One service in both groups; what may not be published is undefined. */
export interface ServiceRow {
  /** As the extract has it. */
  readonly name: string;
  readonly service: Label;
  readonly users: ByGroup<number | undefined>;
  /** Kronor per person of the group. */
  readonly perPerson: ByGroup<number | undefined>;
  /** Kronor per user. */
  readonly perUser: ByGroup<number | undefined>;
  readonly difference: number | undefined;
}

/** Services that add up to the total, and what is withheld of them, together. */
export interface ServiceRows {
  readonly rows: readonly ServiceRow[];
  /** The services of which something is withheld, as one; undefined when none is. */
  readonly withheld: { readonly services: number; readonly difference: number } | undefined;
  readonly total: { readonly perPerson: ByGroup<number>; readonly difference: number };
}

const names = ["treated", "control"] as const;

/** Kronor and users by service. When published, small and dominated cells are withheld, and others with them, so that none can be worked out. */
export function serviceRows(
  { services, groups }: Pick<StudyCosts, "services" | "groups">,
  { audience, prices }: { readonly audience: Audience; readonly prices: PriceList },
): ServiceRows {
  const labels = new Map(
    prices.prices.flatMap(({ priced, item }) => (priced.of === "service" ? [[priced.service, item] as const] : [])),
  );
  const used = services.filter(({ kronor }) => names.some((group) => kronor[group].some((cost) => cost !== 0)));
  const open = audience === "internal" ? used.map(() => true) : publishable(used);
  const mean = (kronor: readonly number[]): number => added(kronor) / kronor.length;
  const rows = used.map(({ service, kronor }, at): ServiceRow => {
    const hidden = !open[at];
    const users = byGroup((group) => kronor[group].filter((cost) => cost !== 0).length);
    const show = (value: (group: "treated" | "control") => number | undefined) =>
      byGroup((group) => (hidden ? undefined : value(group)));
    return {
      name: service,
      service: labels.get(service) ?? service,
      users: show((group) => users[group]),
      perPerson: show((group) => mean(kronor[group])),
      perUser: show((group) => (users[group] === 0 ? undefined : added(kronor[group]) / users[group])),
      difference: hidden ? undefined : mean(kronor.treated) - mean(kronor.control),
    };
  });
  const perPerson = byGroup((group) => mean(groups[group]));
  const difference = perPerson.treated - perPerson.control;
  const shown = rows.reduce((sum, row) => sum + (row.difference ?? 0), 0);
  const closed = open.filter((one) => !one).length;
  return {
    rows: rows
      .filter((row) => row.difference !== undefined)
      .sort((a, b) => Math.abs(b.difference!) - Math.abs(a.difference!)),
    withheld: closed === 0 ? undefined : { services: closed, difference: difference - shown },
    total: { perPerson, difference },
  };
}

/** Services of which nothing must be withheld; none where the small cells cannot be hidden by others. */
function publishable(used: StudyCosts["services"]): readonly boolean[] {
  if (used.length === 0) return [];
  const contributions = used.map(({ kronor }) => names.map((group) => kronor[group].filter((cost) => cost !== 0)));
  try {
    const { counts } = protectTable({
      name: "services",
      rows: used.map(({ service }) => service),
      columns: names,
      counts: contributions.map((row) => row.map((cell) => cell.length)),
      contributions,
    });
    return together(
      used,
      counts.map((row) => row.every((count) => count !== undefined)),
    );
  } catch (error) {
    if (!isProblem(error)) throw error;
    return used.map(() => false);
  }
}

/** What is withheld together must not be the sum of few, or of one: then the smallest of the rest are withheld too. */
function together(used: StudyCosts["services"], open: readonly boolean[]): readonly boolean[] {
  const kept = [...open];
  const size = ({ kronor }: StudyCosts["services"][number]): number =>
    kronor.treated.concat(kronor.control).reduce((sum, cost) => sum + Math.abs(cost), 0);
  const exposed = (): boolean =>
    names.some((group) => {
      const persons = used[0]!.kronor[group].map((_, at) =>
        used.reduce((sum, { kronor }, row) => (kept[row] ? sum : sum + Math.abs(kronor[group][at]!)), 0),
      );
      const costing = persons.filter((cost) => cost > 0);
      return (costing.length > 0 && costing.length < 5) || isDominated(costing);
    });
  while (kept.includes(false) && kept.includes(true) && (kept.filter((one) => !one).length < 2 || exposed())) {
    const rest = [...kept.keys()].filter((row) => kept[row]).sort((a, b) => size(used[a]!) - size(used[b]!));
    kept[rest[0]!] = false;
  }
  return kept;
}
