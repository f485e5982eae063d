import { listGemeinden } from "#src/modules/netzwerk/index.ts";
import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import type { Datum } from "#src/shared/datum.ts";
import type { Id } from "#src/shared/id.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { without } from "#src/shared/without.ts";
import { queueKonzeptPdf } from "../../commands/request-konzept-pdf.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";
import { mayReadMassnahme } from "../../rules/permissions.ts";
import { lockMassnahme } from "../../store/massnahmen.ts";
import { mayReportGemeindeStand } from "../rules/permissions.ts";
import { istGemeinsam, sachstandRightsOf } from "../rules/rights-of.ts";
import type { Umsetzung } from "../rules/sachstand.ts";
import { listGemeindeStaende, saveGemeindeStand } from "../store/gemeinde-staende.ts";

export type GemeindeStandMeldung = {
  readonly gemeindeId: Id<"Gemeinde">;
  /** The state that the form showed; 0 when there was none. */
  readonly rev: number;
  readonly umsetzung: Umsetzung;
  readonly anzahl: number | null;
  readonly bemerkung: string;
  readonly tag: Datum;
};

/**
 * Writes down how far a Maßnahme is in municipalities that carry it out together: a municipality for itself, the
 * Fachstelle for all of them at once (R099).
 *
 * @throws NotFound when there is no such Maßnahme, or the actor must not know it
 * @throws NotAllowed when a row is of a municipality for which the actor does not speak
 */
export async function reportGemeindeStaende(ctx: Ctx, massnahmeId: MassnahmeId, rows: readonly GemeindeStandMeldung[]) {
  const namen = new Map((await listGemeinden(ctx)).map(({ id, name }) => [id as string, name]));
  return ctx.db.write(async (tx) => {
    const massnahme = await lockMassnahme(tx, massnahmeId);
    if (!massnahme || !mayReadMassnahme(ctx.actor, sachstandRightsOf(massnahme))) throw new NotFound();
    if (rows.some((row) => !mayReportGemeindeStand(ctx.actor, row.gemeindeId))) throw new NotAllowed();
    if (massnahme.archiviertAm) return refuse("archiviert");
    if (!istGemeinsam(massnahme)) return refuse("nicht-gemeinsam");
    if (rows.some((row) => !namen.has(row.gemeindeId))) return refuse("gemeinde-unbekannt");
    if (rows.some((row) => row.tag > ctx.today)) return refuse("tag-in-zukunft");
    const there = new Map((await listGemeindeStaende(tx, [massnahmeId])).map((one) => [one.gemeindeId, one]));
    if (rows.some((row) => (there.get(row.gemeindeId)?.rev ?? 0) !== row.rev)) return refuse("inzwischen-geaendert");
    const changed = rows.filter((row) => {
      const old = there.get(row.gemeindeId);
      return !old || sayOf(old) !== sayOf(row) || old.tag !== row.tag;
    });
    if (changed.length === 0) return refuse("nichts-geaendert");
    for (const row of changed) await saveGemeindeStand(tx, { ...without(row, "rev"), massnahmeId });
    await queueKonzeptPdf(tx, ctx);
    const name = (id: string) => namen.get(id) ?? id;
    await record(tx, ctx, "konzept.gemeindestaende.reported", [
      {
        kind: "massnahme",
        id: massnahmeId,
        before: Object.fromEntries(
          changed.map((row) => [name(row.gemeindeId), sayOf(there.get(row.gemeindeId) ?? null)]),
        ),
        after: Object.fromEntries(changed.map((row) => [name(row.gemeindeId), sayOf(row)])),
      },
    ]);
    return accept({ anzahl: changed.length });
  });
}

function sayOf(row: Pick<GemeindeStandMeldung, "umsetzung" | "anzahl" | "bemerkung"> | null): string {
  if (!row) return "";
  return [row.umsetzung, row.anzahl ?? "", row.bemerkung].filter((part) => part !== "").join(", ");
}
