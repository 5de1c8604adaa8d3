/** A small generator with a seed, for programs only. */
export function draws(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let x = Math.imul(state ^ (state >>> 15), 1 | state);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n: number) => Math.floor(next() * n);
  return { below, chance: (p: number) => next() < p, pick: <T>(list: readonly T[]): T => list[below(list.length)]! };
}

/** Top-level statements of one JavaScript program over a few names, in which everything that happens is told to `log`. */
export function randomProgram(seed: number): string[] {
  const { below, chance, pick } = draws(seed);
  const top: string[] = [];
  const kinds = new Map<string, string>();
  const functions: string[] = [];
  const fresh = () => {
    const name = pick(["a", "b", "c", "d", "e", "f", "g", "h"].filter((one) => !kinds.has(one)).concat("z"));
    return name === "z" ? undefined : name;
  };

  const expression = (locals: readonly string[], depth = 0): string => {
    const names = [...kinds.keys(), ...locals];
    const variable = () =>
      names.length > 0 && chance(0.9) ? pick(names) : chance(0.05) ? "nothing" : String(below(9));
    const inner = () => expression(locals, depth + 1);
    if (depth > 2) return variable();
    const target = pick([...kinds.keys(), "q.p"]);
    return pick([
      () => String(below(9)),
      variable,
      variable,
      () => `(${inner()} ${pick(["+", "-", "*", "<", "===", "??", "&&", "||"])} ${inner()})`,
      () => `(${inner()} ? ${inner()} : ${inner()})`,
      () => `(${target} ${pick(["=", "+=", "-=", "??=", "||=", "&&="])} ${inner()})`,
      () => (target === "q.p" ? "q.p++" : `${pick(["++", "--"])}${target}`),
      () => `(${target}${pick(["++", "--"])})`,
      () => `typeof ${variable()}`,
      () =>
        `((x = ${inner()}) => { ${chance(0.3) ? `var ${pick(["a", "b", "x"])} = 1;` : ""} return x + ${inner()} })()`,
      () => (functions.length > 0 ? `${pick(functions)}(${inner()})` : inner()),
      () => `({ ${names.length > 0 ? pick(names) : "q"} })`,
      () => `[${inner()}, ...[${inner()}]].length`,
      () => `\`\${${inner()}}\``,
      () => `(([${target}] = [${inner()}]), ${inner()})`,
      () => `(({ p: ${target} = ${inner()} } = q), ${inner()})`,
      () => `new (class { v = ${inner()}; static w = ${inner()} })().v`,
    ])();
  };

  const statement = (locals: readonly string[], depth = 0): string => {
    const e = () => expression(locals, 1);
    const inner = () => `{ ${Array.from({ length: 1 + below(2) }, () => statement(locals, depth + 1)).join(" ")} }`;
    if (depth > 2) return `log(${e()});`;
    return pick([
      () => `log(${e()});`,
      () => `${e()};`,
      () => `if (${e()}) ${inner()} else ${inner()}`,
      () => `for (let i = 0; i < 3; i++) { ${statement([...locals, "i"], depth + 1)} log(i); }`,
      () => `for (const [k, v] of [[1, ${e()}], [2, 3]]) { ${statement([...locals, "k", "v"], depth + 1)} }`,
      () => `for (const key in { p: 1, r: 2 }) { log(key); ${statement([...locals, "key"], depth + 1)} }`,
      () => `{ let t = 2; while (t-- > 0) ${inner()} }`,
      () => `try ${inner()} catch (error) { log(error.name); } finally { log("finally"); }`,
      () => `switch (${e()}) { case 1: let s = ${e()}; log(s); break; default: log("default"); }`,
      () => `outer${depth}: for (;;) { for (;;) { ${statement(locals, depth + 1)} break outer${depth}; } }`,
      () => `await null; log(${e()});`,
    ])();
  };

  const declaration = (): string => {
    const e = () => expression([], 1);
    const name = fresh();
    if (name === undefined) return statement([]);
    const declare = (kind: string, text: string) => {
      kinds.set(name, kind);
      return text;
    };
    const kind = pick(["let", "const", "var"]);
    return pick([
      () => declare(kind, `${kind} ${name} = ${e()};`),
      () => declare(kind, `${kind} ${name} = ${e()};`),
      () => declare(kind, `${kind} ${name} = ${e()};`),
      () => declare("let", `let ${name};`),
      () => declare("var", `if (${e()}) { var ${name} = ${e()}; }`),
      () => declare("var", `for (var ${name} = 0; ${name} < 3; ${name}++) { log(${name}); }`),
      () => declare(kind, `${kind} { p: ${name} = ${e()} } = q;`),
      () => declare(kind, `${kind} [${name} = () => ${e()}] = [];`),
      () => declare(kind, `${kind} ${name} = () => ${e()};`),
      () => declare("class", `class ${name} { static s = ${e()}; m() { return ${e()} } }`),
      () => {
        const body = `log("in", ${expression(["x"], 1)}); return ${expression(["x", "y"], 1)};`;
        functions.push(name);
        return declare(
          "function",
          `function ${name}(x, y = ${expression(["x"], 2)}) { if (++calls > 40) return 0; ${body} }`,
        );
      },
    ])();
  };

  top.push("let calls = 0; const q = { p: 1 };");
  const length = 4 + below(8);
  for (let i = 0; i < length; i++) top.push(chance(0.5) ? declaration() : statement([]));
  const seen = [...kinds.keys()].map((name) => `typeof ${name} === "function" ? "function " + ${name}.name : ${name}`);
  top.push(`log(${seen.join(", ")});`);
  return top;
}
