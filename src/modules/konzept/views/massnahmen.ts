import { listEigeneStelleIds, viewNamen } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Db } from "#src/platform/db/db.ts";
import type { Datum } from "#src/shared/datum.ts";
import { slugOf, suchtext } from "#src/shared/suchtext.ts";
import type { MassnahmeId } from "../rules/massnahme.ts";
import { parseSuche } from "../rules/massnahme-inhalt.ts";
import { isFiltered, type MassnahmenFilter, SEITENLAENGE } from "../rules/massnahmen-filter.ts";
import { OEFFENTLICHER_BLICK, type ReadScope, readScope } from "../rules/permissions.ts";
import type { Namen } from "../rules/wortlaut.ts";
import { listHandlungsfelder } from "../store/handlungsfelder.ts";
import { loadMassnahmen, type Massnahme } from "../store/massnahmen.ts";
import { listVorkommende, type MassnahmenAuswahl, searchMassnahmen } from "../store/massnahmen-suche.ts";
import { listQuerschnittsthemen, listZielgruppen } from "../store/themen.ts";
import { type MassnahmeZeile, presentZeile } from "./present-massnahme.ts";

export type Wahl = { readonly value: string; readonly label: string };

export type MassnahmenListe = {
  readonly zeilen: readonly MassnahmeZeile[];
  readonly gesamt: number;
  readonly seite: number;
  readonly seiten: number;
  readonly gefiltert: boolean;
  /** What each filter can be set to. */
  readonly wahl: {
    readonly handlungsfelder: readonly Wahl[];
    readonly stellen: readonly Wahl[];
    readonly gemeinden: readonly Wahl[];
    readonly zielgruppen: readonly Wahl[];
    readonly themen: readonly Wahl[];
  };
};

/** Whose eyes: on public pages everybody sees what the public sees, whoever she is. */
export type Blick = "oeffentlich" | "intern";

export function scopeFor(ctx: Ctx, blick: Blick): ReadScope {
  return blick === "oeffentlich" ? OEFFENTLICHER_BLICK : readScope(ctx.actor);
}

/** Maßnahmen the actor may see, by filter, 50 on a page. */
export async function listMassnahmen(ctx: Ctx, filter: MassnahmenFilter, blick: Blick): Promise<MassnahmenListe> {
  const namen = await viewNamen(ctx);
  const scope = scopeFor(ctx, blick);
  return ctx.db.read(async (db) => {
    const lists = await loadLists(db, scope);
    const auswahl = resolveFilter(filter, lists, namen);
    const seite = filter.seite ?? 1;
    const page = {
      sortierung: filter.sortierung ?? "handlungsfeld",
      limit: SEITENLAENGE,
      offset: (seite - 1) * SEITENLAENGE,
    } as const;
    const { ids, gesamt } = auswahl ? await searchMassnahmen(db, scope, auswahl, page) : { ids: [], gesamt: 0 };
    const felder = new Map(lists.felder.map((feld) => [feld.id as string, feld]));
    return {
      zeilen: (await loadMassnahmen(db, ids)).map((massnahme) => presentZeile(massnahme, felder, namen)),
      gesamt,
      seite,
      seiten: Math.max(1, Math.ceil(gesamt / SEITENLAENGE)),
      gefiltert: isFiltered(filter),
      wahl: presentWahl(lists, namen),
    };
  });
}

/** The ids of all Maßnahmen that fit, in the order of the list, for the office. */
export async function listIdsOf(ctx: Ctx, filter: MassnahmenFilter, limit: number): Promise<MassnahmeId[]> {
  const namen = await viewNamen(ctx);
  const scope = scopeFor(ctx, "intern");
  return ctx.db.read(async (db) => {
    const auswahl = resolveFilter(filter, await loadLists(db, scope), namen);
    const page = { sortierung: filter.sortierung ?? "handlungsfeld", limit, offset: 0 } as const;
    return auswahl ? (await searchMassnahmen(db, scope, auswahl, page)).ids : [];
  });
}

export type AlleMassnahmen = {
  readonly massnahmen: readonly Massnahme[];
  /** The same in the same order, as lists show them. */
  readonly zeilen: readonly MassnahmeZeile[];
  readonly namen: Namen;
  readonly themen: Themen;
};

/**
 * All Maßnahmen that fit, whole, in the order of the list: for exports.
 *
 * @param kennung only this one
 */
