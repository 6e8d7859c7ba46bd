/// <reference types="node" />
/**
 * `src/kit/mantine.ts` names the styles of Mantine one by one. A component whose styles are missing would look broken
 * without anything failing, so the build compares what it bundled with what is named there.
 */
import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

const NAMED = /@mantine\/core\/styles\/([\w-]+)\.css/g;
const BUNDLED = /@mantine\/core\/esm\/.*\/(\w+)\.module\.mjs/;
/** What belongs to no component. */
const GROUND = ["baseline", "default-css-variables", "global"];

export function mantineStyles(sheet: string): Plugin {
  return {
    name: "mantine-styles",
    generateBundle(_options, bundle) {
      const named = new Set([...readFileSync(sheet, "utf8").matchAll(NAMED)].map((found) => found[1] ?? ""));
      const used = new Set(GROUND);
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== "chunk") continue;
        for (const id of chunk.moduleIds) {
          const name = BUNDLED.exec(id.replaceAll("\\", "/"))?.[1];
          if (name) used.add(name);
        }
      }
      const missing = [...used].filter((name) => !named.has(name));
      const left = [...named].filter((name) => !used.has(name));
      if (missing.length > 0) this.error(`${sheet} lacks the styles of ${missing.join(", ")}`);
      if (left.length > 0) this.error(`${sheet} names styles of nothing in the page: ${left.join(", ")}`);
    },
  };
}
