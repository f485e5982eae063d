import type { Ctx } from "#src/platform/ctx.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Locale } from "#src/shared/locale.ts";
import type { Rechtstext } from "../rules/rechtstexte.ts";
import { findRechtstext } from "../store/rechtstexte.ts";

export type RechtstextView = { readonly text: string; readonly lang: Locale; readonly stand: Datum };

/**
 * A text of the county in the reader's language, else the German one with its language; null when the county wrote
 * none. Readable by everybody.
 */
export function viewRechtstext(ctx: Ctx, art: Rechtstext): Promise<RechtstextView | null> {
  return ctx.db.read(async (db) => {
    const found = (await findRechtstext(db, art, ctx.locale)) ?? (await findRechtstext(db, art, "de"));
    return found ? { text: found.text, lang: found.locale, stand: found.stand } : null;
  });
}
