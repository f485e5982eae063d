import { listGemeinden, listStellen, viewNamen, viewStelle } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Db } from "#src/platform/db/db.ts";
import type { Datum } from "#src/shared/datum.ts";
import { OEFFENTLICH } from "#src/shared/actor.ts";
import type { EintragId } from "../pflege/rules/eintrag.ts";
import { readGeprueft } from "../pflege/views/geprueft.ts";
import type { GemeindeId, StelleId } from "../rules/bezug.ts";
import { alterOf } from "../rules/pruefung.ts";
import { type Sprache, SPRACHEN } from "../rules/sprachen.ts";
import { standOf } from "../rules/uebersetzung.ts";
import { naechsterWechsel, ortszeit } from "../rules/zeiten.ts";
import { decideZustaendig, type Frage, type Merkmal, merkmaleOf } from "../rules/zustaendig.ts";
import { listFeiertage } from "../store/anlaufstellen.ts";
import { listBesuchshinweise } from "../store/besuchshinweise.ts";
import { listLebenslageRows } from "../store/lebenslagen.ts";
import {
  findLeistungBySlug,
  KEINE_BEZUEGE,
  listBezuege,
  listLeistungRows,
  type LeistungRow,
} from "../store/leistungen.ts";
import { listRegeln } from "../store/regeln.ts";
import { listUebersetzungen, type UebersetzungRow } from "../store/uebersetzungen.ts";
import { listUnterlageRows } from "../store/unterlagen.ts";
import { type AnlaufstelleView, type Lesetext, type Orte, presentAnlaufstelle, uebersetztIn } from "./anlaufstelle.ts";
import { listAnlaufstellen } from "./anlaufstellen.ts";
import { presentZustaendig } from "./begruendung.ts";
import { presentKarte, presentLage } from "./lesen.ts";

/** Who does the work, and how to reach them: as the directory says, nothing is kept twice. */
export type StelleBezug = {
  readonly name: string;
  readonly slug: string | null;
  readonly telefon: string;
  readonly email: string;
};

/** Everything that the page of a Leistung shows a reader of one language. Null when none is published there. */
export async function viewLeistung(ctx: Ctx, slug: string, sprache: Sprache, frage: Frage) {
  const namen = await viewNamen(ctx);
  const found = await ctx.db.read(async (db) => {
    const row = await findLeistungBySlug(db, slug, "oeffentlich");
    if (!row) return null;
    const bezug = (await listBezuege(db, row.id)).get(row.id) ?? KEINE_BEZUEGE;
    const texts = await listUebersetzungen(db, { leistungId: row.id });
    const own = texts.find((one) => one.sprache === sprache) ?? null;
    const papers = new Map((await listUnterlageRows(db)).map((one) => [one.id, one]));
    const all = await listLeistungRows(db, "oeffentlich");
    const inLanguage = new Map(
      (sprache === "de" ? [] : await listUebersetzungen(db, { sprache })).map((one) => [one.leistungId, one]),
    );
    const lagen = await listLebenslageRows(db);
    const orte = await readOrte(db, ctx.today);
    const regeln = await listRegeln(db, row.id);
    const decided = regeln.length > 0 ? presentZustaendig(decideZustaendig(regeln, frage, ctx.today)) : null;
    const place = (id: string | null): AnlaufstelleView | null => {
      const house = orte.anlaufstellen.find((one) => one.id === id);
      return house ? presentAnlaufstelle(house, orte, sprache, ortszeit(ctx.now)) : null;
    };
    const stelle = (id: StelleId | null): string | null => (id ? (namen.stellen.get(id) ?? null) : null);
    const asked = Object.values(frage).some((value) => value !== null && value !== "");
    return {
      ...presentTexte(row, own, sprache),
      id: row.id,
      slug: row.slug,
      amtlich: sprache === "de" ? null : row.titel,
      stand: sprache === "de" ? ("aktuell" as const) : standOf(own, row.textstand),
      maschine: sprache !== "de" && own?.methode === "maschine",
      alter: alterOf(row.pruefenBis, ctx.today),
      lagen: lagen.flatMap((lage) =>
        bezug.lagen.some((one) => one.lebenslageId === lage.id) ? (presentLage(lage, sprache, 0) ?? []) : [],
      ),
      unterlagen: bezug.unterlageIds.flatMap((id) => {
        const paper = papers.get(id);
        if (!paper) return [];
        return [{ id, name: paper.name, uebersetzt: uebersetztIn(paper.namen, sprache), hinweis: paper.hinweis }];
      }),
      verwandte: bezug.verwandteIds.flatMap((id) => {
        const other = all.find((one) => one.id === id);
        return other ? [presentKarte(other, inLanguage.get(id) ?? null, sprache)] : [];
      }),
      helfende: row.helfende,
      kostenfrei: row.kostenfrei,
      kosten: row.kosten,
      dauer: row.dauer,
      termin: row.termin,
      online: row.online,
      gebiet: row.gebiet,
      raum: row.raum,
      sprachen: row.sprachen,
      anbieterId: row.anbieterId,
      anbieter: stelle(row.anbieterId),
      verantwortlich: stelle(row.verantwortlichId),
      ort: place(row.anlaufstelleId),
      geprueftAm: row.geprueftAm,
      pruefenBis: row.pruefenBis,
      /** Which questions the rules ask, whether somebody answered, and what came of it. */
      zustaendig: decided
        ? {
            merkmale: askedBy(regeln),
            gefragt: asked,
            begruendung: decided.begruendung,
            ort: place(decided.anlaufstelleId),
            raum: decided.raum,
          }
        : null,
      sprachstaende: SPRACHEN.flatMap((one) => {
        if (one === "de") return [];
        const there = texts.find((text) => text.sprache === one) ?? null;
        return there ? [{ sprache: one, stand: standOf(there, row.textstand) }] : [];
      }),
    };
  });
  if (!found) return null;
  const orte = [found.ort, found.zustaendig?.ort ?? null].filter((one) => one !== null);
  const giltBis = Math.min(naechsterWechsel([], ortszeit(ctx.now)), ...orte.map((one) => one.giltBis));
  return { ...found, giltBis, anbieter: await viewAnbieter(ctx, found.anbieterId, found.anbieter) };
}
export type LeistungView = NonNullable<Awaited<ReturnType<typeof viewLeistung>>>;