export async function listAlleMassnahmen(
  ctx: Ctx,
  filter: MassnahmenFilter,
  blick: Blick,
  kennung?: string,
): Promise<AlleMassnahmen> {
  const namen = await viewNamen(ctx);
  const scope = scopeFor(ctx, blick);
  return ctx.db.read(async (db) => {
    const lists = await loadLists(db, scope);
    const auswahl = resolveFilter(filter, lists, namen);
    const all = { sortierung: filter.sortierung ?? "handlungsfeld", limit: 20_000, offset: 0 } as const;
    const only = kennung === undefined ? {} : { kennung };
    const { ids } = auswahl ? await searchMassnahmen(db, scope, { ...auswahl, ...only }, all) : { ids: [] };
    const felder = new Map(lists.felder.map((feld) => [feld.id as string, feld]));
    const massnahmen = await loadMassnahmen(db, ids);
    return {
      massnahmen,
      zeilen: massnahmen.map((massnahme) => presentZeile(massnahme, felder, namen)),
      namen,
      themen: {
        zielgruppen: new Map(lists.zielgruppen.map((z) => [z.id, z.name])),
        querschnittsthemen: new Map(lists.themen.map((q) => [q.id, q.name])),
      },
    };
  });
}

export type Themen = {
  readonly zielgruppen: ReadonlyMap<string, string>;
  readonly querschnittsthemen: ReadonlyMap<string, string>;
};

async function loadLists(db: Db, scope: ReadScope) {
  return {
    felder: await listHandlungsfelder(db, { auchArchivierte: true }),
    zielgruppen: await listZielgruppen(db, { auchArchivierte: true }),
    themen: await listQuerschnittsthemen(db, { auchArchivierte: true }),
    vorkommende: await listVorkommende(db, scope),
    eigene: await listEigeneStelleIds(db),
  };
}
type Lists = Awaited<ReturnType<typeof loadLists>>;

const byLabel = (a: Wahl, b: Wahl) => a.label.localeCompare(b.label, "de");
const wahlOf = (names: readonly string[]): Wahl[] =>
  names.map((label) => ({ value: slugOf(label), label })).toSorted(byLabel);

function presentWahl(lists: Lists, namen: Namen): MassnahmenListe["wahl"] {
  const live = <T extends { archiviertAm: Date | null; name: string }>(rows: readonly T[]) =>
    rows.filter((row) => !row.archiviertAm);
  return {
    handlungsfelder: live(lists.felder).map(({ slug, name }) => ({ value: slug, label: name })),
    stellen: wahlOf(lists.vorkommende.stelleIds.map((id) => namen.stellen.get(id) ?? "").filter(Boolean)),
    gemeinden: wahlOf([...namen.gemeinden.values()]),
    zielgruppen: live(lists.zielgruppen).map(({ name }) => ({ value: slugOf(name), label: name })),
    themen: live(lists.themen).map(({ name }) => ({ value: slugOf(name), label: name })),
  };
}

/** From parts of an address to rows. Null when one names nothing that the actor can see. */
function resolveFilter(filter: MassnahmenFilter, lists: Lists, namen: Namen): MassnahmenAuswahl | null {
  const feld = lists.felder.find((one) => one.slug === filter.handlungsfeld);
  const stelle = lists.vorkommende.stelleIds.find((id) => slugOf(namen.stellen.get(id) ?? "") === filter.stelle);
  const gemeinde = [...namen.gemeinden].find(([, name]) => slugOf(name) === filter.gemeinde)?.[0];
  const zielgruppe = lists.zielgruppen.find((one) => slugOf(one.name) === filter.zielgruppe);
  const thema = lists.themen.find((one) => slugOf(one.name) === filter.thema);
  const missing =
    (filter.handlungsfeld && !feld) ||
    (filter.stelle && !stelle) ||
    (filter.gemeinde && !gemeinde) ||
    (filter.zielgruppe && !zielgruppe) ||
    (filter.thema && !thema);
  if (missing) return null;
  const auslauf = filter["laeuft-aus"];
  return {
    ...(feld ? { handlungsfeldId: feld.id } : {}),
    ...(stelle ? { stelle: { id: stelle, rolle: filter.rolle ?? "beteiligt" } } : {}),
    ...(gemeinde ? { gemeindeId: gemeinde } : {}),
    ...(zielgruppe ? { zielgruppeId: zielgruppe.id } : {}),
    ...(thema ? { querschnittsthemaId: thema.id } : {}),
    ...(filter.ebene ? { ebene: filter.ebene } : {}),
    ...(filter.federfuehrung ? { federfuehrung: { wer: filter.federfuehrung, eigene: lists.eigene } } : {}),
    ...(filter.finanzierung ? { finanzierungsart: filter.finanzierung } : {}),
    ...(filter.jahr ? { jahr: filter.jahr } : {}),
    ...(auslauf ? { endetZwischen: [`${auslauf}-01-01` as Datum, `${auslauf}-12-31` as Datum] as const } : {}),
    ...(filter.zustand ? { zustand: filter.zustand } : {}),
    ...(filter.luecke ? { luecke: filter.luecke } : {}),
    suchworte: parseSuche(filter.suche ?? "").map((wort) => ({
      wort,
      stelleIds: idsNamed(namen.stellen, wort),
      gemeindeIds: idsNamed(namen.gemeinden, wort),
    })),
  };
}

function idsNamed<Id extends string>(names: ReadonlyMap<Id, string>, wort: string): Id[] {
  return [...names].filter(([, name]) => suchtext(name).includes(wort)).map(([id]) => id);
}
