"""Measures Jupyter kernels as jupyter_client meets them: names of kernelspecs as words, one JSON object out. Run by the bench case "kernel"."""

import json
import queue
import statistics
import sys
import time

from jupyter_client import KernelManager

script = {
    "trivial": "1 + 1",
    "loop": "let sum = 0; for (let i = 0; i < 3e7; i++) sum += i % 7; sum",
    "lines": "for (let i = 0; i < 20_000; i++) console.log(i);",
    "busy": "const end = Date.now() + 3000; while (Date.now() < end);",
    "complete": "Math.ma",
}
python = {
    "trivial": "1 + 1",
    "loop": "sum_ = 0\nfor i in range(30_000_000): sum_ += i % 7\nsum_",
    "lines": "for i in range(20_000): print(i)",
    "busy": "import time\nend = time.time() + 3\nwhile time.time() < end: pass",
    "complete": "str.uppe",
}


def run(client, code, patience=60):
    """Runs a cell; the milliseconds until its reply and idle are there, and the lines that it printed."""
    start = time.perf_counter()
    request = client.execute(code)
    lines, idle = 0, False
    while not idle:
        try:
            message = client.get_iopub_msg(timeout=patience)
        except queue.Empty:
            break  # lost, as what exceeds a high-water mark is
        if message["parent_header"].get("msg_id") != request:
            continue
        if message["msg_type"] == "stream":
            lines += message["content"]["text"].count("\n")
        idle = message["msg_type"] == "status" and message["content"]["execution_state"] == "idle"
    reply(client, request, 60)
    return (time.perf_counter() - start) * 1000, lines


def reply(client, request, patience):
    while client.get_shell_msg(timeout=patience)["parent_header"].get("msg_id") != request:
        pass


def measure(name):
    code = python if name.startswith("python") else script
    start = time.perf_counter()
    manager = KernelManager(kernel_name=name)
    manager.start_kernel(stderr=-3)
    client = manager.client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=60)
        run(client, code["trivial"])
        first = (time.perf_counter() - start) * 1000
        trivial = statistics.median(run(client, code["trivial"])[0] for _ in range(30))
        loop, _ = run(client, code["loop"])
        _, lines = run(client, code["lines"], patience=8)
        reply(client, client.complete(code["complete"]), 60)
        client.execute(code["busy"])
        time.sleep(0.3)
        asked = time.perf_counter()
        reply(client, client.complete(code["complete"]), 60)
        completion = (time.perf_counter() - asked) * 1000
        return {"first": first, "trivial": trivial, "loop": loop, "lines": lines, "completion": completion}
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def attempt(name):
    try:
        return measure(name)
    except Exception as error:  # a kernel that ends or hangs is a result too
        return {"failed": f"{type(error).__name__}: {error}"}


json.dump({name: attempt(name) for name in sys.argv[1:]}, sys.stdout)
