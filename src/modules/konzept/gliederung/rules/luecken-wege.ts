import type { KettenLuecke } from "../../kette/rules/luecken.ts";

/** Where the one thing is done that closes a gap, below /intern. `kennung` of the element that lacks something. */
export const LUECKEN_WEGE: Readonly<Record<KettenLuecke, (element: { id: string; kennung: string }) => string>> = {
  "bedarf-ohne-beleg": ({ id }) => `/intern/bedarfe/${id}#bedarf-beleg`,
  "bedarf-ohne-ziel": ({ id }) => `/intern/bedarfe/${id}#bedarf-ziel`,
  "ziel-ohne-bedarf": ({ id }) => `/intern/wirkungsziele/${id}#bedarf-ziel`,
  "ziel-ohne-massnahme": ({ id }) => `/intern/massnahmen/neu?ziel=${id}`,
  "massnahme-ohne-ziel": ({ id }) => `/intern/massnahmen/${id}#ziel-massnahme`,
  "massnahme-ohne-sachstand": ({ id }) => `/intern/massnahmen/${id}/sachstand`,
};
