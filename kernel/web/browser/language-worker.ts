/** The worker of the language service: the compiler over what the site carries of types. Fetched when completion is first asked for. */
import { answerOf } from "../../jupyter/language-answers.ts";
import type { LanguageAnswer, LanguageQuestion } from "../../jupyter/language-service.ts";
import { startTypeService, type TypeService } from "../../types/type-service.ts";
import { giveTypes } from "./type-place.ts";

let starting: Promise<TypeService> | undefined;

async function start(types: string): Promise<TypeService> {
  giveTypes(await (await fetch(types)).json());
  return startTypeService("/notebooks/notebook.ipynb");
}

self.onmessage = async ({
  data,
}: MessageEvent<LanguageQuestion | { readonly kind: "start"; readonly types: string }>) => {
  if (data.kind === "start") {
    starting = start(data.types);
    return;
  }
  const service = await starting!.catch((error: unknown) => console.error(error));
  if (service === undefined) return;
  if (data.kind === "add") service.add(data.source);
  else self.postMessage({ id: data.id, content: answerOf(service, data) } satisfies LanguageAnswer);
};
