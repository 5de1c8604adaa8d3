/** Light, dark, or as the system has it. */
export type Theme = "system" | "light" | "dark";

const key = "livsbana.theme";
const listeners = new Set<() => void>();
let printing = false;
const system = matchMedia("(prefers-color-scheme: dark)");

/** What the reader has chosen. */
export const chosenTheme = (): Theme => (localStorage.getItem(key) as Theme | null) ?? "system";

/** Whether the page is dark now. */
export const isDark = (): boolean =>
  !printing && (chosenTheme() === "system" ? system.matches : chosenTheme() === "dark");

/** Chooses, and remembers it for the next time. */
export function chooseTheme(theme: Theme): void {
  localStorage.setItem(key, theme);
  applyTheme();
}

/** Told when light becomes dark or the other way; returns what ends it. */
export function onTheme(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Puts the theme on the document; paper is light. */
export function applyTheme(): void {
  const theme = isDark() ? "dark" : "light";
  document.documentElement.dataset["theme"] = theme;
  document.body.dataset["jpThemeLight"] = String(theme === "light");
  for (const listener of listeners) listener();
}

system.addEventListener("change", applyTheme);
for (const [event, begins] of [
  ["beforeprint", true],
  ["afterprint", false],
] as const)
  addEventListener(event, () => {
    printing = begins;
    applyTheme();
  });
