import { angebotstand, listAngebotRows, listErreichbar, presentAngebot } from "#src/modules/netzwerk/index.ts";
import { tokenHash } from "#src/modules/zugang/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { linkOeffnet } from "../rules/anfrage.ts";
import { findLink } from "../store/anfragen.ts";

/**
 * What a link opens: everything that is known of the Angebote of its Stelle. Null: it opens nothing, whatever the reason.
 * Looking changes nothing.
 */
export async function viewAnfrageDurchLink(ctx: Ctx, token: string) {
  return ctx.db.read(async (db) => {
    const link = await findLink(db, tokenHash(token));
    // The same number of questions to the database for every link that opens nothing.
    const rows = await listAngebotRows(db, {
      sicht: "intern",
      heute: ctx.today,
      ...(link ? { stelleId: link.stelleId } : { ids: [] }),
    });
    const namen = await listErreichbar(db, link ? [link.stelleId] : [], []);
    if (!link || !linkOeffnet(link, ctx.today)) return null;
    return {
      stelle: namen.get(link.stelleId)?.name ?? "",
      gueltigBis: link.gueltigBis,
      angebote: rows.map((row) => ({ ...presentAngebot(row), rev: row.rev, stand: angebotstand(row) })),
    };
  });
}
