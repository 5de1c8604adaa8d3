import { problem } from "../../../problem.ts";
import type { GroupComparison } from "../compare-groups.ts";
import type { ComparisonStudy } from "../comparison-study.ts";
import { committeePaper } from "./committee-paper.ts";

/**
 * The skeleton of a paper to a committee (_tjänsteskrivelse_) in Word's format: what the report says under the heads of a Swedish municipal paper, and
 * what only the officer can write marked with a coloured ground.
 *
 * @param comparison  for publication: such a paper is public
 * @param study       the comparison's study, for what its authors have stated
 * @returns           the bytes of a .docx file
 * @throws            when the comparison is the internal version
 * @example
 * const study = syntheticStudy("diffuse")
 * const bytes = await comparisonDocument(compareGroups(study, { language: "sv" }), study)
 * bytes.length > 5000 // => true
 * await comparisonDocument(compareGroups(study, { audience: "internal" }), study)
 * // throws Cannot write the paper to the committee: it would be public, and the internal version has figures of single persons. Instead, make it of the published version.
 */
export async function comparisonDocument(
  comparison: GroupComparison,
  study: Pick<ComparisonStudy, "statements" | "words" | "programmeCost">,
): Promise<Uint8Array> {
  if (comparison.audience === "internal")
    throw problem(
      "write the paper to the committee",
      "it would be public, and the internal version has figures of single persons",
      "make it of the published version",
    );
  // Word's library is large: loaded only when a paper is asked for.
  const { wordDocument } = await import("./word-document.ts");
  return wordDocument(committeePaper(comparison, study), comparison);
}
