/// <reference types="node" />
/**
 * Ships the decoders, character maps and fonts of pdf.js as files of our own under `pdfjs/`. Scans are JBIG2 and
 * JPEG 2000 inside: without the wasm decoders their pages stay blank, and nothing is ever read from the network.
 */
import { createReadStream, existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";

const FOLDERS = ["wasm", "cmaps", "standard_fonts", "iccs"];
const TYPES: Record<string, string> = { wasm: "application/wasm", js: "text/javascript" };
/** Scripting inside a PDF is never run here, so its engine is not shipped. */
const LEFT_OUT = /^quickjs-eval\./;

export function pdfjsFiles(): Plugin {
  const home = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(join(home, folder))
      .filter((name) => !LEFT_OUT.test(name))
      .map((name) => `${folder}/${name}`),
  );
  return {
    name: "pdfjs-files",
    configureServer(server) {
      server.middlewares.use("/pdfjs/", (request, response, next) => {
        const name = decodeURIComponent((request.url ?? "").replace(/^\//, "").split("?")[0] ?? "");
        if (!files.includes(name) || !existsSync(join(home, name))) return next();
        response.setHeader("Content-Type", TYPES[name.split(".").pop() ?? ""] ?? "application/octet-stream");
        createReadStream(join(home, name)).pipe(response);
      });
    },
    generateBundle() {
      for (const name of files) {
        this.emitFile({ type: "asset", fileName: `pdfjs/${name}`, source: readFileSync(join(home, name)) });
      }
    },
  };
}
