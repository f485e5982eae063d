import { basename, join } from "node:path";

/**
 * The folder `src`, wherever this code runs: from the sources, or from the bundle of the pages in `build/server`.
 * For what is read at run time and not part of any bundle, such as templates.
 */
export const SOURCE_FOLDER =
  basename(import.meta.dirname) === "server" ? join(import.meta.dirname, "../../src") : join(import.meta.dirname, "..");
