import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";

/** A Python with the packages of test/python-requirements.txt; undefined where there is none, and then a test says how to get it. */
export const python = [
  process.env["LIVSBANA_PYTHON"],
  resolve(import.meta.dirname, "../../.cache/python/bin/python"),
].find(
  (path) =>
    path !== undefined &&
    existsSync(path) &&
    spawnSync(path, ["-c", "import jupyter_kernel_test, papermill"]).status === 0,
);

export const withoutPython =
  "Jupyter is not here: run python3 -m venv .cache/python && .cache/python/bin/pip install -r test/python-requirements.txt";
