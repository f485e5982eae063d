import { reactRouter } from "@react-router/dev/vite";
import { defineConfig, type Plugin } from "vite";

/** Texts, the page hook and form fields speak in pages as well; everything else of the platform needs a machine. */
const SERVER_ONLY =
  /\/src\/(platform\/(?!i18n\/|http\/(page|paging|form|form-fields)\.tsx?)|modules\/[^/]+\/(store|commands|views|jobs|exchange)\/)/;

/** Stops the build when server code reaches the browser, instead of trusting tree-shaking. */
const keepServerCodeHome: Plugin = {
  name: "keep-server-code-home",
  applyToEnvironment: (environment) => environment.name === "client",
  transform(_code, id) {
    if (SERVER_ONLY.test(id)) this.error(`${id} is server code and was pulled into a page's browser bundle`);
  },
};

/** React Router names every entry index.js; here there are two. */
const nameEntries: Plugin = {
  name: "name-entries",
  applyToEnvironment: (environment) => environment.name === "ssr",
  outputOptions: (options) => ({ ...options, entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" }),
};

/**
 * The program and its pages in one bundle, libraries included: a few files instead of two thousand, loaded once (ADR 0016).
 * Outside stay what finds its own files beside itself.
 */
const bundle = {
  define: { "process.env.NODE_ENV": JSON.stringify("production") },
  resolve: { noExternal: true as const, external: ["highs"] },
  build: {
    rolldownOptions: { input: { index: "./src/app/server.ts", main: "./src/main.ts" } },
  },
};

export default defineConfig(({ command }) => ({
  plugins: [reactRouter(), keepServerCodeHome, nameEntries],
  environments: { ssr: command === "build" ? bundle : {} },
  build: { reportCompressedSize: false },
}));
