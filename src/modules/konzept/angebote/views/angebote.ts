import {
  ANGEBOT_FINANZIERUNGEN,
  type AngebotId,
  type AngebotView,
  type Angebotstand,
  angebotstand,
  brauchtBestaetigung,
  findAngebot,
  listAngebote,
  listAngebotRows,
  listGemeinden,
  listPlanungsregionen,
  listStellen,
  mayChangeAngebot,
  mayChangeAngebote,
  mayPublishAngebote,
  nenntPerson,
  presentAngebot,
} from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Db } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import type { Datum } from "#src/shared/datum.ts";
import { suchtext } from "#src/shared/suchtext.ts";
import type { HandlungsfeldId, ZielgruppeId } from "../../rules/massnahme.ts";
import { listHandlungsfelder } from "../../store/handlungsfelder.ts";
import { listZielgruppen } from "../../store/themen.ts";
import type { BedarfId } from "../../kette/rules/kette.ts";
import { mayEditGlied } from "../../kette/rules/permissions.ts";
import { listBedarfNamen } from "../../kette/store/bedarf-namen.ts";
import { hindernisOf } from "../rules/anfrage.ts";
import { findLetzteAnfrage, listOffeneMeldungen } from "../store/anfragen.ts";
import { listDeckungen, listGedeckte } from "../store/deckung.ts";
import { findEinordnung, listAngebotIds, listEinordnungen } from "../store/einordnung.ts";

/**
 * What is offered in a Handlungsfeld or for a Zielgruppe, for whoever looks: the public sees what is public.
 */
export async function viewAngeboteFuer(
  ctx: Ctx,
  bezug: { readonly handlungsfeldId: HandlungsfeldId } | { readonly zielgruppeId: ZielgruppeId },
  blick?: "oeffentlich",
): Promise<AngebotView[]> {
  const ids = await ctx.db.read((db) => listAngebotIds(db, bezug));
  return listAngebote(ctx, { ids, ...(blick ? { blick } : {}) });
}

export type AngebotZeile = AngebotView & {
  readonly handlungsfelder: readonly string[];
  readonly stand: Angebotstand;
  /** What the Stelle reported by link and nobody has looked at. */
  readonly meldungen: number;
  readonly brauchtBestaetigung: boolean;
  readonly mayChange: boolean;
};

export type AngeboteFilter = {
  readonly suche: string;
  readonly handlungsfeld: string;
  /** Only what nobody has confirmed for a year, or whose money ends this year or next. */
  readonly zeige: "unbestaetigt" | "laeuft-aus" | "gemeldet" | null;
  readonly stand: Angebotstand | null;
};

/**
 * The inventory for the office.
 *
 * @throws SignInNeeded, NotAllowed outside the internal area
 */
export async function viewAngebote(ctx: Ctx, filter: AngeboteFilter) {
  requireIntern(ctx);
  return ctx.db.read(async (db) => {
    const rows = await listAngebotRows(db, { sicht: "intern", heute: ctx.today });
    const felder = await listHandlungsfelder(db);
    const ids = rows.map((row) => row.id);
    const places = await listEinordnungen(db, ids);
    const gemeldet = Map.groupBy(await listOffeneMeldungen(db, ids), (one) => one.angebotId);
    const words = suchtext(filter.suche).split(" ").filter(Boolean);
    const nextYearEnd = `${Number(ctx.today.slice(0, 4)) + 1}-12-31` as Datum;
    const all = rows.map((row): AngebotZeile & { readonly slugs: readonly string[] } => {
      const mine = new Set(places.get(row.id)?.handlungsfeldIds);
      const named = felder.filter((feld) => mine.has(feld.id));
      return {
        ...presentAngebot(row),
        stand: angebotstand(row),
        meldungen: gemeldet.get(row.id)?.length ?? 0,
        handlungsfelder: named.map((feld) => feld.name),
        slugs: named.map((feld) => feld.slug),
        brauchtBestaetigung: brauchtBestaetigung(row.bestaetigtAm, ctx.today),
        mayChange: mayChangeAngebot(ctx.actor, row),
      };
    });
    const endsSoon = (one: AngebotZeile) => one.finanziertBis !== null && one.finanziertBis <= nextYearEnd;
    return {
      zeilen: all
        .filter((one) => filter.zeige !== "unbestaetigt" || one.brauchtBestaetigung)
        .filter((one) => filter.zeige !== "laeuft-aus" || endsSoon(one))
        .filter((one) => filter.zeige !== "gemeldet" || one.meldungen > 0)
        .filter((one) => filter.stand === null || one.stand === filter.stand)
        .filter((one) => filter.handlungsfeld === "" || one.slugs.includes(filter.handlungsfeld))
        .filter((one) => words.every((word) => suchtext(`${one.titel} ${one.stelle.name}`).includes(word))),
      gesamt: all.length,
      unbestaetigt: all.filter((one) => one.brauchtBestaetigung).length,
      laeuftAus: all.filter(endsSoon).length,
      gemeldet: all.filter((one) => one.meldungen > 0).length,
      felder: felder.map(({ slug, name }) => ({ value: slug, label: name })),
      may: { create: mayChangeAngebote(ctx.actor), import: mayPublishAngebote(ctx.actor) },
    };
  });
}

