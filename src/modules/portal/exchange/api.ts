import { z } from "zod";
import { gremienApi } from "#src/modules/gremien/index.ts";
import { beteiligungApi, workshopApi } from "#src/modules/beteiligung/index.ts";
import { konzeptApi } from "#src/modules/konzept/index.ts";
import { landkreisApi } from "#src/modules/landkreis/index.ts";
import { monitoringApi } from "#src/modules/monitoring/index.ts";
import { netzwerkApi } from "#src/modules/netzwerk/index.ts";
import { wegweiserApi } from "#src/modules/wegweiser/index.ts";
import type { ApiResource } from "#src/platform/http/api.ts";

const trefferSchema = z.looseObject({ titel: z.string(), adresse: z.string() });

const sucheSchema = z.looseObject({
  frage: z.string(),
  anzahl: z.int(),
  gruppen: z.array(z.looseObject({ art: z.string(), anzahl: z.int(), treffer: z.array(trefferSchema) })),
});

const portalApi: readonly ApiResource[] = [
  {
    path: "/suche.json",
    summary: "Was zu einem Wort gefunden wird",
    parameters: [{ name: "q", in: "query", description: "Gesuchte Wörter", schema: z.string() }],
    mediaType: "application/json",
    schema: { name: "Suche", of: sucheSchema },
  },
];

/** Every public address for programs, module by module. A test holds it against the routes. */
export const ALLE_ADRESSEN: readonly ApiResource[] = [
  ...konzeptApi,
  ...beteiligungApi,
  ...workshopApi,
  ...netzwerkApi,
  ...gremienApi,
  ...wegweiserApi,
  ...monitoringApi,
  ...landkreisApi,
  ...portalApi,
];
