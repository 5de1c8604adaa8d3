import { describe, expect, it } from "vitest";
import { typed } from "../../../src/show/number.ts";
import { gallery } from "./gallery.ts";

const english = gallery("en");
const swedish = gallery("sv");

describe("figures of uncertainty", () => {
  it("have a title, an alternative text and a display in both languages", () => {
    for (const figures of [english, swedish])
      for (const figure of Object.values(figures)) {
        expect(figure.title).not.toBe("");
        expect(figure.alt.startsWith(figure.title)).toBe(true);
        expect(JSON.parse(JSON.stringify(figure.plotly))).toEqual(figure.plotly);
        expect(JSON.stringify(figure.plotly)).not.toMatch(/NaN|undefined/);
      }
  });

  it("say their message in words", () => {
    expect(typed(english["acceptability"]!.alt)).toMatch(
      /^Which is best, and how sure is that\? At SEK 0 thousand for a year in work: as usual is to be chosen, best with \d+% probability\. At SEK \d+ thousand: full programme is/,
    );
    expect(typed(swedish["sampling"]!.alt)).toMatch(
      /^Lönar sig en studie till, och hur stor\? Bäst av de prövade storlekarna är \d+ barn: värt [\d,]+ mkr, kostar [\d,]+ mkr, netto [\d,]+ mkr\. Med 320 barn är nettot/,
    );
    expect(typed(swedish["plane"]!.alt)).toContain("Bättre och billigare: ");
    expect(typed(swedish["information"]!.alt)).toContain("Alla parametrar: ");
    expect(typed(english["oneWay"]!.alt)).toMatch(/years in work: .* flips at 2\.6/);
    expect(typed(swedish["payBack"]!.alt)).toContain("kommunen: 0 % år 1");
  });
});
