import type { Ctx } from "#src/platform/ctx.ts";
import type { LebenslageId, LeistungId } from "../rules/ids.ts";
import { findGemeinde } from "../rules/gemeinde-finden.ts";
import { type Sprache, textIn } from "../rules/sprachen.ts";
import { ortszeit } from "../rules/zeiten.ts";
import { decideZustaendig, type Frage, MERKMALE, merkmaleOf } from "../rules/zustaendig.ts";
import { listLebenslageRows } from "../store/lebenslagen.ts";
import { KEINE_BEZUEGE, listBezuege, listLeistungRows } from "../store/leistungen.ts";
import { listRegeln } from "../store/regeln.ts";
import { listUebersetzungen } from "../store/uebersetzungen.ts";
import { type AnlaufstelleView, presentAnlaufstelle } from "./anlaufstelle.ts";
import { type Begruendung, presentZustaendig } from "./begruendung.ts";
import { listGemeindenZurWahl, readOrte } from "./leistung.ts";
import { type LeistungKarte, presentKarte } from "./lesen.ts";

export type ZustaendigZeile = {
  readonly leistung: LeistungKarte;
  readonly ort: AnlaufstelleView | null;
  readonly raum: string;
  readonly begruendung: Begruendung;
};

/**
 * Who is zuständig for somebody who lives somewhere and is in a situation (GUIDES 4.4). Everything that was asked
 * stays in the address; nothing of it is kept.
 *
 * @param lage slug of a situation; "" before somebody has chosen
 */
export async function viewZustaendig(
  ctx: Ctx,
  sprache: Sprache,
  lage: string,
  ort: string,
  frage: Omit<Frage, "gemeindeId">,
) {
  const gemeinden = await listGemeindenZurWahl(ctx);
  const { gemeinde, zurWahl, plz } = findGemeinde(gemeinden, ort);
  return ctx.db.read(async (db) => {
    const bezuege = await listBezuege(db);
    const inLage = (row: { readonly id: LeistungId }, id: LebenslageId) =>
      (bezuege.get(row.id) ?? KEINE_BEZUEGE).lagen.some((one) => one.lebenslageId === id);
    const shown = await listLeistungRows(db, "oeffentlich");
    // A topic without a Leistung would be a door to nowhere.
    const lagen = (await listLebenslageRows(db)).flatMap((one) => {
      const name = textIn(one.namen, sprache);
      return name && shown.some((row) => inLage(row, one.id)) ? [{ id: one.id, slug: one.slug, name }] : [];
    });
    const chosen = lagen.find((one) => one.slug === lage) ?? null;
    const base = {
      lagen,
      gemeinden,
      gemeinde,
      zurWahl,
      plz,
      ortUnbekannt: ort !== "" && gemeinde === null,
      lage: chosen,
    };
    if (!chosen) return { ...base, zeilen: [], merkmale: [] };
    const orte = await readOrte(db, ctx.today);
    const texts = sprache === "de" ? [] : await listUebersetzungen(db, { sprache });
    const regeln = await listRegeln(db);
    const rows = shown.filter((row) => inLage(row, chosen.id));
    const jetzt = ortszeit(ctx.now);
    const place = (id: string | null): AnlaufstelleView | null => {
      const found = orte.anlaufstellen.find((one) => one.id === id);
      return found ? presentAnlaufstelle(found, orte, sprache, jetzt) : null;
    };
    const zeilen = rows.map((row): ZustaendigZeile => {
      const leistung = presentKarte(row, texts.find((one) => one.leistungId === row.id) ?? null, sprache);
      const own = regeln.filter((regel) => regel.leistungId === row.id);
      if (own.length > 0) {
        const decided = decideZustaendig(own, { ...frage, gemeindeId: gemeinde?.id ?? null }, ctx.today);
        const { anlaufstelleId, raum, begruendung } = presentZustaendig(decided);
        return { leistung, ort: place(anlaufstelleId), raum, begruendung };
      }
      if (row.gebiet === "gemeinde") {
        if (!gemeinde)
          return { leistung, ort: null, raum: "", begruendung: { art: "angabe-fehlt", fehlt: ["gemeinde"] } };
        const house = orte.anlaufstellen.find((one) => one.art === "rathaus" && one.gemeindeId === gemeinde.id);
        const begruendung = { art: "gemeinde", name: gemeinde.name, slug: gemeinde.slug } as const;
        return { leistung, ort: place(house?.id ?? null), raum: "", begruendung };
      }
      if (row.anlaufstelleId === null) {
        return { leistung, ort: null, raum: "", begruendung: { art: "niemand", grund: "kein-ort" } };
      }
      return { leistung, ort: place(row.anlaufstelleId), raum: row.raum, begruendung: { art: "landkreis" } };
    });
    const ids = new Set(rows.map(({ id }) => id));
    const asked = new Set(regeln.filter((regel) => ids.has(regel.leistungId)).flatMap(merkmaleOf));
    return { ...base, zeilen, merkmale: MERKMALE.filter((one) => asked.has(one) && one !== "gemeinde") };
  });
}
export type ZustaendigView = Awaited<ReturnType<typeof viewZustaendig>>;
