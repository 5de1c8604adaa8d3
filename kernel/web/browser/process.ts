/** What packages that were written for Node as well find of `process` in a browser: enough to see that it is none. */
export const process = {
  env: {} as Readonly<Record<string, string | undefined>>,
  argv: [] as readonly string[],
  platform: "browser",
  versions: {},
  cwd: () => "/",
};