/** What the form of an Angebot offers to choose from; only the Stellen for which the actor may write. */
export async function viewAngebotWahl(ctx: Ctx) {
  requireIntern(ctx);
  if (!mayChangeAngebote(ctx.actor)) throw new NotAllowed();
  const stellen = (await listStellen(ctx)).filter((one) => mayChangeAngebot(ctx.actor, { stelleId: one.id }));
  const regionen = await listPlanungsregionen(ctx);
  const gemeinden = await listGemeinden(ctx);
  const option = <Key extends string>({ id, name }: { id: Key; name: string }) => ({ value: id, label: name });
  return ctx.db.read(async (db) => ({
    stellen: stellen.map(option),
    regionen: regionen.map(option),
    gemeinden: gemeinden.map(option),
    finanzierungen: ANGEBOT_FINANZIERUNGEN,
    felder: (await listHandlungsfelder(db)).map(option),
    gruppen: (await listZielgruppen(db)).map(option),
  }));
}

/**
 * One Angebot as its form begins.
 *
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle and whoever is zuständig for its Stelle
 * @throws NotFound when there is no such Angebot
 */
export async function viewAngebotForm(ctx: Ctx, id: AngebotId) {
  requireIntern(ctx);
  return ctx.db.read(async (db) => {
    const angebot = await findAngebot(db, id);
    if (!angebot) throw new NotFound();
    if (!mayChangeAngebot(ctx.actor, angebot)) throw new NotAllowed();
    const gedeckt = await listGedeckte(db, id);
    const bedarfe = (await listBedarfNamen(db)).filter((one) => mayEditGlied(ctx.actor, one));
    return {
      angebot,
      einordnung: await findEinordnung(db, id),
      stand: angebotstand(angebot),
      archiviert: angebot.archiviertAm !== null,
      brauchtBestaetigung: brauchtBestaetigung(angebot.bestaetigtAm, ctx.today),
      hindernis: hindernisOf({ ...angebot, kontaktNenntPerson: nenntPerson(angebot.kontakt) }),
      zuletztGefragt: await findLetzteAnfrage(db, angebot.stelleId),
      meldungen: await listOffeneMeldungen(db, [id]),
      gedeckt: gedeckt.map((one) => ({ ...one, mayEdit: mayEditGlied(ctx.actor, one) })),
      bedarfe: bedarfe
        .filter((one) => !gedeckt.some(({ id: known }) => known === one.id))
        .map((one) => ({ value: one.id, label: `${one.kennung} ${one.titel}` })),
      may: { publish: mayPublishAngebote(ctx.actor) },
    };
  });
}

/** The Angebote that answer a Bedarf: published ones, or all that are live. */
export async function listDeckende(
  db: Db,
  bedarfId: BedarfId,
  auswahl: { readonly sicht: "oeffentlich" | "intern"; readonly heute: Datum },
) {
  const deckungen = new Map((await listDeckungen(db, [bedarfId])).map((one) => [one.angebotId, one.deckung]));
  const rows = await listAngebotRows(db, { ...auswahl, ids: [...deckungen.keys()] });
  return rows.map((row) => ({ ...presentAngebot(row), deckung: deckungen.get(row.id) ?? ("teilweise" as const) }));
}
export type DeckendesAngebot = Awaited<ReturnType<typeof listDeckende>>[number];

/** What there is for a Bedarf already, for the office. */
export function viewDeckende(ctx: Ctx, bedarfId: BedarfId): Promise<DeckendesAngebot[]> {
  requireIntern(ctx);
  return ctx.db.read((db) => listDeckende(db, bedarfId, { sicht: "intern", heute: ctx.today }));
}

/** In which Handlungsfelder Angebote are, and whom they are for, in words. Readable by everybody. */
export function viewEinordnungNamen(ctx: Ctx, ids: readonly AngebotId[]) {
  return ctx.db.read(async (db) => {
    const felder = await listHandlungsfelder(db);
    const gruppen = await listZielgruppen(db);
    const places = await listEinordnungen(db, ids);
    return new Map(
      [...places].map(([id, { handlungsfeldIds, zielgruppeIds }]) => [
        id,
        {
          handlungsfelder: felder.filter((one) => handlungsfeldIds.includes(one.id)).map((one) => one.name),
          zielgruppen: gruppen.filter((one) => zielgruppeIds.includes(one.id)).map((one) => one.name),
        },
      ]),
    );
  });
}
