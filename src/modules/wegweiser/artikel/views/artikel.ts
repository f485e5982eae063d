import { viewVerzeichnisDaten } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Db } from "#src/platform/db/db.ts";
import { plainText } from "#src/shared/textform.ts";
import { alterOf } from "../../rules/pruefung.ts";
import { type Sprache, SPRACHEN } from "../../rules/sprachen.ts";
import { standOf } from "../../rules/uebersetzung.ts";
import { listLebenslageRows } from "../../store/lebenslagen.ts";
import type { Lesetext } from "../../views/anlaufstelle.ts";
import { presentLage } from "../../views/lesen.ts";
import { type ArtikelId, inLesefolge, unterseiten, wegZu } from "../rules/artikel.ts";
import {
  type ArtikelRow,
  type ArtikelTextRow,
  listArtikelRows,
  listArtikelStellen,
  listArtikelTexte,
} from "../store/artikel.ts";

export type ArtikelLink = { readonly slug: string; readonly titel: Lesetext };

const titelIn = (row: ArtikelRow, text: ArtikelTextRow | undefined): Lesetext =>
  text && text.titel !== "" ? { text: text.titel, lang: text.sprache } : { text: row.titel, lang: "de" };

async function readLinks(db: Db, sprache: Sprache) {
  const rows = await listArtikelRows(db, "oeffentlich");
  const texts = sprache === "de" ? [] : await listArtikelTexte(db, { sprache });
  const byArtikel = new Map(texts.map((one) => [one.artikelId, one]));
  const link = (row: ArtikelRow): ArtikelLink => ({ slug: row.slug, titel: titelIn(row, byArtikel.get(row.id)) });
  return { rows, byArtikel, link };
}

/** Every published Artikel as a tree in reading order. */
export function viewArtikelVerzeichnis(ctx: Ctx, sprache: Sprache) {
  return ctx.db.read(async (db) => {
    const { rows, link } = await readLinks(db, sprache);
    return inLesefolge(rows).map(({ row, tiefe }) => ({ ...link(row), tiefe }));
  });
}

/** The Artikel at the top, and those of one situation, for the pages around. */
export function viewArtikelLinks(ctx: Ctx, sprache: Sprache, lageSlug: string | null): Promise<ArtikelLink[]> {
  return ctx.db.read(async (db) => {
    const { rows, link } = await readLinks(db, sprache);
    if (lageSlug === null) return unterseiten(rows, null).map(link);
    const lage = (await listLebenslageRows(db)).find(({ slug }) => slug === lageSlug);
    return rows.filter((row) => lage !== undefined && row.lebenslageId === lage.id).map(link);
  });
}

/** Everything that the page of an Artikel shows a reader of one language. Null when none is published there. */
export async function viewArtikel(ctx: Ctx, slug: string, sprache: Sprache) {
  const stellen = await viewAnsprechstellen(ctx);
  return ctx.db.read(async (db) => {
    const { rows, byArtikel, link } = await readLinks(db, sprache);
    const row = rows.find((one) => one.slug === slug);
    if (!row) return null;
    const own = byArtikel.get(row.id) ?? null;
    const all = await listArtikelTexte(db, { artikelId: row.id });
    const lage = (await listLebenslageRows(db)).find(({ id }) => id === row.lebenslageId);
    const zustaendige = (await listArtikelStellen(db, row.id)).get(row.id) ?? [];
    return {
      ...link(row),
      text: own && own.titel !== "" ? { text: own.text, lang: sprache } : { text: row.text, lang: "de" as const },
      amtlich: row.titel,
      weg: wegZu(rows, row.id).slice(0, -1).map(link),
      darunter: unterseiten(rows, row.id).map(link),
      lage: lage ? presentLage(lage, sprache, 0) : null,
      stellen: zustaendige.flatMap((id) => stellen.get(id) ?? []),
      stand: sprache === "de" ? ("aktuell" as const) : standOf(own, row.textstand),
      alter: alterOf(row.pruefenBis, ctx.today),
      geprueftAm: row.geprueftAm,
      pruefenBis: row.pruefenBis,
      verantwortlich: row.verantwortlichId ? (stellen.get(row.verantwortlichId)?.name ?? null) : null,
      sprachstaende: SPRACHEN.flatMap((one) => {
        const text = all.find((there) => there.sprache === one);
        return text ? [{ sprache: one, stand: standOf(text, row.textstand) }] : [];
      }),
    };
  });
}
export type ArtikelView = NonNullable<Awaited<ReturnType<typeof viewArtikel>>>;

/** Public Stellen by id, as the directory knows them today. */
async function viewAnsprechstellen(ctx: Ctx) {
  const rows = await viewVerzeichnisDaten(ctx);
  return new Map(rows.map(({ id, name, telefon, email, slug }) => [id, { name, telefon, email, slug }]));
}

/** Every published Artikel in all its languages, in reading order: one reading for all file formats. */
export async function viewArtikelDaten(ctx: Ctx) {
  const stellen = await viewAnsprechstellen(ctx);
  return ctx.db.read(async (db) => {
    const rows = await listArtikelRows(db, "oeffentlich");
    const texts = Map.groupBy(await listArtikelTexte(db), (one) => one.artikelId);
    const zustaendige = await listArtikelStellen(db);
    const slugs = new Map<ArtikelId, string>(rows.map((row) => [row.id, row.slug]));
    return inLesefolge(rows).map(({ row }) => ({
      ...row,
      ueber: row.ueberId ? (slugs.get(row.ueberId) ?? null) : null,
      stellen: (zustaendige.get(row.id) ?? []).flatMap((id) => stellen.get(id)?.name ?? []),
      verantwortlich: row.verantwortlichId ? (stellen.get(row.verantwortlichId)?.name ?? "") : "",
      uebersetzungen: (texts.get(row.id) ?? [])
        .filter(({ titel }) => titel !== "")
        .map((text) => ({ ...text, stand: standOf(text, row.textstand) })),
    }));
  });
}
export type ArtikelDaten = Awaited<ReturnType<typeof viewArtikelDaten>>[number];

/** A beginning for lists: the first words of a text. */
export function anfang(text: string, most = 160): string {
  const words = plainText(text).replace(/\s+/g, " ").trim();
  return words.length <= most ? words : `${words.slice(0, most).replace(/\s+\S*$/, "")} …`;
}
