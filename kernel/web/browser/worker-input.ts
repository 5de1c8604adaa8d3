import { problem } from "../../../src/problem.ts";
import type { FromUser } from "../../user/wire.ts";

/** Asks the person at the notebook for a line of text; the answer comes as a message. */
export function asker(post: (item: FromUser) => void) {
  let asking: string | undefined;
  let waiting: { readonly resolve: (text: string) => void; readonly reject: (error: Error) => void } | undefined;
  return {
    input: (prompt = "", { password = false }: { readonly password?: boolean } = {}): Promise<string> => {
      if (asking === undefined)
        return Promise.reject(
          problem(
            "ask for input",
            "nobody is there to answer",
            "set the value in a cell, or run the notebook in Jupyter",
          ),
        );
      post({ kind: "ask", run: asking, prompt: String(prompt), password });
      return new Promise((resolve, reject) => {
        waiting = { resolve, reject };
      });
    },
    answer: (text: string) => waiting?.resolve(text),
    refuse: () => waiting?.reject(new Error("interrupted")),
    /** The run that may ask now. */
    mayAsk: (run: string | undefined) => {
      asking = run;
    },
  };
}
