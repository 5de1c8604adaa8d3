/** Where the static site lies, and its workers, as its document tells. */
export interface BrowserSite {
  /** The address of its folder. */
  readonly site: string;
  /** Scripts, from that folder. */
  readonly workers: { readonly cells: string; readonly language: string; readonly lives: string };
  /** What the compiler reads, from that folder. */
  readonly types: string;
  readonly version: string;
}

/** Read from the document's settings. */
export function browserSite(): BrowserSite {
  const settings = JSON.parse(document.getElementById("jupyter-config-data")!.textContent!) as Omit<
    BrowserSite,
    "site"
  >;
  return { ...settings, site: new URL(".", document.baseURI.replace(/[?#].*$/, "")).href };
}
