import { listOrtRows } from "#src/modules/netzwerk/index.ts";
import { tokenHash } from "#src/modules/zugang/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { linkOeffnet } from "../../pflege/rules/erinnerung.ts";
import { standIn } from "../../uebersetzen/rules/text.ts";
import { listWoerter, woerterIn } from "../../uebersetzen/rules/woerter.ts";
import { kennungOf, listTexte } from "../../uebersetzen/store/texte.ts";
import { listOffeneVorschlaege } from "../../uebersetzen/store/vorschlaege.ts";
import { requireWegweiserPflege } from "../../views/intern.ts";
import { findLeselink, listLeselinks } from "../store/leselinks.ts";

/**
 * The links that are open, for the office.
 *
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle
 */
export async function viewLeselinks(ctx: Ctx) {
  requireWegweiserPflege(ctx);
  const rows = await ctx.db.read(listLeselinks);
  return rows
    .filter((row) => linkOeffnet(row, ctx.today))
    .map(({ id, fuer, sprache, textIds, gueltigBis }) => ({
      id,
      fuer,
      sprache,
      texte: textIds.length,
      gueltigBis,
    }));
}

/** What a link opens: its texts with the German beside them. Null: it opens nothing, whatever the reason. Looking changes nothing. */
export async function viewGegenlesen(ctx: Ctx, token: string) {
  return ctx.db.read(async (db) => {
    const link = await findLeselink(db, tokenHash(token));
    // The same number of questions to the database for every link that opens nothing.
    const texte = new Map(
      (await listTexte(db, ctx, "oeffentlich", await listOrtRows(db))).map((text) => [text.id, text]),
    );
    const waiting = await listOffeneVorschlaege(db);
    if (!link || !linkOeffnet(link, ctx.today)) return null;
    const { sprache, fuer, gueltigBis } = link;
    const glossar = listWoerter([...texte.values()], sprache);
    return {
      sprache,
      fuer,
      gueltigBis,
      texte: link.textIds.flatMap((id) => {
        const text = texte.get(id);
        if (!text) return [];
        const { art, deutsch } = text;
        return [
          {
            id,
            art,
            deutsch,
            ziel: text.fassungen.get(sprache)?.teile ?? {},
            kennung: kennungOf(text, sprache),
            stand: standIn(text, sprache),
            woerter: woerterIn(deutsch, glossar, id),
            gesendet: waiting.some(
              (one) => one.eintragId === id && one.sprache === sprache && one.herkunft === "muttersprache",
            ),
          },
        ];
      }),
    };
  });
}
export type GegenlesenView = NonNullable<Awaited<ReturnType<typeof viewGegenlesen>>>;
