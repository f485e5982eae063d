import type { Ctx } from "#src/platform/ctx.ts";
import type { Db } from "#src/platform/db/db.ts";
import type { IndexStore } from "#src/platform/suche/index.ts";
import { LOCALES } from "#src/shared/locale.ts";
import type { LebenslageId } from "../rules/ids.ts";
import type { Zeichen } from "../rules/leistung.ts";
import { listVeranstaltungRows } from "../veranstaltungen/store/veranstaltungen.ts";
import { listArtikelRows } from "../artikel/store/artikel.ts";
import { SPRACHEN, type Sprache, textIn } from "../rules/sprachen.ts";
import { standOf, type UebersetzungStand } from "../rules/uebersetzung.ts";
import { listLebenslageRows, type LebenslageRow } from "../store/lebenslagen.ts";
import {
  countVeroeffentlicht,
  KEINE_BEZUEGE,
  listBezuege,
  listLeistungRows,
  type LeistungRow,
} from "../store/leistungen.ts";
import { listSprachen, listUebersetzungen, type UebersetzungRow } from "../store/uebersetzungen.ts";
import { listUnterlageRows } from "../store/unterlagen.ts";
import type { Lesetext } from "./anlaufstelle.ts";
import { findLeistungen, type Suchbar } from "./finden.ts";
import { readReise } from "./reise.ts";

export type LageKarte = {
  readonly slug: string;
  readonly name: Lesetext;
  readonly zeichen: Zeichen;
  readonly leistungen: number;
};
export type LeistungKarte = {
  readonly slug: string;
  readonly titel: Lesetext;
  /** The German name, as on letters; null where the title is German anyway. */
  readonly amtlich: string | null;
  readonly kurz: Lesetext;
  readonly fristTage: number | null;
  readonly stand: UebersetzungStand;
};

/** A Leistung that a question found, with the words that were read there for others that were typed. */
export type Treffer = LeistungKarte & { readonly ueber: readonly string[] };

/** Whether this county shows a Wegweiser: the menu names it only then. */
export function hasWegweiser(ctx: Ctx): Promise<boolean> {
  return ctx.db.read(async (db) => (await countVeroeffentlicht(db)) > 0);
}

/** German, and every language in which something is published, in the order of the switch. */
export function listSprachenDesWegweisers(ctx: Ctx): Promise<Sprache[]> {
  return ctx.db.read(async (db) => {
    const there = new Set<Sprache>(["de", ...(await listSprachen(db))]);
    return SPRACHEN.filter((sprache) => there.has(sprache));
  });
}

/** The first page: all situations that lead somewhere, and what a question finds. */
export async function viewWegweiser(ctx: Ctx, suche: IndexStore, sprache: Sprache, frage: string) {
  const found = frage === "" ? null : await findLeistungen(ctx, suche, sprache, frage, () => readSuchbar(ctx, sprache));
  return ctx.db.read(async (db) => {
    const { lagen, karten, bezuege, rows } = await readKarten(db, sprache);
    const count = new Map<LebenslageId, number>();
    for (const row of rows) {
      for (const { lebenslageId } of bezuege.get(row.id)?.lagen ?? []) {
        count.set(lebenslageId, (count.get(lebenslageId) ?? 0) + 1);
      }
    }
    return {
      lagen: lagen.flatMap((lage) => {
        const karte = presentLage(lage, sprache, count.get(lage.id) ?? 0);
        return karte && karte.leistungen > 0 ? [karte] : [];
      }),
      leistungen: rows.length,
      treffer:
        found?.leistungen.flatMap(({ id, ueber }): Treffer[] => {
          const karte = karten.get(id);
          return karte ? [{ ...karte, ueber }] : [];
        }) ?? null,
      gemeint: found?.gemeint ?? null,
    };
  });
}

/** One situation with its Leistungen in order. Null when there is none under this address. */
export function viewLebenslage(ctx: Ctx, slug: string, sprache: Sprache) {
  return ctx.db.read(async (db) => {
    const { lagen, karten, bezuege, rows } = await readKarten(db, sprache);
    const lage = lagen.find((one) => one.slug === slug);
    if (!lage) return null;
    const steps = stepsOf(lage.id, { rows, karten, bezuege });
    const karte = presentLage(lage, sprache, steps.length);
    if (!karte) return null;
    const reise = await readReise(
      db,
      steps.map(({ id }) => id),
      sprache,
    );
    return { lage: karte, leistungen: steps, reise };
  });
}

