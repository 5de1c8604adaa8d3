/** What the kernel says of itself in a browser, in the place of `kernel/jupyter/kernel-info.ts`. */
import { type Content, protocolVersion } from "../../jupyter/message.ts";
import { browserSite } from "./site.ts";

export function kernelInfo(): Content {
  const { version } = browserSite();
  return {
    status: "ok",
    protocol_version: protocolVersion,
    implementation: "livsbana",
    implementation_version: version,
    language_info: {
      name: "typescript",
      version: "6.0",
      mimetype: "text/x-typescript",
      file_extension: ".ts",
      pygments_lexer: "typescript",
      codemirror_mode: { name: "javascript", typescript: true },
      nbconvert_exporter: "script",
    },
    banner: `TypeScript (Livsbana ${version}, in this browser)`,
    help_links: [],
    debugger: false,
    supported_features: [],
  };
}
