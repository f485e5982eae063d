/** What `npm run dev` runs, from the sources. */
import "./app/development.ts";
import { devFront } from "./app/dev-front.ts";
import { runProgram } from "./app/program.ts";

await runProgram(devFront);
