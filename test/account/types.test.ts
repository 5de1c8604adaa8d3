import { describe, expect, it } from "vitest";
import { exampleFund } from "../../src/account/example-fund.ts";
import { exampleInvestment } from "../../src/account/example-investment.ts";
import { underRule } from "../../src/account/repayment-rules.ts";
import { returns } from "../../src/account/returns.ts";
import type { View } from "../../src/account/view.ts";
import type { Payer } from "../../src/money/actor.ts";
import { definePrice } from "../../src/money/define-price.ts";

describe("wrong names do not compile", () => {
  it("an actor, a view, a rule, a kind", () => {
    const committee: Payer = "municipality/education";
    const view: View = committee;
    // @ts-expect-error the region is not misspelt
    const region: Payer = "regoin";
    // @ts-expect-error only the municipality has committees
    const committeeOfRegion: Payer = "region/health";
    expect([view, region, committeeOfRegion]).toHaveLength(3);
    // @ts-expect-error no view is called so
    expect(() => returns(exampleInvestment, { views: ["society at large"] })).not.toThrow();
    // @ts-expect-error no rule is called so
    expect(() => underRule(exampleFund, "half")).toThrow("is none of them");
  });

  it("a price without its source or its year", () => {
    const price = { item: { sv: "x", en: "x" }, prices: "service x", per: "unit", amount: 1, actor: "region" } as const;
    // @ts-expect-error neither source, grade nor price year
    expect(() => definePrice(price)).toThrow(
      "Cannot price x: its price year is undefined. Instead, give a finite number.",
    );
  });
});
