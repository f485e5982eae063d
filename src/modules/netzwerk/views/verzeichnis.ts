import type { Ctx } from "#src/platform/ctx.ts";
import { addDays } from "#src/shared/datum.ts";
import type { GemeindeId } from "../rules/ids.ts";
import { correctWords } from "../rules/matching.ts";
import { PRUEFFRIST_TAGE, type Sektor, type Sphaere, type StelleArt } from "../rules/stelle.ts";
import { suchworte } from "../rules/stelle-suche.ts";
import { listGebietRows } from "../store/gebiete.ts";
import { listGemeindeRows } from "../store/gemeinden.ts";
import {
  countByArt,
  countStellen,
  listSprachen,
  listStellenRows,
  listSuchtexte,
  type Sicht,
  type StelleInList,
  type StellenFilter,
} from "../store/stellen.ts";

export type VerzeichnisFilter = {
  readonly suche: string;
  readonly art: StelleArt | null;
  readonly sphaere: Sphaere | null;
  /** Slug of a Gemeinde. */
  readonly gemeinde: string | null;
  /** Organisations outside, or units of the county. */
  readonly wer: "organisationen" | "landratsamt" | null;
  readonly sektor: Sektor | null;
  /** BCP 47 tag. */
  readonly sprache: string | null;
  /** Slug of a Planungsregion. */
  readonly region: string | null;
  /** Whether the entry was confirmed within the last twelve months. */
  readonly geprueft: "aktuell" | "alt" | null;
  readonly seite: number;
};

/** One line of the directory. */
export type StelleEintrag = Pick<
  StelleInList,
  | "id"
  | "name"
  | "nameUebersetzt"
  | "kurzname"
  | "slug"
  | "art"
  | "sphaere"
  | "aufgabe"
  | "gemeindeName"
  | "sprachen"
  | "geprueftAm"
> & { readonly oeffentlich: boolean; readonly archiviert: boolean };

export type VerzeichnisView = {
  readonly stellen: readonly StelleEintrag[];
  readonly gesamt: number;
  readonly seiten: number;
  /** When nothing was found: the words that were perhaps meant, and what they find. */
  readonly gemeint: string | null;
  readonly aehnliche: readonly StelleEintrag[];
  readonly arten: readonly { readonly art: StelleArt; readonly anzahl: number }[];
  readonly gemeinden: readonly { readonly slug: string; readonly name: string }[];
  readonly regionen: readonly { readonly slug: string; readonly name: string }[];
  /** Tags of the languages that any entry is offered in. */
  readonly sprachen: readonly string[];
};

export const JE_SEITE = 50;

/** The directory as anybody may read it: public, live entries. */
export function viewVerzeichnis(ctx: Ctx, filter: VerzeichnisFilter): Promise<VerzeichnisView> {
  return directory(ctx, "oeffentlich", filter, false);
}

/** The directory for the internal area; `archiviert` shows what was taken out as well. */
export function directory(
  ctx: Ctx,
  sicht: Sicht,
  filter: VerzeichnisFilter,
  archiviert: boolean,
): Promise<VerzeichnisView> {
  return ctx.db.read(async (db) => {
    const gemeinden = await listGemeindeRows(db);
    const gemeindeId: GemeindeId | null = gemeinden.find((one) => one.slug === filter.gemeinde)?.id ?? null;
    const worte = suchworte(filter.suche);
    const regionen = await listGebietRows(db, "planungsregion");
    const region = regionen.find((one) => one.slug === filter.region);
    const { art, sphaere, sektor, sprache, wer, geprueft } = filter;
    const where: StellenFilter = {
      sicht,
      worte,
      art,
      sphaere,
      sektor,
      sprache,
      gemeindeId,
      gemeindeIds: region ? gemeinden.filter((one) => one.planungsregionId === region.id).map((one) => one.id) : null,
      gehoertZumLandkreis: wer === null ? null : wer === "landratsamt",
      geprueft: geprueft && { seit: addDays(ctx.today, -PRUEFFRIST_TAGE), aktuell: geprueft === "aktuell" },
      archiviert,
    };
    const gesamt = await countStellen(db, where);
    const rows = await listStellenRows(db, where, { offset: (filter.seite - 1) * JE_SEITE, limit: JE_SEITE });
    const meant = gesamt === 0 && worte.length > 0 ? correctWords(worte, await listSuchtexte(db, sicht)) : null;
    const similar = meant ? await listStellenRows(db, { ...where, worte: meant }, { offset: 0, limit: 10 }) : [];
    const byArt = await countByArt(db, sicht);
    return {
      stellen: rows.map(entryOf),
      gesamt,
      seiten: Math.max(1, Math.ceil(gesamt / JE_SEITE)),
      gemeint: similar.length > 0 ? (meant?.join(" ") ?? null) : null,
      aehnliche: similar.map(entryOf),
      arten: [...byArt].map(([one, anzahl]) => ({ art: one, anzahl })),
      gemeinden: gemeinden.map(({ slug, name }) => ({ slug, name })),
      regionen: regionen.map(({ slug, name }) => ({ slug, name })),
      sprachen: await listSprachen(db, sicht),
    };
  });
}

/** Every public entry with what the files for other programs hold. */
export function viewVerzeichnisDaten(ctx: Ctx): Promise<StelleInList[]> {
  return ctx.db.read((db) => listStellenRows(db, { sicht: "oeffentlich" }));
}

export function entryOf(row: StelleInList): StelleEintrag {
  const { id, name, nameUebersetzt, kurzname, slug, art, sphaere, aufgabe, gemeindeName, sprachen, oeffentlich } = row;
  const { geprueftAm } = row;
  const archiviert = row.archiviertAm !== null;
  return {
    geprueftAm,
    id,
    name,
    nameUebersetzt,
    kurzname,
    slug,
    art,
    sphaere,
    aufgabe,
    gemeindeName,
    sprachen,
    oeffentlich,
    archiviert,
  };
}