/** The Leistungen of a situation: what is urgent first. */
export function stepsOf(
  lebenslageId: LebenslageId,
  { rows, karten, bezuege }: Pick<Awaited<ReturnType<typeof readKarten>>, "rows" | "karten" | "bezuege">,
) {
  return rows
    .flatMap((row) => {
      const bezug = (bezuege.get(row.id) ?? KEINE_BEZUEGE).lagen.find((one) => one.lebenslageId === lebenslageId);
      const karte = karten.get(row.id);
      return bezug && karte ? [{ ...karte, id: row.id, position: bezug.position, fristTage: bezug.fristTage }] : [];
    })
    .toSorted((a, b) => (a.fristTage ?? 9_999) - (b.fristTage ?? 9_999) || a.position - b.position);
}

/** Paths of the public pages, for the site map. */
export function listOeffentlicheAdressen(ctx: Ctx): Promise<string[]> {
  return ctx.db.read(async (db) => {
    const rows = await listLeistungRows(db, "oeffentlich");
    const artikel = await listArtikelRows(db, "oeffentlich");
    const pages =
      artikel.length === 0 ? [] : ["/wegweiser/artikel", ...artikel.map((row) => `/wegweiser/artikel/${row.slug}`)];
    if ((await listVeranstaltungRows(db, "oeffentlich")).length > 0) pages.push("/wegweiser/termine");
    if (rows.length === 0) return pages;
    const lagen = await listLebenslageRows(db);
    return [
      "/wegweiser",
      "/wegweiser/zustaendig",
      "/wegweiser/orte",
      "/wegweiser/fragen",
      "/wegweiser/mitnehmen",
      ...lagen.map(({ slug }) => `/wegweiser/lebenslagen/${slug}`),
      ...rows.map(({ slug }) => `/wegweiser/leistungen/${slug}`),
      ...pages,
    ];
  });
}

export function presentLage(lage: LebenslageRow, sprache: Sprache, leistungen: number): LageKarte | null {
  const name = textIn(lage.namen, sprache);
  return name ? { slug: lage.slug, name, zeichen: lage.zeichen, leistungen } : null;
}

export function presentKarte(row: LeistungRow, uebersetzung: UebersetzungRow | null, sprache: Sprache): LeistungKarte {
  const titel = textIn(
    { de: row.titel, [sprache]: uebersetzung?.titel || (sprache === "de" ? row.titel : "") },
    sprache,
  );
  const kurz = textIn({ de: row.kurz, [sprache]: uebersetzung?.kurz || (sprache === "de" ? row.kurz : "") }, sprache);
  return {
    slug: row.slug,
    titel: titel ?? { text: row.titel, lang: "de" },
    amtlich: titel && titel.lang !== "de" ? row.titel : null,
    kurz: kurz ?? { text: row.kurz, lang: "de" },
    fristTage: null,
    stand: sprache === "de" ? "aktuell" : standOf(uebersetzung, row.textstand),
  };
}

export async function readKarten(db: Db, sprache: Sprache) {
  const rows = await listLeistungRows(db, "oeffentlich");
  const texts = sprache === "de" ? [] : await listUebersetzungen(db, { sprache });
  const byLeistung = new Map(texts.map((one) => [one.leistungId, one]));
  return {
    rows,
    lagen: await listLebenslageRows(db),
    bezuege: await listBezuege(db),
    texte: byLeistung,
    karten: new Map(rows.map((row) => [row.id, presentKarte(row, byLeistung.get(row.id) ?? null, sprache)] as const)),
  };
}

/** Everything of the published Leistungen that can be found in a language. */
function readSuchbar(ctx: Ctx, sprache: Sprache): Promise<Suchbar[]> {
  return ctx.db.read(async (db) => {
    const { rows, lagen, bezuege } = await readKarten(db, sprache);
    const texts = new Map((await listUebersetzungen(db, { sprache })).map((one) => [one.leistungId, one]));
    const papers = new Map((await listUnterlageRows(db)).map((one) => [one.id, one]));
    return rows.map((row) => {
      const bezug = bezuege.get(row.id) ?? KEINE_BEZUEGE;
      const own = texts.get(row.id);
      return {
        ...row,
        lagen: lagen
          .filter((lage) => bezug.lagen.some((one) => one.lebenslageId === lage.id))
          .map(({ namen }) => namen),
        unterlagen: bezug.unterlageIds.flatMap((id) => papers.get(id) ?? []),
        uebersetzung: own && own.titel !== "" ? own : null,
      };
    });
  });
}

/** Languages with an interface of their own. */
export const OBERFLAECHEN: readonly string[] = LOCALES;
