import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { viewVerzeichnisDaten } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { without } from "#src/shared/without.ts";
import { alterOf } from "../../rules/pruefung.ts";
import type { Sprache } from "../../rules/sprachen.ts";
import { standOf } from "../../rules/uebersetzung.ts";
import { ortszeit } from "../../rules/zeiten.ts";
import { KEINE_BEZUEGE } from "../../store/leistungen.ts";
import { listRegeln } from "../../store/regeln.ts";
import { listUnterlageRows } from "../../store/unterlagen.ts";
import { presentAnlaufstelle, uebersetztIn } from "../../views/anlaufstelle.ts";
import { presentTexte, readOrte } from "../../views/leistung.ts";
import { presentLage, readKarten, stepsOf } from "../../views/lesen.ts";
import { viewWeiteresZumMitnehmen } from "./weiteres.ts";

/** Stylesheets and the search, which come with every edition. */
const BEIWERK_KB = 68;

/**
 * Everything public of the guide in one language, to be kept on a telephone. Nothing in it depends on the hour: who
 * reads it tomorrow without a network must not be told that a door is open now.
 */
export async function viewPaket(ctx: Ctx, sprache: Sprache) {
  const stellen = new Map((await viewVerzeichnisDaten(ctx)).map((one) => [one.id, one]));
  const inhalt = await ctx.db.read(async (db) => {
    const karten = await readKarten(db, sprache);
    const papiere = new Map((await listUnterlageRows(db)).map((one) => [one.id, one]));
    const orte = await readOrte(db, ctx.today);
    const geregelt = new Set((await listRegeln(db)).map(({ leistungId }) => leistungId));
    return {
      lagen: karten.lagen.flatMap((lage) => {
        const leistungen = stepsOf(lage.id, karten);
        const karte = presentLage(lage, sprache, leistungen.length);
        return karte && leistungen.length > 0 ? [{ lage: karte, leistungen }] : [];
      }),
      leistungen: karten.rows.map((row) => {
        const own = karten.texte.get(row.id) ?? null;
        const bezug = karten.bezuege.get(row.id) ?? KEINE_BEZUEGE;
        const haus = orte.anlaufstellen.find(({ id }) => id === row.anlaufstelleId);
        const ort = haus ? presentAnlaufstelle(haus, orte, sprache, ortszeit(ctx.now)) : null;
        const anbieter = row.anbieterId ? stellen.get(row.anbieterId) : undefined;
        return {
          ...presentTexte(row, own, sprache),
          slug: row.slug,
          amtlich: row.titel,
          stand: sprache === "de" ? ("aktuell" as const) : standOf(own, row.textstand),
          alt: alterOf(row.pruefenBis, ctx.today) === "alt",
          lagen: karten.lagen.flatMap((lage) =>
            bezug.lagen.some((one) => one.lebenslageId === lage.id) ? (presentLage(lage, sprache, 0) ?? []) : [],
          ),
          unterlagen: bezug.unterlageIds.flatMap((id) => {
            const paper = papiere.get(id);
            return paper ? [{ id, name: paper.name, uebersetzt: uebersetztIn(paper.namen, sprache) }] : [];
          }),
          ort: ort && {
            name: ort.name,
            uebersetzt: ort.uebersetzt,
            strasse: ort.strasse,
            ortszeile: ort.ortszeile,
            haltestelle: ort.haltestelle,
            gehminuten: ort.gehminuten,
            barrierefrei: ort.barrierefrei,
            merkmale: ort.merkmale,
            zugang: ort.zugang,
            zeiten: ort.zeiten,
            anders: ort.anders,
            hinweise: ort.hinweise,
          },
          raum: row.raum,
          gebiet: row.gebiet,
          geregelt: geregelt.has(row.id),
          anbieter: anbieter?.name ?? null,
          telefon: anbieter?.telefon ?? "",
          termin: row.termin,
          kostenfrei: row.kostenfrei,
          kosten: row.kosten,
          geprueftAm: row.geprueftAm,
        };
      }),
    };
  });
  const weiteres = await viewWeiteresZumMitnehmen(ctx, sprache);
  // A date that is over makes no other edition.
  const worte = { ...weiteres, termine: weiteres.termine.map((one) => without(one, "tage")) };
  const json = JSON.stringify({ ...inhalt, ...worte });
  return {
    ...inhalt,
    weiteres,
    tag: ctx.today,
    /** Another one as soon as a word changes. */
    ausgabe: createHash("sha256").update(json).digest("hex").slice(0, 16),
    /** About what has to be loaded, in kilobytes. */
    kilobyte: Math.ceil(gzipSync(json).length / 1024) + BEIWERK_KB,
  };
}
export type Paket = Awaited<ReturnType<typeof viewPaket>>;
export type PaketLeistung = Paket["leistungen"][number];
