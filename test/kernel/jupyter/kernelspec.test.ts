import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import {
  inspectKernelspec,
  installKernelspec,
  kernelsFolder,
  kernelspec,
  uninstallKernelspec,
} from "../../../kernel/jupyter/kernelspec.ts";

const folder = mkdtempSync(join(tmpdir(), "kernelspec-"));
afterAll(() => rmSync(folder, { recursive: true }));
const spec = kernelspec(process.execPath, process.argv[1]!);

describe("the kernelspec", () => {
  it("is written with three logos, found, and removed", () => {
    expect(inspectKernelspec(folder).found).toBe("not installed");
    const target = installKernelspec(folder, spec);
    expect(readdirSync(target).sort()).toEqual(["kernel.json", "logo-32x32.png", "logo-64x64.png", "logo-svg.svg"]);
    expect(JSON.parse(readFileSync(join(target, "kernel.json"), "utf8"))).toEqual(spec);
    expect(inspectKernelspec(folder).found).toBe("installed");
    expect(uninstallKernelspec(folder)).toBe(target);
    expect(uninstallKernelspec(folder)).toBeUndefined();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("replaces one that was there before", () => {
    installKernelspec(folder, kernelspec("/gone/node", "/gone/livsbana.mjs"));
    expect(inspectKernelspec(folder).found).toBe("installed, but /gone/node is gone: install it again");
    installKernelspec(folder, spec);
    expect(inspectKernelspec(folder).found).toBe("installed");
    writeFileSync(join(folder, "livsbana", "kernel.json"), "{");
    expect(inspectKernelspec(folder).found).toContain("cannot be read: install it again");
  });

  it("says what to do where it may not write", () => {
    const file = join(folder, "a-file");
    writeFileSync(file, "");
    expect(() => installKernelspec(join(file, "kernels"), spec)).toThrow(
      `Cannot install the kernel: ${join(file, "kernels", "livsbana")} could not be written. Instead, give --prefix with a folder that is yours.`,
    );
    expect(existsSync(join(file, "kernels"))).toBe(false);
  });
});

describe("where kernelspecs lie", () => {
  const at = (platform: NodeJS.Platform, environment: Record<string, string> = {}) => ({
    platform,
    environment,
    home: "/home/eva",
  });

  it("for a user, on each platform, as Jupyter looks for them", () => {
    const user = { kind: "user" } as const;
    expect(kernelsFolder(user, at("linux"))).toBe("/home/eva/.local/share/jupyter/kernels");
    expect(kernelsFolder(user, at("linux", { XDG_DATA_HOME: "/data" }))).toBe("/data/jupyter/kernels");
    expect(kernelsFolder(user, at("linux", { JUPYTER_DATA_DIR: "/j" }))).toBe("/j/kernels");
    expect(kernelsFolder(user, at("darwin"))).toBe("/home/eva/Library/Jupyter/kernels");
  });

  it("in the Python environment in use, or an error that tells how", () => {
    expect(kernelsFolder({ kind: "sys-prefix" }, at("linux", { VIRTUAL_ENV: "/env" }))).toBe(
      "/env/share/jupyter/kernels",
    );
    expect(() => kernelsFolder({ kind: "sys-prefix" }, at("linux"))).toThrow(
      "Cannot install the kernel into the Python environment: neither VIRTUAL_ENV nor CONDA_PREFIX is set. " +
        "Instead, activate the environment first, or give --prefix with its folder.",
    );
  });
});
