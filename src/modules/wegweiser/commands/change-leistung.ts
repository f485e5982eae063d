import { difference, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { without } from "#src/shared/without.ts";
import type { LeistungId } from "../rules/ids.ts";
import { findHindernis, type Hindernis, type LeistungAngaben } from "../rules/leistung.ts";
import { mayEditLeistung, mayManageWegweiser, mayPublishLeistung } from "../rules/permissions.ts";
import { naechstePruefung } from "../rules/pruefung.ts";
import { naechsterTextstand } from "../rules/uebersetzung.ts";
import {
  insertLeistung,
  KEINE_BEZUEGE,
  type LeistungRow,
  listBezuege,
  lockLeistung,
  saveBezuege,
  updateLeistung,
} from "../store/leistungen.ts";

/** Writes down a new Leistung as a draft. It counts as checked today. */
export async function createLeistung(ctx: Ctx, neu: LeistungAngaben): Promise<Outcome<LeistungId, never>> {
  return ctx.db.write(async (tx) => {
    if (!mayManageWegweiser(ctx.actor)) throw new NotAllowed();
    const id = newId<"Leistung">();
    await insertLeistung(tx, {
      ...columnsOf(neu),
      id,
      geprueftAm: ctx.today,
      pruefenBis: naechstePruefung(ctx.today, neu.risiko),
    });
    await saveBezuege(tx, id, neu);
    await record(tx, ctx, "wegweiser.leistung.created", [{ kind: "leistung", id, before: null, after: { ...neu } }]);
    return accept(id);
  });
}

/**
 * Changes what is said of a Leistung. A change of words makes translations old unless only the spelling changed.
 *
 * @throws NotAllowed for everybody but the Fachstelle and those whose Stelle it is
 */
export async function changeLeistung(
  ctx: Ctx,
  id: LeistungId,
  rev: number,
  neu: LeistungAngaben,
  nurSchreibweise: boolean,
): Promise<Outcome<null, "inzwischen-geaendert" | Hindernis>> {
  return ctx.db.write(async (tx) => {
    const row = await lockAllowed(tx, ctx, id);
    if (row.rev !== rev) return refuse("inzwischen-geaendert");
    const missing = row.veroeffentlichtAm === null ? null : findHindernis(neu);
    if (missing) return refuse(missing);
    const before = await angabenOf(tx, row);
    const textstand = naechsterTextstand(row.textstand, before, neu, nurSchreibweise);
    const pruefenBis = neu.risiko === row.risiko ? row.pruefenBis : naechstePruefung(row.geprueftAm, neu.risiko);
    await updateLeistung(tx, id, { ...columnsOf(neu), textstand, pruefenBis });
    await saveBezuege(tx, id, neu);
    await record(tx, ctx, "wegweiser.leistung.changed", [
      { kind: "leistung", id, ...difference({ ...before, textstand: row.textstand }, { ...neu, textstand }) },
    ]);
    return accept(null);
  });
}

/** Says that everything is still right: the date of the check is today, the next one by the risk. */
export async function confirmLeistung(
  ctx: Ctx,
  id: LeistungId,
  rev: number,
): Promise<Outcome<null, "inzwischen-geaendert">> {
  return ctx.db.write(async (tx) => {
    const row = await lockAllowed(tx, ctx, id);
    if (row.rev !== rev) return refuse("inzwischen-geaendert");
    const after = { geprueftAm: ctx.today, pruefenBis: naechstePruefung(ctx.today, row.risiko) };
    await updateLeistung(tx, id, after);
    const before = { geprueftAm: row.geprueftAm, pruefenBis: row.pruefenBis };
    await record(tx, ctx, "wegweiser.leistung.confirmed", [{ kind: "leistung", id, before, after }]);
    return accept(null);
  });
}

/**
 * Shows a Leistung to everybody, or takes it back into the drafts.
 *
 * @throws NotAllowed for everybody but the Fachstelle
 */
export async function publishLeistung(
  ctx: Ctx,
  id: LeistungId,
  rev: number,
  zeigen: boolean,
): Promise<Outcome<null, "inzwischen-geaendert" | "schon-so" | Hindernis>> {
  return ctx.db.write(async (tx) => {
    if (!mayPublishLeistung(ctx.actor)) throw new NotAllowed();
    const row = await lockLeistung(tx, id);
    if (!row) throw new NotFound();
    if (row.rev !== rev) return refuse("inzwischen-geaendert");
    if ((row.veroeffentlichtAm !== null) === zeigen) return refuse("schon-so");
    const missing = zeigen ? findHindernis(await angabenOf(tx, row)) : null;
    if (missing) return refuse(missing);
    const after = { veroeffentlichtAm: zeigen ? ctx.today : null };
    await updateLeistung(tx, id, after);
    const before = { veroeffentlichtAm: row.veroeffentlichtAm };
    const change = { kind: "leistung", id, before, after };
    if (zeigen) await record(tx, ctx, "wegweiser.leistung.published", [change]);
    else await record(tx, ctx, "wegweiser.leistung.withdrawn", [change]);
    return accept(null);
  });
}

/** @throws NotFound when there is none, NotAllowed when this actor may not change it */
export async function lockAllowed(tx: Tx, ctx: Ctx, id: LeistungId): Promise<LeistungRow> {
  const row = await lockLeistung(tx, id);
  if (!row) throw new NotFound();
  if (!mayEditLeistung(ctx.actor, row)) throw new NotAllowed();
  return row;
}

async function angabenOf(tx: Tx, row: LeistungRow): Promise<LeistungAngaben> {
  const bezug = (await listBezuege(tx, row.id)).get(row.id) ?? KEINE_BEZUEGE;
  return {
    ...without(row, "id", "slug", "textstand", "geprueftAm", "pruefenBis", "veroeffentlichtAm", "rev", "updatedAt"),
    lebenslageIds: bezug.lagen.map(({ lebenslageId }) => lebenslageId),
    unterlageIds: bezug.unterlageIds,
    verwandteIds: bezug.verwandteIds,
  };
}

function columnsOf(angaben: LeistungAngaben) {
  const rest = without(angaben, "lebenslageIds", "unterlageIds", "verwandteIds");
  return { ...rest, schritte: [...rest.schritte], sprachen: [...rest.sprachen] };
}
