import { problem } from "../problem.ts";
import type { AnyModel } from "./model.ts";

/** The levels of a discrete trait in their own order; undefined for a number, which is continuous. */
export function levelsOf(model: AnyModel, name: string): readonly string[] | undefined {
  const { kind, values } = model.traits[name]!;
  if (kind === "oneOf") return values ?? [];
  if (kind === "flag") return ["false", "true"];
  if (kind === "number" || kind === "integer") return undefined;
  throw problem("define the model", `the trait "${name}" holds ${kind}`, "use number(unit), oneOf(...) or flag()");
}
