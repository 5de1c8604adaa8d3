import { type SyntheticShape, skolfam2Table, syntheticExtract, uniformAt } from "../../src/mod.ts";

const seed = 20140207;

/** Invented children of the example study: the two groups behind table 4, and a second comparison group of other invented children. */
const groups = [
  { shape: "dominant", from: "treated", name: "treated", goals: 0.6, wellbeing: 62, moves: 0.35 },
  { shape: "dominant", from: "control", name: "control", goals: 0.45, wellbeing: 57, moves: 0.6 },
  { shape: "diffuse", from: "control", name: "elsewhere", goals: 0.5, wellbeing: 58, moves: 0.55 },
] as const satisfies readonly { shape: SyntheticShape; from: string; name: string; [assumed: string]: unknown }[];

/** The tables of data/synthetic/, by file: what `livsbana compare data/synthetic/study.yaml` reads. Not one child in them exists. */
export function exampleStudyFiles(): Readonly<Record<string, string>> {
  const children = groups.flatMap(({ shape, from, name, ...assumed }) => {
    const { extract } = syntheticExtract(shape, { seed });
    const rows = [...extract.persons.rows()].filter(({ group }) => group === from);
    return rows.map((row, at) => ({
      ...{ row, name, assumed, shape, extract },
      person: `synthetic-${name}-${String(at + 1).padStart(2, "0")}`,
    }));
  });
  const luck = (person: string, what: string): number => uniformAt(seed, { person: 0, name: `${person} ${what}` });
  const persons = children.map(({ person, name, row, assumed }) => [
    ...[person, name, row.start, row.end, row.ending, row.age, row.girl ? "true" : "false"],
    luck(person, "goals") < assumed.goals ? "true" : "false",
    Math.round(Math.min(100, Math.max(0, assumed.wellbeing + 40 * (luck(person, "well") - 0.5)))),
  ]);
  const services = children.flatMap(({ person, row, extract, name }) =>
    [...extract.services.rows()]
      .filter((service) => service.person === row.person)
      .map(({ service, from, quantity }) => {
        const kronor = quantity! * (name === "elsewhere" && from >= "2008" ? 0.93 : 1);
        return [person, service, from, "", kronor.toFixed(2).replace(".", ",")];
      }),
  );
  return {
    "persons.csv": csv("person;group;start;end;ending;age;girl;goals;wellbeing", persons),
    "services.csv": csv("person;service;from;to;quantity", services),
    "placements.csv": csv(
      "person;form;basis;from;to",
      children.flatMap(({ person, assumed }) => placementsOf(person, assumed.moves, (what) => luck(person, what))),
    ),
    "prices.csv": csv(
      "item;item_sv;prices;per;amount;unit;low;high;actor;payee;kind;margin;cashable;lag;price_year;from;to;source;grade",
      priceRows(),
    ),
  };
}

/** A foster home for everybody, and for some a move to another home or to residential care: all of it invented. */
function placementsOf(person: string, moves: number, luck: (what: string) => number): readonly (readonly string[])[] {
  const basis = luck("basis") < 0.4 ? "LVU" : "SoL";
  const day = (what: string, year: number): string =>
    `${year}-${String(1 + Math.floor(12 * luck(what))).padStart(2, "0")}-15`;
  const first = [person, "foster home", basis, "2007-06-01"];
  if (luck("moves") >= moves) return [[...first, luck("home") < 0.3 ? day("home", 2012) : ""]];
  const [left, back] = [day("left", 2008 + Math.floor(2 * luck("when"))), day("back", 2010)];
  const away = luck("where") < 0.5 ? "residential care" : "emergency home";
  return [
    [...first, left],
    [person, away, basis, left, back],
    [person, "foster home", basis, back, ""],
  ];
}

/** A unit of every service is a krona as booked; of secure state care the state is invented to pay a third. */
function priceRows(): readonly (readonly (string | number)[])[] {
  return skolfam2Table().services.flatMap(({ service }) => {
    const name = typeof service === "string" ? { sv: service, en: service } : service;
    const row = (actor: string, amount: string) => [
      ...[name.en, name.sv, `service ${name.sv}`, "unit", amount, "kr", "", "", actor, "", "real", "average", 1, ""],
      ...[2008, "", "", "assumed: synthetic", "assumed"],
    ];
    return name.sv.startsWith("SiS")
      ? [row("municipality/social welfare", "0,6667"), row("state", "0,3333")]
      : [row("municipality/social welfare", "1")];
  });
}

function csv(header: string, rows: readonly (readonly (string | number)[])[]): string {
  return `${[header, ...rows.map((row) => row.join(";"))].join("\n")}\n`;
}
