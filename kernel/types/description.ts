import ts from "typescript";

/** The declaration and documentation of the name at a place, or else of the function whose call is around it. */
export function descriptionAt(service: ts.LanguageService, path: string, position: number): string | undefined {
  return nameAt(service, path, position) ?? nameAt(service, path, position - 1) ?? callAt(service, path, position);
}

function nameAt(service: ts.LanguageService, path: string, position: number): string | undefined {
  const info = position < 0 ? undefined : service.getQuickInfoAtPosition(path, position);
  if (info === undefined) return undefined;
  const declaration = text(info.displayParts)
    .replace(/^\(alias\) /, "")
    .replace(/\nimport \w+$/, "");
  return sections(declaration, info.documentation, info.tags);
}

function callAt(service: ts.LanguageService, path: string, position: number): string | undefined {
  const help = service.getSignatureHelpItems(path, position, undefined);
  const item = help?.items[help.selectedItemIndex];
  if (help === undefined || item === undefined) return undefined;
  const parameters = item.parameters
    .map(({ displayParts }) => text(displayParts))
    .join(text(item.separatorDisplayParts));
  const signature = text(item.prefixDisplayParts) + parameters + text(item.suffixDisplayParts);
  const now = item.parameters[help.argumentIndex];
  const said = now === undefined ? "" : `${text(now.displayParts)}${dash(text(now.documentation))}`;
  return [sections(signature, item.documentation, item.tags), said].filter((part) => part !== "").join("\n\n");
}

const dash = (words: string) => (words === "" ? "" : ` - ${words}`);

function sections(
  declaration: string,
  documentation: ts.SymbolDisplayPart[] | undefined,
  tags: readonly ts.JSDocTagInfo[] | undefined,
): string {
  const told = (tags ?? []).map(({ name, text: parts }) => {
    const words = text(parts);
    return name === "param" ? `  ${words}` : name === "example" ? `Example:\n${words}` : `${name}: ${words}`;
  });
  return [declaration, text(documentation), told.join("\n")].filter((part) => part !== "").join("\n\n");
}

const text = (parts: readonly ts.SymbolDisplayPart[] | undefined) => ts.displayPartsToString([...(parts ?? [])]);
