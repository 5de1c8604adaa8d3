import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const pages = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
  (name) => name.endsWith(".md") && !/(^|\/)(node_modules|dist|out|site|\.cache)\//.test(name),
);

/** Addresses in a page that point into this repository, by Markdown link or by an HTML attribute. */
function places(text: string): string[] {
  const found = [...text.matchAll(/\]\(([^)\s]+)\)|(?:src|srcset)="([^"]+)"/g)].map((match) => match[1] ?? match[2]!);
  return found.filter((place) => !/^(https?:|#|mailto:)/.test(place)).map((place) => place.replace(/#.*$/, ""));
}

describe("documentation", () => {
  it.each(pages)("%s points to what exists", (page) => {
    const text = readFileSync(join(root, page), "utf8");
    const dead = places(text).filter((place) => !existsSync(join(root, dirname(page), decodeURI(place))));
    expect(dead).toEqual([]);
  });

  it("names no command that the package lacks", () => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    const named = pages.flatMap((page) => [...readFileSync(join(root, page), "utf8").matchAll(/npm run ([a-z:]+)/g)]);
    expect(named.map((match) => match[1]!).filter((name) => !(name in scripts))).toEqual([]);
  });
});
