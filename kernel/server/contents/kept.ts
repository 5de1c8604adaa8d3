import { readNotebook } from "../../notebook/read-notebook.ts";
import { notebookText } from "../../notebook/write-notebook.ts";
import { isConfidential, withoutOutputs } from "../confidential.ts";

/**
 * The bytes of a file as a copy of it may be kept: a confidential notebook without outputs, anything else as it is.
 *
 * @param always whether it is confidential by now, whatever it says itself
 */
export function kept(bytes: Buffer, always = false): Buffer | string {
  try {
    const notebook = readNotebook(bytes.toString("utf8"), "it");
    return always || isConfidential(notebook) ? notebookText(withoutOutputs(notebook)) : bytes;
  } catch {
    return bytes;
  }
}
