/** A study by its file's path: the data that it names are read, taken in and checked. For Node only. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import type { Payer } from "../../money/actor.ts";
import type { PriceList } from "../../money/price.ts";
import { priceColumns, priceListOf } from "../../money/price-list.ts";
import { alternatives, problem } from "../../problem.ts";
import { personColumns, serviceColumns } from "../../register/extract-columns.ts";
import { readKeyFile } from "../../register/key-file.ts";
import { placementColumns } from "../../register/placement-columns.ts";
import { registerExtract } from "../../register/register-extract.ts";
import { trajectories } from "../../register/trajectories.ts";
import { readCsv } from "../../table/csv-file.ts";
import { readPlan } from "../plan/frozen-plan.ts";
import type { ComparisonStudy, SourceFile, Statements } from "../report/comparison-study.ts";
import { furtherColumns, labelsOf, plannedOf } from "./planned-of.ts";
import { parseStudyFile, type StudyFile } from "./study-file.ts";
import type { Written } from "./written.ts";

/** A study with its data, and the files they came from. */
export interface LoadedStudy {
  readonly study: ComparisonStudy;
  readonly language: "sv" | "en" | undefined;
  readonly files: readonly SourceFile[];
}

/** The YAML file of a study by its path, without its data. */
export function readStudyFile(path: string): StudyFile {
  const attempt = `read the study ${path}`;
  if (!existsSync(path)) throw problem(attempt, "there is no such file", "check the path; it starts from this folder");
  if (statSync(path).isDirectory()) throw problem(attempt, "it is a folder", "name the YAML file in it");
  return parseStudyFile(readFileSync(path, "utf8"), basename(path));
}

/**
 * A study by its YAML file's path, with the tables that it names; their paths start from the file's own folder. The tables are confidential from the
 * first byte, and personal numbers become pseudonyms.
 *
 * @param path      of the YAML file
 * @param progress  told what is being read
 * @throws          with file, line and column where the study is wrong; with file, row and column, and never a cell, where the data are
 * @example
 * await loadStudy("nowhere.yaml") // throws Cannot read the study nowhere.yaml: there is no such file. Instead, check the path; it starts from this folder.
 */
export async function loadStudy(
  path: string,
  progress: (what: string) => void | Promise<void> = () => {},
): Promise<LoadedStudy> {
  const file = readStudyFile(path);
  const { data } = file;
  if (data === undefined)
    throw file.top.refuse('the study has no "data"', 'add "data:" with persons, services and prices');
  const files: SourceFile[] = [digestOf(path)];
  const found = async (named: { readonly value: string; readonly at: Written }): Promise<string> => {
    const where = resolve(dirname(path), named.value);
    if (!existsSync(where) || statSync(where).isDirectory())
      throw named.at.refuse(
        `there is no file "${named.value}" beside the study`,
        "write its path from the study's own folder",
      );
    await progress(named.value);
    files.push(digestOf(where));
    return where;
  };
  const prices = priceListOf(await readCsv(await found(data.prices), priceColumns), file.costs.basis);
  refuseIdlePayers(file, prices);
  const planned = plannedOf(file);
  const columns = { ...personColumns, ...furtherColumns(file) };
  const confidential = { confidential: true } as const;
  const persons = await readCsv(await found(data.persons), columns, confidential);
  const services = await readCsv(await found(data.services), serviceColumns, confidential);
  const key = data.key === undefined ? undefined : await readKeyFile(await found(data.key));
  const pseudonyms = { key, asOf: data.asOf };
  const extract = registerExtract({ persons, services, ...pseudonyms, accept: data.accept ?? [] });
  const placements =
    data.placements === undefined
      ? undefined
      : trajectories(extract, await readCsv(await found(data.placements), placementColumns, confidential), pseudonyms);
  const plan =
    file.plan === undefined ? undefined : readPlan(readFileSync(await found(file.plan), "utf8"), file.plan.value);
  const { question, costs } = file;
  return {
    study: {
      ...planned,
      name: file.name,
      source: file.source,
      seed: file.seed,
      extract,
      pricing: { ...planned.pricing, prices },
      covariateLabels: labelsOf(file),
      ...(costs.crisis === undefined ? {} : { crisis: costs.crisis }),
      ...(question.flow === undefined ? {} : { flow: question.flow }),
      ...(question.trial === undefined ? {} : { trial: question.trial }),
      ...(placements === undefined ? {} : { trajectories: placements }),
      ...(file.statements === undefined ? {} : { statements: file.statements as Statements }),
      ...(plan === undefined ? {} : { plan }),
    },
    language: file.language,
    files,
  };
}

/** A payer who pays for nothing in the list is a misspelling: the costs would be 0 without a word. */
function refuseIdlePayers({ costs: { payers = [] } }: StudyFile, { name, prices }: PriceList): void {
  const paying = [...new Set(prices.map(({ actor }) => actor))];
  for (const { value, at } of payers)
    if (!paying.includes(value as Payer))
      throw at.refuse(`"${value}" pays for nothing in ${name}`, `use ${alternatives(paying)}`);
}

function digestOf(path: string): SourceFile {
  const bytes = readFileSync(path);
  return { name: basename(path), bytes: bytes.length, digest: createHash("sha256").update(bytes).digest("hex") };
}
