import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { problem } from "../problem.ts";
import { resultsApart, resultsCsv } from "../projection/archive.ts";
import { parseInvestment } from "../projection/investment-file.ts";
import { type Projection, projectInvestment } from "../projection/project.ts";

/** What an archive says of itself: how it was made, with what, and the digest of each file. */
interface Manifest {
  readonly format: 1;
  readonly investment: string;
  readonly command: string;
  readonly options: Projection["options"];
  readonly versions: Readonly<Record<string, string>>;
  readonly sha256: Readonly<Record<string, string>>;
}

/** Results nearer each other than this share are the same: correlated draws go through the engine's own logarithm. */
const same = 1e-9;

const digest = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The manifest of an archive's files, and words for who opens it. */
export function manifestOf(
  { options, bank }: Projection,
  files: ReadonlyMap<string, string>,
  { file, args }: { readonly file: string; readonly args: readonly string[] },
): ReadonlyMap<string, string> {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
    readonly version: string;
  };
  const manifest: Manifest = {
    format: 1,
    investment: file,
    command: `livsbana project ${args.join(" ")}`,
    options,
    versions: { livsbana: version, node: process.versions.node, v8: process.versions.v8 },
    sha256: Object.fromEntries([...files].map(([name, text]) => [name, digest(text)])),
  };
  const readme = [
    `# ${bank.investment.name}: how to make this projection again`,
    `Made by \`${manifest.command}\` with Livsbana ${version} on Node ${process.versions.node}.`,
    "From a clone of that version: `npx livsbana project --replicate <this folder>` checks every file against its digest, makes the projection again and says how far the results are apart.",
    "`parameters.json` has every distribution with its source, `draws.csv` the joint draws, `results.csv` what came out, `odd.md` the model, `data/` what it was made from.",
    "",
  ].join("\n\n");
  return new Map([
    ["manifest.json", `${JSON.stringify(manifest, undefined, 2)}\n`],
    ["README.md", readme],
  ]);
}

/**
 * Makes an archive's projection again.
 *
 * @returns 0 when the results are the same, 1 when they are not
 * @throws  when a file of the archive is missing or is not the one that was written
 */
export async function replicate(archive: string): Promise<number> {
  const attempt = `replicate ${archive}`;
  const read = (name: string): string => {
    const path = join(archive, name);
    if (!existsSync(path))
      throw problem(attempt, `there is no ${name} in it`, "name a folder that livsbana project wrote");
    return readFileSync(path, "utf8");
  };
  const manifest = JSON.parse(read("manifest.json")) as Manifest;
  for (const [name, sha256] of Object.entries(manifest.sha256))
    if (digest(read(name)) !== sha256)
      throw problem(attempt, `${name} is not the file that was written`, "ask for the archive again");
  const bank = parseInvestment(read(manifest.investment), manifest.investment);
  const results = resultsCsv(await projectInvestment(bank, manifest.options));
  const apart = resultsApart(read("results.csv"), results);
  const told = apart === 0 ? "to the last digit" : `within ${apart.toPrecision(2)} of each row's largest`;
  process.stdout.write(
    apart <= same
      ? `Replicated "${bank.investment.name}": the results are the same ${told}.\n`
      : `Not replicated: the results of "${bank.investment.name}" are ${told.replace("within", "apart by")} amount. It was made with Livsbana ${manifest.versions["livsbana"]}.\n`,
  );
  return apart <= same ? 0 : 1;
}
