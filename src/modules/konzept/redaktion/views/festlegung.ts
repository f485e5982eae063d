import type { Ctx } from "#src/platform/ctx.ts";
import type { Datum } from "#src/shared/datum.ts";
import { mayReadOffice } from "../../kette/rules/permissions.ts";
import { effectiveStand } from "../rules/redaktion.ts";
import { hashText, listGliederungsbeschluesse, listTexte, loadRedaktion } from "../store/redaktion.ts";

/** Who has fixed what one is about to change. Null: nobody. */
export type Festlegung = {
  readonly gliederung: { readonly gremium: string; readonly am: Datum; readonly beschluss: string } | null;
  readonly freigabe: { readonly durch: string; readonly am: Datum | null } | null;
};

/**
 * What holds for the outline and, if one is named, for the words of a text: who fixed it, when and why (R038).
 *
 * @param textId a chapter or Handlungsfeld; null for a new one
 */
export async function viewFestlegung(ctx: Ctx, textId: string | null): Promise<Festlegung> {
  // Pages that show it ask for the right to what they are about.
  if (!mayReadOffice(ctx.actor)) return { gliederung: null, freigabe: null };
  return ctx.db.read(async (db) => {
    const [letzter] = await listGliederungsbeschluesse(db);
    const gliederung = letzter?.fest
      ? { gremium: letzter.gremium, am: letzter.beschlossenAm, beschluss: letzter.beschluss }
      : null;
    const row = textId ? (await loadRedaktion(db)).get(textId) : undefined;
    const text = row ? (await listTexte(db)).find((one) => one.id === textId) : undefined;
    const frei = row && text && effectiveStand(row.stand, row.freigegebenHash, hashText(text)) === "freigegeben";
    return { gliederung, freigabe: frei ? { durch: row.freigegebenDurch, am: row.freigegebenAm } : null };
  });
}