async function viewAnbieter(ctx: Ctx, id: StelleId | null, name: string | null): Promise<StelleBezug | null> {
  if (id === null || name === null) return null;
  // The office sees more Stellen than have a public page.
  const publicly = { ...ctx, actor: OEFFENTLICH };
  const slug = (await listStellen(publicly)).find((one) => one.id === id)?.slug ?? null;
  const view = slug === null ? null : await viewStelle(ctx, slug);
  if (view === null || "moved" in view) return { name, slug: null, telefon: "", email: "" };
  return { name, slug, telefon: view.stelle.telefon, email: view.stelle.email };
}

/** The words of a Leistung in a language, each part German where it was not translated. */
export function presentTexte(row: LeistungRow, own: UebersetzungRow | null, sprache: Sprache) {
  const de: Sprache = "de";
  const part = (german: string, translated: string | undefined): Lesetext =>
    sprache !== "de" && translated ? { text: translated, lang: sprache } : { text: german, lang: de };
  // Leichte Sprache tells everything in one text; German steps below it would be no easy language.
  const easy = sprache === "de-simple" && own !== null;
  const steps = own !== null && own.schritte.length > 0 && sprache !== "de";
  return {
    titel: part(row.titel, own?.titel),
    kurz: part(row.kurz, own?.kurz),
    schritte: easy && !steps ? [] : steps ? own.schritte : row.schritte,
    schritteLang: steps ? sprache : de,
    tipp: row.tipp === "" || (easy && !own.tipp) ? null : part(row.tipp, own?.tipp),
  };
}

function askedBy(regeln: Parameters<typeof decideZustaendig>[0]): Merkmal[] {
  const asked = new Set(regeln.flatMap(merkmaleOf));
  return (["gemeinde", "nachname", "papier", "alter", "haushalt"] as const).filter((merkmal) => asked.has(merkmal));
}

export async function readOrte(db: Db, heute: Datum): Promise<Orte> {
  const anlaufstellen = await listAnlaufstellen(db);
  const hinweise = await listBesuchshinweise(db);
  const there = new Map(anlaufstellen.map(({ id, stelleId }) => [id, stelleId]));
  const named = hinweise.map(({ id, anlaufstelleIds: [first] }) => [id, first ? there.get(first) : null] as const);
  return {
    anlaufstellen,
    feiertage: await listFeiertage(db),
    hinweise,
    geprueft: await readGeprueft(db, heute, new Map<EintragId, StelleId | null | undefined>([...there, ...named])),
  };
}

/** Municipalities to choose from, with their postcodes. */
export async function listGemeindenZurWahl(
  ctx: Ctx,
): Promise<{ id: GemeindeId; name: string; slug: string; plz: string }[]> {
  return (await listGemeinden(ctx)).map(({ id, name, slug, plz }) => ({ id, name, slug, plz }));
}
