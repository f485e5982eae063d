import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { newId } from "#src/platform/id.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { suchtext } from "#src/shared/suchtext.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";
import type { LeistungId } from "../rules/meldung.ts";
import { mayPlanLeistungen } from "../rules/permissions.ts";
import { countGemeldete, listLeistungen, saveLeistungen } from "../store/leistungen.ts";
import { lockReportable } from "./lock-reportable.ts";

export type LeistungEingabe = {
  /** Null: a new one. */
  readonly id: LeistungId | null;
  readonly name: string;
  readonly einheit: string;
  readonly soll: number | null;
};

/**
 * Says what a Maßnahme is to bring forth. One that was counted in a report stays: history would lose its words.
 *
 * @param gesehen the ids that the form showed
 * @throws NotFound when there is no such Maßnahme, or the actor must not know it
 * @throws NotAllowed when the actor may read but not edit it
 */
export function planLeistungen(
  ctx: Ctx,
  massnahmeId: MassnahmeId,
  gesehen: readonly string[],
  typed: readonly LeistungEingabe[],
) {
  return ctx.db.write(async (tx) => {
    const massnahme = await lockReportable(tx, ctx, massnahmeId, mayPlanLeistungen);
    if (massnahme.archiviertAm) return refuse("archiviert");
    const there = await listLeistungen(tx, [massnahmeId]);
    const ids = there.map((one) => one.id as string);
    const asShown = ids.toSorted().join() === gesehen.toSorted().join();
    if (!asShown || typed.some((one) => one.id !== null && !ids.includes(one.id)))
      return refuse("inzwischen-geaendert");
    const names = typed.map((one) => suchtext(one.name));
    if (names.includes("")) return refuse("leistung-ohne-name");
    if (new Set(names).size < names.length) return refuse("leistung-doppelt");
    const kept = new Set(typed.map((one) => one.id));
    const gone = there.filter((one) => !kept.has(one.id)).map((one) => one.id);
    if ([...(await countGemeldete(tx, gone)).values()].some((n) => n > 0)) return refuse("leistung-gemeldet");
    const list = typed.map((one) => ({ ...one, id: one.id ?? newId<"Leistung">() }));
    await saveLeistungen(tx, massnahmeId, list);
    const namesOf = (rows: readonly { name: string; soll: number | null }[]) =>
      rows.map(({ name, soll }) => (soll === null ? name : `${name}: ${soll}`));
    await record(tx, ctx, "konzept.leistungen.planned", [
      {
        kind: "massnahme",
        id: massnahmeId,
        before: { leistungen: namesOf(there) },
        after: { leistungen: namesOf(list) },
      },
    ]);
    return accept({ id: massnahmeId });
  });
}
