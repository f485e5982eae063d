import { join } from "node:path";

/** The folder of the whole project: this file lies two folders below it, in `src/platform` as in `build/server`. */
export const PROJECT_FOLDER = join(import.meta.dirname, "../..");

/** The folder `src`. For what is read or started at run time and not part of the bundle: templates, child processes. */
export const SOURCE_FOLDER = join(PROJECT_FOLDER, "src");
