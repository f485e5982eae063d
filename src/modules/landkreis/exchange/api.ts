import { z } from "zod";
import type { ApiResource } from "#src/platform/http/api.ts";

const erklaerungSchema = z.looseObject({
  format: z.literal("wirkungskreis/barrierefreiheit/1"),
  massstab: z.string(),
  verwaltungsname: z.string(),
  barrieren: z.array(z.looseObject({ inhalt: z.string(), alternative: z.string() })),
  rueckmeldung: z.looseObject({ formular: z.url() }),
});

/** Every public address of this module that is for programs. */
export const landkreisApi: readonly ApiResource[] = [
  {
    path: "/barrierefreiheit.json",
    summary: "Die Erklärung zur Barrierefreiheit",
    mediaType: "application/json",
    schema: { name: "Barrierefreiheit", of: erklaerungSchema },
  },
];
