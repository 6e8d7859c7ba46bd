import { availableParallelism } from "node:os";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { mantineStyles } from "./vite.mantine.ts";
import { pdfjsFiles } from "./vite.pdfjs.ts";

export default defineConfig({
  plugins: [react(), pdfjsFiles(), mantineStyles("src/kit/mantine.ts")],
  clearScreen: false,
  server: { port: 1420, strictPort: true, host: "127.0.0.1" },
  build: {
    // WebKitGTK 2.40+ and WebView2 are both newer than this.
    target: ["es2022", "safari16"],
    modulePreload: { polyfill: false },
    sourcemap: false,
  },
  test: {
    globals: true,
    css: false,
    testTimeout: 120_000,
    // Left to itself it would keep one processor free: half of a machine with two.
    pool: "threads",
    maxWorkers: availableParallelism(),
    projects: [
      {
        extends: true,
        test: {
          name: "page",
          environment: "jsdom",
          setupFiles: ["./tests/setup.ts"],
          include: ["src/**/*.test.tsx"],
        },
      },
      // What is pure needs no page around it.
      { extends: true, test: { name: "pure", environment: "node", include: ["src/**/*.test.ts"] } },
    ],
  },
});
