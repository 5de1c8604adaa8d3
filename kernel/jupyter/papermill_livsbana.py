"""Papermill with TypeScript parameters: python papermill_livsbana.py notebook.ipynb out.ipynb -p children 500

Papermill has no translator for TypeScript and no entry point for one, so this script registers it and hands over to papermill's own
command line. Importing the module is enough for programs that call papermill themselves.
"""

import json
import math

from papermill.translators import Translator, papermill_translators


class TypeScriptTranslator(Translator):
    """Parameters as `const` declarations; a cell that declares a name again gives it its new value in every cell."""

    @classmethod
    def translate(cls, value):
        if isinstance(value, float) and not math.isfinite(value):
            return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"
        return json.dumps(value, ensure_ascii=False)

    @classmethod
    def comment(cls, text):
        return f"// {text}".strip()

    @classmethod
    def assign(cls, name, text):
        return f"const {name} = {text};"


papermill_translators.register("typescript", TypeScriptTranslator)

if __name__ == "__main__":
    from papermill.cli import papermill

    papermill()
