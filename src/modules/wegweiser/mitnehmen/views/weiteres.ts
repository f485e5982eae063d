import { listAngebote } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { viewArtikelDaten, viewArtikelVerzeichnis } from "../../artikel/views/artikel.ts";
import { viewFragen } from "../../fragen/views/fragen.ts";
import type { Sprache } from "../../rules/sprachen.ts";
import { viewTermine } from "../../veranstaltungen/views/termine.ts";

/** Articles, questions, dates and offers in one language, for the kept guide. Nothing in it depends on the hour. */
export async function viewWeiteresZumMitnehmen(ctx: Ctx, sprache: Sprache) {
  const texte = new Map((await viewArtikelDaten(ctx)).map((one) => [one.slug, one]));
  const { termine } = await viewTermine(ctx, sprache, { gemeinde: "", betreuung: false });
  return {
    artikel: (await viewArtikelVerzeichnis(ctx, sprache)).flatMap(({ slug, titel, tiefe }) => {
      const row = texte.get(slug);
      if (!row) return [];
      const own = row.uebersetzungen.find((one) => one.sprache === sprache);
      const text = own ? { text: own.text, lang: sprache } : { text: row.text, lang: "de" as const };
      const { geprueftAm, pruefenBis, verantwortlich } = row;
      const stelle = verantwortlich === "" ? null : verantwortlich;
      return [{ slug, titel, amtlich: row.titel, tiefe, text, stellen: row.stellen, geprueftAm, pruefenBis, stelle }];
    }),
    themen: (await viewFragen(ctx, sprache)).themen,
    termine: termine.map(({ slug, titel, text, tage, von, bis, ort, ortText, kosten, anmeldung }) => ({
      slug,
      titel,
      text,
      tage,
      von,
      bis,
      ort: [ort?.name, ortText, ort?.strasse, ort?.ortszeile].filter(Boolean).join(", "),
      kosten,
      anmeldung,
    })),
    angebote: (await listAngebote(ctx, { blick: "oeffentlich" })).map((one) => ({
      id: one.id,
      titel: one.titel,
      stelle: one.stelle.name,
      worte: [one.beschreibung, one.wann, one.zugang, one.kosten, one.kontakt].filter(Boolean),
      gueltigBis: one.gueltigBis,
    })),
  };
}
export type WeiteresZumMitnehmen = Awaited<ReturnType<typeof viewWeiteresZumMitnehmen>>;
