import { without } from "#src/shared/without.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import { suchtext } from "#src/shared/suchtext.ts";
import { type Leitbeschluss, listLeitbeschluesse } from "../../beschluss/views/beschluesse.ts";
import { OEFFENTLICHER_BLICK } from "../../rules/permissions.ts";
import { listQuerschnittsthemen, listZielgruppen } from "../../store/themen.ts";
import {
  listBedarfeKern,
  listFelder,
  listMassnahmenKern,
  listThemenBezuege,
  listZieleKern,
  listZielgruppenBezuege,
} from "../store/bestand.ts";
import { byId, type Kurz, type MassnahmeKurz, presentKurz, presentMassnahme, zaehlt } from "./present.ts";

export type ZielgruppeZeile = {
  readonly slug: string;
  readonly name: string;
  readonly beschreibung: string;
  /** How many people, estimated; null when nobody estimated. Groups overlap: never added (R088). */
  readonly groesse: number | null;
  readonly groesseHinweis: string;
  readonly bedarfe: number;
  readonly massnahmen: number;
};

async function loadZielgruppen(ctx: Ctx) {
  return ctx.db.read(async (db) => {
    const gruppen = await listZielgruppen(db);
    const felder = byId(await listFelder(db));
    const bezuege = await listZielgruppenBezuege(db);
    const bedarfe = await listBedarfeKern(db);
    const massnahmen = (await listMassnahmenKern(db, OEFFENTLICHER_BLICK)).filter(zaehlt);
    const idsOf = (rows: readonly { id: string; zielgruppeId: string }[], gruppe: string) =>
      new Set(rows.filter((row) => row.zielgruppeId === gruppe).map((row) => row.id));
    return {
      gesamt: { bedarfe: bedarfe.length, massnahmen: massnahmen.length },
      gruppen: gruppen.map((gruppe) => {
        const [bedarfIds, massnahmeIds] = [idsOf(bezuege.bedarfe, gruppe.id), idsOf(bezuege.massnahmen, gruppe.id)];
        return {
          slug: gruppe.slug,
          name: gruppe.name,
          beschreibung: gruppe.beschreibung,
          groesse: gruppe.groesse,
          groesseHinweis: gruppe.groesseHinweis,
          bedarfe: bedarfe.filter((row) => bedarfIds.has(row.id)).map((row) => presentKurz(row, felder)),
          massnahmen: massnahmen.filter((row) => massnahmeIds.has(row.id)).map((row) => presentMassnahme(row, felder)),
        };
      }),
    };
  });
}

export type ZielgruppenView = {
  readonly gesamt: { readonly bedarfe: number; readonly massnahmen: number };
  readonly gruppen: readonly ZielgruppeZeile[];
};

/** Whom the work is for, with estimated sizes (R088). Readable by everybody. */
export async function viewZielgruppenOeffentlich(ctx: Ctx): Promise<ZielgruppenView> {
  const { gesamt, gruppen } = await loadZielgruppen(ctx);
  return {
    gesamt,
    gruppen: gruppen.map((gruppe) => ({
      ...gruppe,
      bedarfe: gruppe.bedarfe.length,
      massnahmen: gruppe.massnahmen.length,
    })),
  };
}

export type ZielgruppeView = Omit<ZielgruppeZeile, "bedarfe" | "massnahmen"> & {
  readonly bedarfe: readonly Kurz[];
  readonly massnahmen: readonly MassnahmeKurz[];
  readonly gesamt: { readonly bedarfe: number; readonly massnahmen: number };
};

/** @throws NotFound when there is no such Zielgruppe */
export async function viewZielgruppe(ctx: Ctx, slug: string): Promise<ZielgruppeView> {
  const { gesamt, gruppen } = await loadZielgruppen(ctx);
  const found = gruppen.find((gruppe) => gruppe.slug === slug);
  if (!found) throw new NotFound();
  return { ...found, gesamt };
}

export type Zaehlung = { readonly bedarfe: number; readonly ziele: number; readonly massnahmen: number };

type ThemaVoll = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly leitfrage: string;
  /** A Handlungsfeld whose name holds the same word: both exist, and are not the same (R066). */
  readonly gleichesFeld: { readonly slug: string; readonly name: string } | null;
  readonly bedarfe: readonly Kurz[];
  readonly ziele: readonly Kurz[];
  readonly massnahmen: readonly MassnahmeKurz[];
  /** Maßnahmen that do not name it: what its question is still to be asked of (R094). */
  readonly ohne: readonly MassnahmeKurz[];
};

