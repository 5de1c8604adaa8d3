import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly homepage?: string;
}

/**
 * The licences of all packages that have a part in a bundle, told as each of them asks to be told.
 *
 * @param inputs paths of the bundled files, from `folder`
 */
export async function licenceNotices(inputs: readonly string[], folder: string): Promise<string> {
  const packages = new Set(
    inputs
      .map((input) => packageFolder(resolve(folder, input.replace(/^[a-z-]+:/, ""))))
      .filter((found) => found !== undefined),
  );
  const notices = [...packages].map(noticeOf).sort((a, b) => (a.title < b.title ? -1 : 1));
  const head = "What this page is made of beside Livsbana itself (Apache-2.0), with the licences of each part.\n";
  return [
    head,
    ...notices.map(
      ({ title, text }) => `${"=".repeat(title.length)}\n${title}\n${"=".repeat(title.length)}\n${text}\n`,
    ),
  ].join("\n");
}

/** The folder of the package that a file lies in; undefined for files of our own. */
function packageFolder(path: string): string | undefined {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(path)?.[0];
}

function noticeOf(folder: string): { readonly title: string; readonly text: string } {
  const {
    name,
    version,
    license = "",
    homepage,
  } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file));
  const texts = files.map((file) => join(folder, file)).filter((path) => existsSync(path) && !path.endsWith(".js"));
  const text = texts.map((path) => readFileSync(path, "utf8").trim()).join("\n\n");
  const where = homepage === undefined ? "" : `\n${homepage}`;
  return {
    title: `${name} ${version} (${license || "licence below"})`,
    text: `${text || `Licence: ${license}`}${where}`,
  };
}
