import type { Data, Layout } from "plotly.js";
import { describe, expectTypeOf, it } from "vitest";
import type { CellContent, Figure, Language, PresentedTable, Provenance, Unit } from "../../src/mod.ts";
import { formatKronor, inLanguage, presentTable, scenarioStrip, waterfall } from "../../src/mod.ts";
import type { Trace } from "../../src/show/figure.ts";

describe("wrong names are compile errors", () => {
  it("in options, units, languages and columns", () => {
    const refused = (): void => {
      // @ts-expect-error the option is called title
      waterfall({ titel: "Net", parts: [] });
      // @ts-expect-error no such unit
      waterfall({ title: "Net", parts: [], unit: "Mkr" });
      // @ts-expect-error no such language
      formatKronor(1, { language: "se" });
      // @ts-expect-error a Swedish word needs its English beside it
      waterfall({ title: { sv: "Netto" }, parts: [] });
      // @ts-expect-error no such provenance
      scenarioStrip({ title: "T", scenarios: [{ label: "a", estimate: 1, low: 0, high: 2, from: "guessed" }] });
      // @ts-expect-error a column is words, number or difference
      presentTable({ caption: "T", columns: [{ id: "a", head: "A", kind: "text" }] });
      // @ts-expect-error money is not a share
      formatKronor(1, { unit: "percent" });
      // @ts-expect-error figures are read only
      waterfall({ title: "Net", parts: [] }).title = "Gross";
    };
    expectTypeOf(refused).toBeFunction();
  });

  it("a language said once keeps each figure's own options", () => {
    const swedish = inLanguage("sv");
    expectTypeOf(swedish.waterfall).parameter(0).toEqualTypeOf<Parameters<typeof waterfall>[0]>();
    expectTypeOf(swedish.presentTable).returns.toEqualTypeOf<PresentedTable>();
  });

  it("nothing public is any", () => {
    expectTypeOf<Figure["plotly"]["data"][number]>().toEqualTypeOf<Trace>();
    expectTypeOf<Trace[string]>().not.toBeAny();
    expectTypeOf<CellContent>().not.toBeAny();
    expectTypeOf<Language>().toEqualTypeOf<"sv" | "en">();
    expectTypeOf<Provenance>().toEqualTypeOf<"observed" | "borrowed" | "assumed">();
    expectTypeOf<Extract<Unit, string>>().toEqualTypeOf<"kr" | "tkr" | "mkr" | "percent">();
  });

  it("what a figure holds may be handed to Plotly as Plotly types it", () => {
    const draw = (data: readonly Partial<Data>[], layout: Partial<Layout>): unknown => [data, layout];
    const figure = (): Figure => waterfall({ title: "Net", parts: [] });
    const handOver = (): unknown =>
      draw(figure().plotly.data as readonly Partial<Data>[], figure().plotly.layout as Partial<Layout>);
    expectTypeOf(handOver).toBeFunction();
  });
});
