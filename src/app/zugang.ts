import { listHandlungsfelderAuswahl } from "#src/modules/konzept/index.ts";
import { listGemeinden, listStellen } from "#src/modules/netzwerk/index.ts";
import { createZugang, type Zugang } from "#src/modules/zugang/index.ts";
import type { Installation } from "./installation.ts";

/** Sign-in of all counties, and what roles can be bound to: modules right of zugang are named here. */
export function composeZugang(installation: Pick<Installation, "pools" | "config" | "log" | "clock">): Zugang {
  return createZugang({
    ...installation,
    bezuege: [
      { rolle: "fachredaktion", list: listHandlungsfelderAuswahl },
      { rolle: "zustaendige", list: listStellen },
      { rolle: "gemeinde", list: listGemeinden },
    ],
  });
}
