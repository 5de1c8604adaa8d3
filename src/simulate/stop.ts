/** Where a host that cannot break into running code is asked whether it should stop: a browser's worker. It throws when it should. */
const stopKey = Symbol.for("livsbana.stop");

/** Asked between blocks of people; in Node nobody answers, because the kernel ends code from outside. */
export const stopIfAsked = (): void => (globalThis as { readonly [stopKey]?: () => void })[stopKey]?.();
