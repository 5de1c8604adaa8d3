import { readdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

const squeeze = promisify(gzip);

/** Writes a compressed copy beside each script and style, for servers that send it. */
export async function compress(folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.(?:js|css|json)$/.test(name),
  );
  await Promise.all(
    files.map(async (name) =>
      writeFile(join(folder, `${name}.gz`), await squeeze(await readFile(join(folder, name)), { level: 6 })),
    ),
  );
}
