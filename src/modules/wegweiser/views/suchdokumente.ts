import type { Ctx } from "#src/platform/ctx.ts";
import type { Suchdokument } from "#src/platform/suche/index.ts";
import { mayReadWegweiserIntern } from "../rules/permissions.ts";
import { listArtikelRows, listArtikelTexte } from "../artikel/store/artikel.ts";
import { anfang } from "../artikel/views/artikel.ts";
import { plainText } from "#src/shared/textform.ts";
import { type UebergabeView, viewUebergaben } from "../uebergaben/views/uebergaben.ts";
import { listLeistungRows } from "../store/leistungen.ts";
import { listWeitereSuchdokumente } from "../weiteres/views/weiteres.ts";
import { listUebersetzungen } from "../store/uebersetzungen.ts";

/**
 * Every Leistung, Artikel, question and date that can be found in the search of the whole site: in the language of the reader where it was
 * translated, and always by its German words. The office finds drafts as well.
 */
export async function listSuchdokumente(ctx: Ctx, blick: "oeffentlich" | "intern"): Promise<Suchdokument[]> {
  const others = await listWeitereSuchdokumente(ctx);
  const wege = Map.groupBy(await viewUebergaben(ctx), ({ leistungId }) => leistungId);
  return ctx.db.read(async (db) => {
    const office = blick === "intern" && mayReadWegweiserIntern(ctx.actor);
    const rows = await listLeistungRows(db, office ? "intern" : "oeffentlich");
    const texts = ctx.locale === "de" ? [] : await listUebersetzungen(db, { sprache: ctx.locale });
    const services = rows.map((row): Suchdokument => {
      const own = texts.find((one) => one.leistungId === row.id && one.titel !== "");
      return {
        art: "leistung",
        id: row.id,
        titel: own?.titel ?? row.titel,
        zusammenfassung: own?.kurz || row.kurz,
        text: [row.kurz, ...row.schritte, row.tipp, ...(wege.get(row.id) ?? []).map(sayUebergabe)].join("\n"),
        stichworte: own ? [row.titel] : [],
        adresse: office ? `/intern/wegweiser/leistungen/${row.id}` : `/wegweiser/leistungen/${row.slug}`,
        gewicht: 1,
        sprache: own ? own.sprache : "de",
        entwurf: row.veroeffentlichtAm === null,
      };
    });
    const pages = await listArtikelRows(db, office ? "intern" : "oeffentlich");
    const words = ctx.locale === "de" ? [] : await listArtikelTexte(db, { sprache: ctx.locale });
    const articles = pages.map((row): Suchdokument => {
      const own = words.find((one) => one.artikelId === row.id && one.titel !== "");
      const text = own?.text ?? row.text;
      return {
        art: "artikel",
        id: row.id,
        titel: own?.titel ?? row.titel,
        zusammenfassung: anfang(text),
        text: plainText(text),
        stichworte: own ? [row.titel] : [],
        adresse: office ? `/intern/wegweiser/artikel/${row.id}` : `/wegweiser/artikel/${row.slug}`,
        gewicht: 1,
        sprache: own ? own.sprache : "de",
        entwurf: row.veroeffentlichtAm === null,
      };
    });
    return [...services, ...articles, ...others];
  });
}

function sayUebergabe({ von, an, wann, was, fehler }: UebergabeView): string {
  return [von.name, an.name, wann, was, fehler].join(". ");
}
