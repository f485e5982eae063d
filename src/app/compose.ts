import { konzeptStelleUse } from "#src/modules/konzept/index.ts";
import { registerStelleUse } from "#src/modules/netzwerk/index.ts";

// What modules to the left must know of modules to the right. Imported once by everything that starts: the bundle, the
// worker, the command line, tests of the whole.
registerStelleUse(konzeptStelleUse);
