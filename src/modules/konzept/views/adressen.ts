import { listAngebote } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { listKapitelRows } from "../kette/store/kapitel.ts";
import { listOeffentlicheIndikatoren } from "../kette/store/oeffentlich-elemente.ts";
import { loadNetz } from "../kette/store/oeffentlich-netz.ts";
import { listAuswahlAdressen } from "../auswahl/views/oeffentlich.ts";
import { listFassungsAdressen } from "../fassung/views/adressen.ts";
import { listQuerAdressen } from "../quer/views/adressen.ts";
import { listVorlagenAdressen } from "../vorlage/views/vorlagen.ts";
import { listHandlungsfelder } from "../store/handlungsfelder.ts";

/** Every public address of this module beyond its fixed ones, for the sitemap. */
export async function listOeffentlicheAdressen(ctx: Ctx): Promise<string[]> {
  const quer = await listQuerAdressen(ctx);
  const fassungen = await listFassungsAdressen(ctx);
  const vorlagen = await listVorlagenAdressen(ctx);
  const angebote = await listAngebote(ctx, { blick: "oeffentlich" });
  const auswahl = await listAuswahlAdressen(ctx);
  return ctx.db.read(async (db) => {
    const netz = await loadNetz(db, { alles: true });
    const at = (pfad: string, names: readonly string[]) => names.map((name) => `/konzept/${pfad}/${name}`);
    const codes = (rows: readonly { readonly kennung: string }[]) => rows.map((row) => row.kennung);
    const slugs = (rows: readonly { readonly slug: string }[]) => rows.map((row) => row.slug);
    return [
      ...at("handlungsfelder", slugs(await listHandlungsfelder(db))),
      ...at("kapitel", slugs(await listKapitelRows(db, { nurOeffentliche: true }))),
      ...at("bedarfe", codes(netz.bedarfe)),
      ...at("ziele", codes(netz.ziele)),
      ...at("massnahmen", codes(netz.massnahmen)),
      ...at("indikatoren", slugs(await listOeffentlicheIndikatoren(db))),
      ...quer,
      ...fassungen,
      ...vorlagen,
      ...auswahl,
      ...angebote.map(({ id }) => `/angebote/${id}`),
    ];
  });
}
