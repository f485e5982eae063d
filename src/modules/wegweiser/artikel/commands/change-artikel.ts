import { difference, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { mayManageWegweiser } from "../../rules/permissions.ts";
import { naechstePruefung } from "../../rules/pruefung.ts";
import type { Sprache } from "../../rules/sprachen.ts";
import type { Methode } from "../../rules/uebersetzung.ts";
import { mussGelesenWerden } from "../../uebersetzen/rules/vorschlag.ts";
import {
  type ArtikelAngaben,
  type ArtikelId,
  mayStandBelow,
  naechsterArtikelstand,
  unterseiten,
} from "../rules/artikel.ts";
import { mayEditArtikel, mayPublishArtikel } from "../rules/permissions.ts";
import {
  type ArtikelRow,
  deleteArtikel,
  insertArtikel,
  listArtikelRows,
  listArtikelStellen,
  listArtikelTexte,
  lockArtikel,
  saveArtikelStellen,
  saveArtikelText,
  updateArtikel,
} from "../store/artikel.ts";

type Veraltet = "inzwischen-geaendert";

/** Writes down a new Artikel as a draft, last among its neighbours. It counts as checked today. */
export async function createArtikel(ctx: Ctx, neu: ArtikelAngaben): Promise<Outcome<ArtikelId, never>> {
  return ctx.db.write(async (tx) => {
    if (!mayManageWegweiser(ctx.actor)) throw new NotAllowed();
    const id = newId<"Artikel">();
    const { stelleIds, ...columns } = neu;
    const neighbours = unterseiten(await listArtikelRows(tx, "intern"), neu.ueberId);
    await insertArtikel(tx, {
      ...columns,
      id,
      position: Math.max(0, ...neighbours.map((row) => row.position)) + 1,
      geprueftAm: ctx.today,
      pruefenBis: naechstePruefung(ctx.today, neu.risiko),
    });
    await saveArtikelStellen(tx, id, stelleIds);
    await record(tx, ctx, "wegweiser.artikel.created", [{ kind: "artikel", id, before: null, after: { ...neu } }]);
    return accept(id);
  });
}

/**
 * Changes what an Artikel says. A change of words makes translations old unless only the spelling changed.
 *
 * @throws NotAllowed for everybody but the Fachstelle and those whose Stelle keeps it
 */
export async function changeArtikel(
  ctx: Ctx,
  id: ArtikelId,
  rev: number,
  neu: ArtikelAngaben,
  nurSchreibweise: boolean,
): Promise<Outcome<null, Veraltet | "artikel-im-kreis">> {
  return ctx.db.write(async (tx) => {
    const row = await lockAllowed(tx, ctx, id);
    if (row.rev !== rev) return refuse("inzwischen-geaendert");
    if (!mayStandBelow(await listArtikelRows(tx, "intern"), id, neu.ueberId)) return refuse("artikel-im-kreis");
    const before: ArtikelAngaben = {
      titel: row.titel,
      text: row.text,
      ueberId: row.ueberId,
      lebenslageId: row.lebenslageId,
      verantwortlichId: row.verantwortlichId,
      risiko: row.risiko,
      stelleIds: (await listArtikelStellen(tx, id)).get(id) ?? [],
    };
    const { stelleIds, ...columns } = neu;
    const textstand = naechsterArtikelstand(row.textstand, row, neu, nurSchreibweise);
    const pruefenBis = neu.risiko === row.risiko ? row.pruefenBis : naechstePruefung(row.geprueftAm, neu.risiko);
    await updateArtikel(tx, id, { ...columns, textstand, pruefenBis });
    await saveArtikelStellen(tx, id, stelleIds);
    await record(tx, ctx, "wegweiser.artikel.changed", [{ kind: "artikel", id, ...difference(before, neu) }]);
    return accept(null);
  });
}

/** Says that everything is still right: the date of the check is today, the next one by the risk. */
export async function confirmArtikel(ctx: Ctx, id: ArtikelId, rev: number): Promise<Outcome<null, Veraltet>> {
  return ctx.db.write(async (tx) => {
    const row = await lockAllowed(tx, ctx, id);
    if (row.rev !== rev) return refuse("inzwischen-geaendert");
    const after = { geprueftAm: ctx.today, pruefenBis: naechstePruefung(ctx.today, row.risiko) };
    await updateArtikel(tx, id, after);
    const before = { geprueftAm: row.geprueftAm, pruefenBis: row.pruefenBis };
    await record(tx, ctx, "wegweiser.artikel.confirmed", [{ kind: "artikel", id, before, after }]);
    return accept(null);
  });
}

/**
 * Shows an Artikel to everybody, or takes it back into the drafts.
 *
 * @throws NotAllowed for everybody but the Fachstelle
 */
export async function publishArtikel(
  ctx: Ctx,
  id: ArtikelId,
  rev: number,
  zeigen: boolean,
): Promise<Outcome<null, Veraltet | "schon-so">> {
  return ctx.db.write(async (tx) => {
    if (!mayPublishArtikel(ctx.actor)) throw new NotAllowed();
    const row = await lockAllowed(tx, ctx, id);
    if (row.rev !== rev) return refuse("inzwischen-geaendert");
    if ((row.veroeffentlichtAm !== null) === zeigen) return refuse("schon-so");
    const after = { veroeffentlichtAm: zeigen ? ctx.today : null };
    await updateArtikel(tx, id, after);
    const change = { kind: "artikel", id, before: { veroeffentlichtAm: row.veroeffentlichtAm }, after };
    if (zeigen) await record(tx, ctx, "wegweiser.artikel.published", [change]);
    else await record(tx, ctx, "wegweiser.artikel.withdrawn", [change]);
    return accept(null);
  });
}

/**
 * Takes an Artikel away for good. Only a draft with nothing below it.
 *
 * @throws NotAllowed for everybody but the Fachstelle
 */
export async function removeArtikel(
  ctx: Ctx,
  id: ArtikelId,
  rev: number,
): Promise<Outcome<null, Veraltet | "noch-oeffentlich" | "hat-unterseiten">> {
  return ctx.db.write(async (tx) => {
    if (!mayPublishArtikel(ctx.actor)) throw new NotAllowed();
    const row = await lockAllowed(tx, ctx, id);
    if (row.rev !== rev) return refuse("inzwischen-geaendert");
    if (row.veroeffentlichtAm !== null) return refuse("noch-oeffentlich");
    if (unterseiten(await listArtikelRows(tx, "intern"), id).length > 0) return refuse("hat-unterseiten");
    await deleteArtikel(tx, id);
    const { titel, text, slug } = row;
    await record(tx, ctx, "wegweiser.artikel.removed", [
      { kind: "artikel", id, before: { titel, text, slug }, after: null },
    ]);
    return accept(null);
  });
}

export type ArtikelTextAngaben = {
  readonly titel: string;
  readonly text: string;
  readonly methode: Methode;
  /** A second person who speaks the language has read it. */
  readonly geprueft: boolean;
};

/**
 * Writes a translation of the German text as it stands now, or changes one.
 *
 * @param rev that the form showed; 0 when there was none
 * @param textstand of the German text that was translated, as the form showed it
 * @throws NotAllowed for everybody but the Fachstelle and those whose Stelle keeps it
 */
export async function changeArtikelText(
  ctx: Ctx,
  id: ArtikelId,
  sprache: Exclude<Sprache, "de">,
  rev: number,
  textstand: number,
  neu: ArtikelTextAngaben,
): Promise<Outcome<null, Veraltet | "erst-lesen">> {
  return ctx.db.write(async (tx) => {
    const row = await lockAllowed(tx, ctx, id);
    const was = (await listArtikelTexte(tx, { artikelId: id, sprache }))[0];
    if ((was?.rev ?? 0) !== rev || row.textstand !== textstand) return refuse("inzwischen-geaendert");
    const { geprueft, ...texts } = neu;
    const text = { art: "artikel", risiko: row.risiko, hatFrist: false } as const;
    if (!geprueft && mussGelesenWerden(neu.methode, text)) return refuse("erst-lesen");
    const after = { ...texts, ausTextstand: row.textstand, geprueftAm: geprueft ? ctx.today : null };
    await saveArtikelText(tx, { artikelId: id, sprache, ...after });
    const before = was && {
      titel: was.titel,
      text: was.text,
      methode: was.methode,
      ausTextstand: was.ausTextstand,
      geprueftAm: was.geprueftAm,
    };
    const changed = before ? difference(before, after) : { before: null, after };
    await record(tx, ctx, "wegweiser.artikel.translated", [
      {
        kind: "artikel",
        id,
        before: changed.before && { sprache, ...changed.before },
        after: { sprache, ...changed.after },
      },
    ]);
    return accept(null);
  });
}

/** @throws NotFound when there is none, NotAllowed when this actor may not change it */
async function lockAllowed(tx: Tx, ctx: Ctx, id: ArtikelId): Promise<ArtikelRow> {
  const row = await lockArtikel(tx, id);
  if (!row) throw new NotFound();
  if (!mayEditArtikel(ctx.actor, row)) throw new NotAllowed();
  return row;
}
