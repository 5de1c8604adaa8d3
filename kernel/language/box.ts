/**
 * A top-level name of the session: every cell and every closure holds the same box, so a new value reaches them all.
 *
 * The value is the box's own property under the variable's name. Two reasons: engines then track the value's
 * representation for each name (a sum of doubles in `{ v }` boxes shared by all names took 1.5 times as long), and their messages name the variable
 * ("f$.f is not a function"). The other keys are reserved words, so no variable can be in their way. Until it is initialised, reading reaches an accessor on the prototype that throws.
 */
export interface Box {
  /** Initialise or rebind. */
  let: unknown;
  /** Initialise or rebind to what must not be assigned. */
  const: unknown;
  /** What an assignment to a constant is compiled to: writing throws. */
  protected: unknown;
  /** What the `typeof` of a name reads: undefined instead of an error where nothing has the name. */
  readonly typeof: unknown;
  [name: string]: unknown;
}

export type BoxState = "undeclared" | "let" | "const";

interface Held {
  state: BoxState;
  captured: boolean;
  /** Why nothing is declared under the name, where that is known. */
  absence?: string;
}

const states = new WeakMap<Box, Held>();

/** The box's state: `undeclared` until a cell has initialised it. */
export const stateOf = (box: Box): BoxState => states.get(box)!.state;

/** Whether some function of some cell holds the box: only then may another piece of code see it while a cell runs. */
export const isCaptured = (box: Box): boolean => states.get(box)!.captured;

export function markCaptured(box: Box): void {
  states.get(box)!.captured = true;
}

/** Keeps why the name stayed empty, to be told where it is used: what was imported is not there. */
export function markAbsent(box: Box, why: string): void {
  states.get(box)!.absence = why;
}

/** An empty box for a name; while nothing is declared under it, it stands for the global variable of that name. */
export function box(name: string): Box {
  const own: Held = { state: "undeclared", captured: false };
  const initialise = function (this: Box, state: BoxState, value: unknown): void {
    own.state = state;
    if (Object.hasOwn(this, name)) this[name] = value;
    else Object.defineProperty(this, name, { value, writable: true, enumerable: true, configurable: true });
  };
  const missing = () => new ReferenceError(own.absence ?? `${name} is not defined`);
  const made = Object.create(
    Object.defineProperties(Object.create(null) as object, {
      [name]: {
        get: () => {
          if (name in globalThis) return (globalThis as Record<string, unknown>)[name];
          throw missing();
        },
        set: () => {
          throw missing();
        },
      },
      let: {
        set(this: Box, value: unknown) {
          initialise.call(this, "let", value);
        },
      },
      const: {
        set(this: Box, value: unknown) {
          initialise.call(this, "const", value);
        },
      },
      protected: {
        get(this: Box) {
          return this[name];
        },
        set: () => {
          throw new TypeError(`Assignment to constant variable '${name}'.`);
        },
      },
      typeof: {
        get(this: Box) {
          return own.state === "undeclared" && !(name in globalThis) ? undefined : this[name];
        },
      },
    }),
  ) as Box;
  states.set(made, own);
  return made;
}
