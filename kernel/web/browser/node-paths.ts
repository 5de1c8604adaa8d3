/** The functions of Node's `path` that `livsbana` calls, for paths with slashes. */
export const basename = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
export const dirname = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/"))) || ".";
export const join = (...parts: readonly string[]): string => parts.join("/").replace(/^\.\//, "");

/** From the notebook's folder; what comes of it starts with a slash, as the root of the site's files. */
export const resolve = (...parts: readonly string[]): string => {
  const last = parts.findLastIndex((part) => part.startsWith("/"));
  return join(...parts.slice(Math.max(0, last)));
};
