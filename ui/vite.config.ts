import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { pdfjsFiles } from "./vite.pdfjs.ts";

export default defineConfig({
  plugins: [react(), pdfjsFiles()],
  clearScreen: false,
  server: { port: 1420, strictPort: true, host: "127.0.0.1" },
  build: {
    // WebKitGTK 2.40+ and WebView2 are both newer than this.
    target: ["es2022", "safari16"],
    modulePreload: { polyfill: false },
    sourcemap: false,
  },
  test: {
    environment: "jsdom",
    globals: true,
    css: false,
    setupFiles: ["./tests/setup.ts"],
    include: ["src/**/*.test.{ts,tsx}"],
    testTimeout: 120_000,
  },
});
