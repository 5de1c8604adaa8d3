import hallstahammarFacts from "../../data/published/hallstahammar-2014.json" with { type: "json" };
import jonkopingFacts from "../../data/published/jonkoping-nilsson.json" with { type: "json" };
import lillaEdetFacts from "../../data/published/lilla-edet.json" with { type: "json" };
import norrkopingFacts from "../../data/published/norrkoping-fund.json" with { type: "json" };
import vklWorkshopFacts from "../../data/published/vkl-workshop-2012.json" with { type: "json" };
import { hallstahammar } from "./calculations/hallstahammar.ts";
import { jonkoping } from "./calculations/jonkoping.ts";
import { lillaEdet } from "./calculations/lilla-edet.ts";
import { norrkoping } from "./calculations/norrkoping.ts";
import { vklWorkshop } from "./calculations/vkl-workshop.ts";
import { hallstahammarEvidence } from "./evidence/hallstahammar.ts";
import { jonkopingEvidence } from "./evidence/jonkoping.ts";
import { lillaEdetEvidence } from "./evidence/lilla-edet.ts";
import { norrkopingEvidence } from "./evidence/norrkoping.ts";
import { vklWorkshopEvidence } from "./evidence/vkl-workshop.ts";
import type { Evidence } from "./evidence.ts";
import type { Expression } from "./expression.ts";
import type { PublishedDocument } from "./facts.ts";

/** The five documents, in the order they are read. JSON has no tuples: the one cast of this folder is here. */
export const documents = [
  hallstahammarFacts,
  jonkopingFacts,
  norrkopingFacts,
  lillaEdetFacts,
  vklWorkshopFacts,
] as unknown as readonly PublishedDocument[];

/** How each figure that arithmetic reaches comes from others, by fact id, or by `id/part` where a fact has several figures. */
export const calculations: Readonly<Record<string, Expression>> = {
  ...hallstahammar,
  ...jonkoping,
  ...norrkoping,
  ...lillaEdet,
  ...vklWorkshop,
};

/** What else follows, by name. */
export const evidence: Readonly<Record<string, Evidence>> = {
  ...hallstahammarEvidence,
  ...jonkopingEvidence,
  ...norrkopingEvidence,
  ...lillaEdetEvidence,
  ...vklWorkshopEvidence,
};
