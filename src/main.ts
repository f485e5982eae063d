/** What `npm start` runs, from the bundle in `build/server`. */
import { runProgram } from "./app/program.ts";
import { builtFront } from "./app/serve.ts";

await runProgram(builtFront);
