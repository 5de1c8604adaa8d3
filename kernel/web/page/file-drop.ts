import type { Contents } from "@jupyterlab/services";

interface Dropping {
  readonly view: HTMLElement;
  readonly input: HTMLInputElement;
  readonly contents: Contents.IManager;
  readonly done: () => void;
}

/** Files dragged onto the page, or chosen, become files of the folder. */
export function filesDropped({ view, input, contents, done }: Dropping): void {
  const take = async (files: Iterable<File>) => {
    for (const file of files) await contents.save(file.name, await modelOf(file));
    done();
  };
  input.addEventListener("change", () => void take(input.files ?? []));
  view.addEventListener("dragover", (event) => {
    event.preventDefault();
    view.classList.add("livsbana-dropping");
  });
  view.addEventListener("dragleave", () => view.classList.remove("livsbana-dropping"));
  view.addEventListener("drop", (event) => {
    event.preventDefault();
    view.classList.remove("livsbana-dropping");
    void take(event.dataTransfer?.files ?? []);
  });
}

async function modelOf(file: File): Promise<Partial<Contents.IModel>> {
  if (file.name.endsWith(".ipynb")) return { type: "notebook", format: "json", content: JSON.parse(await file.text()) };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return { type: "file", format: "base64", content: btoa(parts.join("")) };
}
