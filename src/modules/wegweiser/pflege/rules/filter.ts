import { z } from "zod";
import { EINTRAG_ARTEN } from "./eintrag.ts";

/** - `faellig` what can be confirmed today; `nie` what nobody has checked so far; `alle` everything. */
export const PFLEGE_ANSICHTEN = ["faellig", "nie", "alle"] as const;

/** What of the list somebody wants to see. Whatever an address says otherwise counts as nothing chosen. */
export const pflegeFilterSchema = z.object({
  zeige: z.enum(PFLEGE_ANSICHTEN).catch("faellig"),
  art: z.enum(EINTRAG_ARTEN).nullable().catch(null),
  stelle: z.uuid().nullable().catch(null),
  seite: z.coerce.number().int().min(1).catch(1),
});
export type PflegeFilter = z.infer<typeof pflegeFilterSchema>;

/** The address of the list under a filter. */
export function pflegePfad(filter: PflegeFilter, change: Partial<PflegeFilter> = {}): string {
  const { zeige, art, stelle, seite } = { ...filter, ...change };
  const query = new URLSearchParams({
    ...(zeige === "faellig" ? {} : { zeige }),
    ...(art ? { art } : {}),
    ...(stelle ? { stelle } : {}),
    ...(seite > 1 ? { seite: String(seite) } : {}),
  });
  return query.size > 0 ? `/intern/wegweiser/pflege?${query}` : "/intern/wegweiser/pflege";
}
