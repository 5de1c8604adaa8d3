import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  annualAccounts,
  columnTotal,
  participantsThatFit,
  type WrittenAccountRow,
} from "../../src/account/annual-accounts.ts";

const basta = JSON.parse(readFileSync("data/annual-accounts/basta-2005.json", "utf8")) as {
  rows: WrittenAccountRow[];
  printedTotals: { result: string; perParticipant: string };
};

describe("Basta 2005", () => {
  const printed = basta.rows.flatMap((row) =>
    row.result === undefined || row.perParticipant === undefined
      ? []
      : [{ result: row.result, perParticipant: row.perParticipant }],
  );
  const all = [...printed, { result: basta.printedTotals.result, perParticipant: basta.printedTotals.perParticipant }];

  it("printed results per participant fit 65 participants and no other number", () => {
    expect(participantsThatFit(all, 1, 1000)).toEqual([65]);
  });

  const rows = annualAccounts(basta.rows, { participants: 65, decimals: 1 });
  const of = (actor: string) => rows.find((row) => row.actor === actor)!;

  it("missing cells follow, and say from what", () => {
    expect(rows.map((row) => row.cost?.amount.toNumber())).toEqual([0, 16.5, 1.5, 6.5, 2, 2, 6]);
    expect(of("Af").result).toMatchObject({ how: "from the result per participant" });
    expect(of("Landsting").cost).toMatchObject({ how: "from this row" });
    expect(of("Fk").cost).toMatchObject({ how: "printed" });
  });

  it("totals are 115.6, 34.5 and 81.1", () => {
    expect((["revenue", "cost", "result"] as const).map((kind) => columnTotal(rows, kind)?.toNumber())).toEqual([
      115.6, 34.5, 81.1,
    ]);
  });

  it("nothing is reconstructed that is not determined: without the number of participants Af stays open", () => {
    const open = annualAccounts(basta.rows);
    expect(open[0]!.cost).toBeUndefined();
    expect(columnTotal(open, "cost")).toBeUndefined();
    expect(annualAccounts(basta.rows, { participants: 650, decimals: 1 })[0]!.result).toBeUndefined();
  });

  it("an exact total gives the one cell that a column lacks", () => {
    const rows = annualAccounts([{ actor: "A", revenue: 3 }, { actor: "B" }], { totals: { revenue: 10 } });
    expect(rows[1]!.revenue).toMatchObject({ how: "from the totals" });
    expect(rows[1]!.revenue?.amount.toNumber()).toBe(7);
  });
});

describe("annual accounts that are not", () => {
  it("contradict themselves", () => {
    expect(() => annualAccounts([{ actor: "Fk", revenue: 6, cost: 1.5, result: 4 }])).toThrow(
      'Cannot read annual accounts: row "Fk": revenue 6 less cost 1.5 is not the result 4. Instead, leave out the cell that is rounded or wrong.',
    );
  });
  it("hold what is no amount", () => {
    expect(() => annualAccounts([{ actor: "Fk", revenue: "6,0" }])).toThrow(
      'Cannot read annual accounts: row "Fk", column "revenue" is "6,0". Instead, give an amount in figures, or leave it out.',
    );
  });
});
