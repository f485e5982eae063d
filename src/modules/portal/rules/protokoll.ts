import { z } from "zod";
import { parseDatum } from "#src/shared/datum.ts";
import { parseId } from "#src/shared/id.ts";

export const PROTOKOLL_BEREICHE = [
  "konzept",
  "gremien",
  "wegweiser",
  "netzwerk",
  "landkreis",
  "zugang",
  "platform",
] as const;

const day = z
  .string()
  .trim()
  .transform((text, check) => {
    if (text === "") return null;
    const datum = parseDatum(text);
    if (datum === null) check.addIssue({ code: "custom", message: "datum-falsch" });
    return datum;
  })
  .catch(null);

/** What the log can be filtered by. Anything unreadable filters nothing, so a wrong address still shows the log. */
export const protokollFilterSchema = z.object({
  bereich: z.enum(PROTOKOLL_BEREICHE).nullable().catch(null),
  von: day,
  bis: day,
  wer: z
    .string()
    .transform((text) => parseId<"Benutzer">(text))
    .nullable()
    .catch(null),
  seite: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type ProtokollFilter = z.infer<typeof protokollFilterSchema>;
