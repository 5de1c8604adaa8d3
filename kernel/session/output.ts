import type { Failure } from "./failure.ts";

/** A value in the forms that a reader may show, by media type: text for most, data for JSON types. */
export interface MediaBundle {
  readonly [mediaType: string]: unknown;
}

/** What a cell sends while it runs, in the order it was sent. */
export type Output =
  | { readonly kind: "stream"; readonly stream: "stdout" | "stderr"; readonly text: string }
  | { readonly kind: "display"; readonly data: MediaBundle; readonly metadata: object; readonly displayId?: string }
  | { readonly kind: "update"; readonly data: MediaBundle; readonly metadata: object; readonly displayId: string }
  | { readonly kind: "result"; readonly data: MediaBundle; readonly metadata: object; readonly count: number }
  | { readonly kind: "clear"; readonly wait: boolean }
  | { readonly kind: "error"; readonly failure: Failure };
