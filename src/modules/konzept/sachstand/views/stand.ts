import type { Ctx } from "#src/platform/ctx.ts";
import type { Db } from "#src/platform/db/db.ts";
import { NotFound } from "#src/platform/errors.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";
import { mayReadMassnahme } from "../../rules/permissions.ts";
import { findMassnahme } from "../../store/massnahmen.ts";
import { aktualitaetOf } from "../rules/aktualitaet.ts";
import { geltende, type LeistungId, neueste } from "../rules/meldung.ts";
import { mayReadSachstaende } from "../rules/permissions.ts";
import { sachstandRightsOf } from "../rules/rights-of.ts";
import type { Aktualitaet, Leistung, SachstandId } from "../rules/sachstand.ts";
import { type LeistungPlan, listLeistungen } from "../store/leistungen.ts";
import { listSachstaende, listStaende, type Sachstand, type Stand } from "../store/sachstaende.ts";

export type LeistungStand = Leistung & { readonly id: LeistungId };

/** One report as it was written. */
export type SachstandView = Pick<
  Sachstand,
  | "id"
  | "tag"
  | "umsetzung"
  | "einschaetzung"
  | "grund"
  | "neuerTermin"
  | "bericht"
  | "naechsteSchritte"
  | "gemeldetVon"
  | "oeffentlich"
> & {
  /** What it counted. */
  readonly leistungen: readonly LeistungStand[];
  /** Set when it corrects another one. */
  readonly berichtigung: { readonly id: SachstandId; readonly grund: string } | null;
  /** Set when another one corrects it: it no longer holds. */
  readonly berichtigtDurch: SachstandId | null;
};

/** The three axes of a Maßnahme, its Leistungen, and what was reported, newest first. */
export type StandView = Stand & {
  readonly aktualitaet: Aktualitaet | null;
  readonly leistungen: readonly LeistungStand[];
  readonly verlauf: readonly SachstandView[];
};

/** For the public only what is meant for it. */
export type StandBlick = "oeffentlich" | "intern";

/**
 * How far one Maßnahme is.
 *
 * @throws NotFound when there is no such Maßnahme, or the actor must not know it
 */
export async function viewStand(ctx: Ctx, id: MassnahmeId, blick: StandBlick): Promise<StandView> {
  return ctx.db.read(async (db) => {
    const massnahme = await findMassnahme(db, id);
    if (!massnahme) throw new NotFound();
    const rights = sachstandRightsOf(massnahme);
    const may = blick === "intern" ? mayReadSachstaende(ctx.actor, rights) : mayReadMassnahme(ctx.actor, rights);
    const stand = (await loadStaende(db, [id], blick, ctx.today)).get(id);
    if (!may || !stand) throw new NotFound();
    return stand;
  });
}

/** The same for several at once, for views that have asked already. */
export async function loadStaende(
  db: Db,
  ids: readonly MassnahmeId[],
  blick: StandBlick,
  heute: Datum,
): Promise<ReadonlyMap<MassnahmeId, StandView>> {
  const staende = await listStaende(db, ids);
  const plan = Map.groupBy(await listLeistungen(db, ids), (one) => one.massnahmeId);
  const reports = Map.groupBy(await listSachstaende(db, ids), (one) => one.massnahmeId);
  return new Map(
    [...staende].map(([id, stand]) => {
      const shown = (reports.get(id) ?? []).filter((one) => blick === "intern" || one.oeffentlich);
      return [id, presentStand(stand, plan.get(id) ?? [], shown, heute)];
    }),
  );
}

function presentStand(
  stand: Stand,
  plan: readonly LeistungPlan[],
  reports: readonly Sachstand[],
  heute: Datum,
): StandView {
  const counted = (one: Sachstand) =>
    plan.flatMap(({ id, name, einheit, soll }) => {
      const found = one.leistungen.find((part) => part.leistungId === id);
      return found ? [{ id, name, einheit, soll, ist: found.ist }] : [];
    });
  const holds = geltende(reports);
  const correctedBy = new Map(reports.flatMap((one) => (one.berichtigtId ? [[one.berichtigtId, one.id]] : [])));
  return {
    ...stand,
    aktualitaet: aktualitaetOf(stand, heute),
    leistungen: plan.map(({ id, name, einheit, soll }) => ({
      id,
      name,
      einheit,
      soll,
      ist: holds.flatMap((one) => one.leistungen.filter((part) => part.leistungId === id))[0]?.ist ?? null,
    })),
    verlauf: reports.toSorted(neueste).map((one) => ({
      id: one.id,
      tag: one.tag,
      umsetzung: one.umsetzung,
      einschaetzung: one.einschaetzung,
      grund: one.grund,
      neuerTermin: one.neuerTermin,
      bericht: one.bericht,
      naechsteSchritte: one.naechsteSchritte,
      gemeldetVon: one.gemeldetVon,
      oeffentlich: one.oeffentlich,
      leistungen: counted(one),
      berichtigung: one.berichtigtId ? { id: one.berichtigtId, grund: one.berichtigungGrund } : null,
      berichtigtDurch: correctedBy.get(one.id) ?? null,
    })),
  };
}
