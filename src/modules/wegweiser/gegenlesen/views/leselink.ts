import { tokenHash } from "#src/modules/zugang/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { linkOeffnet } from "../../pflege/rules/erinnerung.ts";
import { standOf } from "../../rules/uebersetzung.ts";
import { listLeistungRows } from "../../store/leistungen.ts";
import { listUebersetzungen } from "../../store/uebersetzungen.ts";
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
    .map(({ id, fuer, sprache, leistungIds, gueltigBis }) => ({
      id,
      fuer,
      sprache,
      texte: leistungIds.length,
      gueltigBis,
    }));
}

/** What a link opens: its texts with the German beside them. Null: it opens nothing, whatever the reason. Looking changes nothing. */
export async function viewGegenlesen(ctx: Ctx, token: string) {
  return ctx.db.read(async (db) => {
    const link = await findLeselink(db, tokenHash(token));
    // The same number of questions to the database for every link that opens nothing.
    const rows = new Map((await listLeistungRows(db, "oeffentlich")).map((row) => [row.id, row]));
    const all = await listUebersetzungen(db, { sprache: link?.sprache ?? "en" });
    const waiting = await listOffeneVorschlaege(db);
    if (!link || !linkOeffnet(link, ctx.today)) return null;
    const { sprache, fuer, gueltigBis } = link;
    return {
      sprache,
      fuer,
      gueltigBis,
      texte: link.leistungIds.flatMap((id) => {
        const deutsch = rows.get(id);
        if (!deutsch) return [];
        const ziel = all.find((one) => one.leistungId === id) ?? null;
        const { titel, kurz, schritte, tipp, textstand } = deutsch;
        return [
          {
            id,
            deutsch: { titel, kurz, schritte, tipp },
            textstand,
            ziel: ziel && { titel: ziel.titel, kurz: ziel.kurz, schritte: ziel.schritte, tipp: ziel.tipp },
            rev: ziel?.rev ?? 0,
            stand: standOf(ziel, textstand),
            gesendet: waiting.some(
              (one) => one.leistungId === id && one.sprache === sprache && one.herkunft === "muttersprache",
            ),
          },
        ];
      }),
    };
  });
}
export type GegenlesenView = NonNullable<Awaited<ReturnType<typeof viewGegenlesen>>>;
