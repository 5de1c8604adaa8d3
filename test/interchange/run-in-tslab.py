"""Runs a notebook with the kernel "tslab" in a folder, and writes what it shows: cell ids to printed texts, as JSON. Run by tslab.test.ts."""

import json
import sys
import time

import nbclient
import nbformat

path, folder = sys.argv[1:]
notebook = nbformat.read(path, 4)
notebook.metadata.kernelspec = {"name": "tslab", "display_name": "tslab", "language": "typescript"}
client = nbclient.NotebookClient(
    notebook, timeout=500, kernel_name="tslab", resources={"metadata": {"path": folder}}, allow_errors=True
)
with client.setup_kernel():
    for place, cell in enumerate(notebook.cells):
        client.execute_cell(cell, place)
        if "raises-exception" in cell.metadata.get("tags", []):
            # For 200 ms after an error tslab runs nothing, and does not say so.
            time.sleep(1)
shown = {
    cell.id: [[output.get("name", output.output_type), output.get("text", "")] for output in cell.outputs]
    for cell in notebook.cells
    if cell.cell_type == "code" and "raises-exception" not in cell.metadata.get("tags", [])
}
json.dump(shown, sys.stdout)
