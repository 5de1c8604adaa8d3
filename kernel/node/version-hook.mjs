// Runs in Node's loader thread. The table holds the notebook's own files, each with how often it has changed: a changed one
// gets an address of its own (`?v=2`), so that it, and what imports it, is loaded anew while all else stays as it is.
let versions = new Map();

export function initialize({ port }) {
  port.on("message", (message) => {
    versions = message.versions;
    port.postMessage(message.turn);
  });
  port.unref();
}

const extensions = ["", ".ts", ".mts", ".js", ".mjs", ".cjs", ".json", "/index.ts", "/index.js"];

export async function resolve(specifier, context, nextResolve) {
  const own = ownFile(specifier, context.parentURL);
  if (own === undefined) return nextResolve(specifier, context);
  const version = versions.get(own);
  const url = version === 0 ? own : `${own}?v=${version}`;
  // A notebook's own TypeScript is ES modules, also in a folder whose package.json does not say so, or that has none.
  if (/\.m?ts$/.test(own)) return { url, format: "module", shortCircuit: true };
  return { ...(await nextResolve(own, context)), url };
}

function ownFile(specifier, parentURL) {
  if (!specifier.startsWith("file:") && !(specifier.startsWith(".") && parentURL?.startsWith("file:")))
    return undefined;
  const address = new URL(specifier, parentURL);
  address.search = "";
  const candidates = [...extensions.map((extension) => address.href + extension), address.href.replace(/js$/, "ts")];
  return candidates.find((candidate) => versions.has(candidate));
}
