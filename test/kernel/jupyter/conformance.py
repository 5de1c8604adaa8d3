"""Jupyter's own conformance suite, told what our kernel's language looks like. Run by conformance.test.ts."""

import unittest

import jupyter_kernel_test


class LivsbanaKernelTests(jupyter_kernel_test.KernelTests):
    kernel_name = "livsbana"
    language_name = "typescript"
    file_extension = ".ts"

    code_hello_world = 'console.log("hello, world")'
    code_stderr = 'console.error("test")'
    code_page_something = None
    code_generate_error = 'throw new Error("boom")'
    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": "[1, 'a']", "result": "[ 1, 'a' ]"},
        {"code": "await Promise.resolve(1n)", "result": "1n"},
    ]
    code_display_data = [
        {"code": 'display.html("<b>b</b>")', "mime": "text/html"},
        {"code": 'display.media({ "image/png": new Uint8Array([137, 80]) })', "mime": "image/png"},
    ]
    code_clear_output = "display.clear()"
    code_inspect_sample = "parseInt"
    completion_samples = [
        {"text": "Math.ma", "matches": {"Math.max"[5:]}},
        {"text": "JSON.str", "matches": {"stringify"}},
    ]
    complete_code_samples = ["1", "const a = 1", "function f() {\n  return 1;\n}"]
    incomplete_code_samples = ["function f() {", "`abc", "f(1,", "/* open"]
    invalid_code_samples = ["const = 1", "let 1a", "} else"]
    code_history_pattern = "6 ? 7"
    supported_history_operations = ("tail", "range", "search")


if __name__ == "__main__":
    unittest.main()
