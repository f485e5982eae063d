import type { Ctx } from "#src/platform/ctx.ts";
import type { Suchdokument } from "#src/platform/suche/index.ts";
import { maySeeInterneStellen } from "../rules/permissions.ts";
import { findFachstelle } from "../store/fachstelle.ts";
import { listGemeindeRows } from "../store/gemeinden.ts";
import { findStelle, listStellenRows } from "../store/stellen.ts";
import { listNamen } from "../store/stellen-namen.ts";

/**
 * Stellen, Gemeinden and the Fachstelle as the reader can find them. Names of people are not searched: a consent ends,
 * and nobody is looked up by name here.
 */
export function listSuchdokumente(ctx: Ctx, blick: "oeffentlich" | "intern"): Promise<Suchdokument[]> {
  const intern = blick === "intern" && maySeeInterneStellen(ctx.actor);
  return ctx.db.read(async (db) => {
    const namen = await listNamen(db);
    const stellen = await listStellenRows(db, { sicht: intern ? "intern" : "oeffentlich" });
    const profil = await findFachstelle(db);
    const fachstelle = profil ? await findStelle(db, profil.stelleId) : null;
    return [
      ...stellen.map((one) => ({
        art: "stelle",
        id: one.id,
        titel: one.name,
        zusammenfassung: one.aufgabe,
        text: [one.ort, one.gemeindeName].filter(Boolean).join(", "),
        stichworte: [one.kurzname, ...Object.values(one.nameUebersetzt), ...(namen.get(one.id) ?? [])].filter(Boolean),
        adresse: intern ? `/intern/netzwerk/${one.id}` : `/netzwerk/${one.slug}`,
        gewicht: 1,
        entwurf: !one.oeffentlich,
      })),
      ...(await listGemeindeRows(db)).map((one) => ({
        art: "gemeinde",
        id: one.id,
        titel: one.name,
        text: [one.region, one.verband].filter(Boolean).join(", "),
        stichworte: [one.ags, one.ars, one.plz, one.ort].filter(Boolean),
        adresse: intern ? `/intern/gemeinden/${one.id}` : `/gemeinden/${one.slug}`,
        gewicht: 1.4,
      })),
      ...(profil && fachstelle
        ? [
            {
              art: "fachstelle",
              id: fachstelle.id,
              titel: fachstelle.name,
              zusammenfassung: profil.auftrag,
              text: `${fachstelle.aufgabe}\n${profil.handlungsfelder}`,
              adresse: intern ? "/intern/fachstelle" : "/fachstelle",
              gewicht: 1.2,
            },
          ]
        : []),
    ];
  });
}
