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

export default defineConfig({
  plugins: [reactRouter(), keepServerCodeHome],
  environments: { ssr: { build: { rolldownOptions: { input: "./src/app/server.ts" } } } },
  build: { reportCompressedSize: false },
});
