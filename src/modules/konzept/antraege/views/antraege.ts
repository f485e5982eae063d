import { listFoerderprogramme, listStellen, viewNamen } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import type { Id } from "#src/shared/id.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";
import { readScope } from "../../rules/permissions.ts";
import { listTitel } from "../../angebote/store/titel.ts";
import type { AntragId, Antragstand } from "../rules/antrag.ts";
import { antragScope, mayManageAntraege, mayReadAntraege } from "../rules/permissions.ts";
import { type AntragMitMassnahme, listAntraege } from "../store/antraege.ts";
import { findAussage } from "../store/finanzierungen.ts";

/** An application with names. */
export type AntragView = AntragMitMassnahme & { readonly antragsteller: string; readonly programm: string };

export type AntraegeListe = {
  readonly zeilen: readonly AntragView[];
  /** Of everything the actor may read. */
  readonly anzahl: Readonly<Record<Antragstand, number>>;
  readonly may: { readonly manage: boolean };
};

/**
 * Applications: all of them, or those of the actor's Stelle and for what she leads.
 *
 * @throws SignInNeeded, NotAllowed for everybody who may read none
 */
export async function viewAntraege(ctx: Ctx, stand: Antragstand | null): Promise<AntraegeListe> {
  requireRead(ctx);
  const namen = await viewNamen(ctx);
  const all = await ctx.db.read((db) => listAntraege(db, { stelleIds: scopeOf(ctx) }));
  const anzahl = { beantragt: 0, bewilligt: 0, abgelehnt: 0, laeuft: 0, abgeschlossen: 0 };
  for (const one of all) anzahl[one.stand] += 1;
  return {
    zeilen: all.filter((one) => stand === null || one.stand === stand).map((one) => present(one, namen)),
    anzahl,
    may: { manage: mayManageAntraege(ctx.actor) },
  };
}

/** The applications for one Maßnahme that the actor may read; none where she may read none. */
export async function listAntraegeOf(ctx: Ctx, massnahmeId: MassnahmeId): Promise<AntragView[]> {
  if (!mayReadAntraege(ctx.actor)) return [];
  const namen = await viewNamen(ctx);
  const rows = await ctx.db.read((db) => listAntraege(db, { stelleIds: scopeOf(ctx), massnahmeId }));
  return rows.map((one) => present(one, namen));
}

/**
 * One application, and what its Maßnahme says because of it.
 *
 * @throws SignInNeeded, NotAllowed for everybody who may read none
 * @throws NotFound when there is no such application, or the actor must not know it
 */
export async function viewAntrag(ctx: Ctx, id: AntragId) {
  requireRead(ctx);
  const namen = await viewNamen(ctx);
  return ctx.db.read(async (db) => {
    const [antrag] = await listAntraege(db, { stelleIds: scopeOf(ctx), id });
    if (!antrag) throw new NotFound();
    return {
      antrag: present(antrag, namen),
      aussage: await findAussage(db, id),
      may: { manage: mayManageAntraege(ctx.actor) },
    };
  });
}

/**
 * What the form of an application offers to choose from.
 *
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle
 */
export async function viewAntragWahl(ctx: Ctx) {
  requireIntern(ctx);
  if (!mayManageAntraege(ctx.actor)) throw new NotAllowed();
  const programme = await listFoerderprogramme(ctx);
  const stellen = await listStellen(ctx);
  const massnahmen = await ctx.db.read((db) => listTitel(db, readScope(ctx.actor)));
  return {
    massnahmen: massnahmen.map(({ id, kennung, titel }) => ({ value: id as string, label: `${kennung} ${titel}` })),
    programme: programme.map(({ id, name }) => ({ value: id as string, label: name })),
    stellen: stellen.map((one) => one.name),
  };
}

function requireRead(ctx: Ctx): void {
  requireIntern(ctx);
  if (!mayReadAntraege(ctx.actor)) throw new NotAllowed();
}

function scopeOf(ctx: Ctx): readonly Id<"Stelle">[] | null {
  return antragScope(ctx.actor) as readonly Id<"Stelle">[] | null;
}

function present(one: AntragMitMassnahme, namen: Awaited<ReturnType<typeof viewNamen>>): AntragView {
  return {
    ...one,
    antragsteller: namen.stellen.get(one.antragstellerId) ?? "",
    programm: namen.programme.get(one.programmId) ?? "",
  };
}