async function loadThemen(ctx: Ctx) {
  return ctx.db.read(async (db) => {
    const themen = await listQuerschnittsthemen(db);
    const felder = await listFelder(db);
    const feldById = byId(felder);
    const bezuege = await listThemenBezuege(db);
    const bedarfe = await listBedarfeKern(db);
    const ziele = await listZieleKern(db);
    const massnahmen = (await listMassnahmenKern(db, OEFFENTLICHER_BLICK)).filter(zaehlt);
    const idsOf = (rows: readonly { id: string; themaId: string }[], thema: string) =>
      new Set(rows.filter((row) => row.themaId === thema).map((row) => row.id));
    return {
      felder,
      gesamt: { bedarfe: bedarfe.length, ziele: ziele.length, massnahmen: massnahmen.length },
      themen: themen.map((thema): ThemaVoll => {
        const bedarfIds = idsOf(bezuege.bedarfe, thema.id);
        const zielIds = idsOf(bezuege.ziele, thema.id);
        const massnahmeIds = idsOf(bezuege.massnahmen, thema.id);
        const same = felder.find((feld) => ` ${suchtext(feld.name)} `.includes(` ${suchtext(thema.name)} `));
        const short = (row: Parameters<typeof presentKurz>[0]) => presentKurz(row, feldById);
        return {
          id: thema.id,
          slug: thema.slug,
          name: thema.name,
          leitfrage: thema.leitfrage,
          gleichesFeld: same ? { slug: same.slug, name: same.name } : null,
          bedarfe: bedarfe.filter((row) => bedarfIds.has(row.id)).map(short),
          ziele: ziele.filter((row) => zielIds.has(row.id)).map(short),
          massnahmen: massnahmen
            .filter((row) => massnahmeIds.has(row.id))
            .map((row) => presentMassnahme(row, feldById)),
          ohne: massnahmen.filter((row) => !massnahmeIds.has(row.id)).map((row) => presentMassnahme(row, feldById)),
        };
      }),
    };
  });
}

export type ThemenView = {
  readonly gesamt: Zaehlung;
  readonly themen: readonly (Pick<ThemaVoll, "slug" | "name" | "leitfrage"> & Zaehlung)[];
  /** Handlungsfeld × Querschnittsthema: how often it is named there. */
  readonly felder: readonly {
    readonly slug: string;
    readonly name: string;
    /** One per topic, in the order of `themen`. */
    readonly zellen: readonly Zaehlung[];
  }[];
};

/** The Querschnittsthemen and where the Konzept names them. Readable by everybody. */
export async function viewThemenOeffentlich(ctx: Ctx): Promise<ThemenView> {
  const { felder, gesamt, themen } = await loadThemen(ctx);
  const inFeld = (rows: readonly Kurz[], slug: string) => rows.filter((row) => row.feld.slug === slug).length;
  return {
    gesamt,
    themen: themen.map(({ slug, name, leitfrage, bedarfe, ziele, massnahmen }) => ({
      slug,
      name,
      leitfrage,
      bedarfe: bedarfe.length,
      ziele: ziele.length,
      massnahmen: massnahmen.length,
    })),
    felder: felder.map(({ slug, name }) => ({
      slug,
      name,
      zellen: themen.map((thema) => ({
        bedarfe: inFeld(thema.bedarfe, slug),
        ziele: inFeld(thema.ziele, slug),
        massnahmen: inFeld(thema.massnahmen, slug),
      })),
    })),
  };
}

export type ThemaView = Omit<ThemaVoll, "id"> & {
  readonly gesamt: Zaehlung;
  readonly leitbeschluesse: readonly Leitbeschluss[];
};

/** @throws NotFound when there is no such Querschnittsthema */
export async function viewThema(ctx: Ctx, slug: string): Promise<ThemaView> {
  const { gesamt, themen } = await loadThemen(ctx);
  const found = themen.find((thema) => thema.slug === slug);
  if (!found) throw new NotFound();
  return { ...without(found, "id"), gesamt, leitbeschluesse: await listLeitbeschluesse(ctx, found.id) };
}
