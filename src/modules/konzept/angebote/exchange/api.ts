import { z } from "zod";
import type { ApiParameter, ApiResource } from "#src/platform/http/api.ts";
import { ANGEBOT_FILTER } from "../views/oeffentlich.ts";
import { angeboteSchema } from "./dateien.ts";

const parameters = ANGEBOT_FILTER.map(
  (name): ApiParameter => ({
    name,
    in: "query",
    description: "Teil der Adresse",
    schema: z.string().regex(/^[a-z0-9-]{1,80}$/),
  }),
);

/** Every public address of the Angebote that is for programs. */
export const angeboteApi: readonly ApiResource[] = [
  {
    path: "/angebote.json",
    summary: "Veröffentlichte Angebote der Stellen",
    mediaType: "application/json",
    schema: { name: "Angebote", of: angeboteSchema },
    parameters,
  },
  { path: "/angebote.csv", summary: "Veröffentlichte Angebote als Tabelle", mediaType: "text/csv", parameters },
];
