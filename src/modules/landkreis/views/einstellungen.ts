import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import type { Locale } from "#src/shared/locale.ts";
import { mayChangeLandkreis } from "../rules/permissions.ts";
import type { Landkreis } from "../rules/profil.ts";
import type { Rechtstext } from "../rules/rechtstexte.ts";
import { findProfil, listSchnelllinks, type Schnelllink } from "../store/profil.ts";
import {
  type BarrierefreiheitRow,
  findBarrierefreiheit,
  findRechtstext,
  listRechtstexte,
  type RechtstextRow,
} from "../store/rechtstexte.ts";

export type EinstellungenView = {
  readonly landkreis: Landkreis;
  readonly schnelllinks: readonly Schnelllink[];
  readonly rechtstexte: readonly Pick<RechtstextRow, "art" | "locale" | "stand">[];
  readonly barrierefreiheit: BarrierefreiheitRow;
};

/**
 * Everything that can be set, for the pages under /intern/einstellungen.
 *
 * @throws NotAllowed for everybody but the Fachstelle
 * @throws NotFound before the county was set up
 */
export async function viewEinstellungen(ctx: Ctx): Promise<EinstellungenView> {
  requireIntern(ctx);
  if (!mayChangeLandkreis(ctx.actor)) throw new NotAllowed();
  return ctx.db.read(async (db) => {
    const [landkreis, barrierefreiheit] = [await findProfil(db), await findBarrierefreiheit(db)];
    if (!landkreis || !barrierefreiheit) throw new NotFound();
    const texts = await listRechtstexte(db);
    return {
      landkreis,
      barrierefreiheit,
      schnelllinks: await listSchnelllinks(db),
      rechtstexte: texts.map(({ art, locale, stand }) => ({ art, locale, stand })),
    };
  });
}

/** One text in one language for its form; `rev` 0 where there is none yet. */
export async function viewRechtstextForm(ctx: Ctx, art: Rechtstext, locale: Locale) {
  requireIntern(ctx);
  if (!mayChangeLandkreis(ctx.actor)) throw new NotAllowed();
  const found = await ctx.db.read((db) => findRechtstext(db, art, locale));
  return { text: found?.text ?? "", stand: found?.stand ?? ctx.today, rev: found?.rev ?? 0 };
}
