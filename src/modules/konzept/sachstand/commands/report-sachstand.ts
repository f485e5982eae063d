import { type Change, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { without } from "#src/shared/without.ts";
import { queueKonzeptPdf } from "../../commands/request-konzept-pdf.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";
import { hatSachstand } from "../rules/aktualitaet.ts";
import { findMeldungFehler, geltende, type MeldungFehler, type SachstandMeldung } from "../rules/meldung.ts";
import type { Leistung, SachstandId } from "../rules/sachstand.ts";
import { listLeistungen } from "../store/leistungen.ts";
import {
  findCorrectable,
  insertSachstand,
  listSachstaende,
  listStaende,
  type Sachstand,
  saveUmsetzung,
} from "../store/sachstaende.ts";
import { lockReportable } from "./lock-reportable.ts";

/**
 * Writes down how far a Maßnahme is. What was reported before stays as it is.
 *
 * @param gesehen the last report that the form showed, null when it showed none
 * @throws NotFound when there is no such Maßnahme, or the actor must not know it
 * @throws NotAllowed when somebody else leads it
 */
export function reportSachstand(
  ctx: Ctx,
  massnahmeId: MassnahmeId,
  meldung: SachstandMeldung,
  gesehen: SachstandId | null,
) {
  return ctx.db.write(async (tx) => {
    const before = await beginReport(tx, ctx, massnahmeId, meldung, null);
    if (!before.ok) return before;
    if ((before.value.letzter?.id ?? null) !== gesehen) return refuse("inzwischen-gemeldet");
    const id = await insertSachstand(tx, massnahmeId, meldung, null);
    await endReport(tx, ctx, massnahmeId, "konzept.sachstand.reported", before.value, {});
    return accept({ id });
  });
}

/**
 * Corrects a report by a new one that names it and says why. The old one stays readable, marked as corrected.
 *
 * @throws NotFound when there is no such Maßnahme, or the actor must not know it
 * @throws NotAllowed when somebody else leads it
 */
export function correctSachstand(
  ctx: Ctx,
  massnahmeId: MassnahmeId,
  berichtigtId: SachstandId,
  meldung: SachstandMeldung,
  grund: string,
) {
  return ctx.db.write(async (tx) => {
    const before = await beginReport(tx, ctx, massnahmeId, meldung, berichtigtId);
    if (!before.ok) return before;
    const correctable = await findCorrectable(tx, massnahmeId, berichtigtId);
    if (correctable === "fehlt") return refuse("sachstand-fehlt");
    if (correctable === "schon-berichtigt") return refuse("schon-berichtigt");
    const berichtigungGrund = grund.trim();
    if (berichtigungGrund === "") return refuse("berichtigung-ohne-grund");
    const id = await insertSachstand(tx, massnahmeId, meldung, { berichtigtId, berichtigungGrund });
    await endReport(tx, ctx, massnahmeId, "konzept.sachstand.corrected", before.value, { berichtigungGrund });
    return accept({ id });
  });
}

/** How it stood before a report. */
export type Before = { readonly letzter: Sachstand | null; readonly stand: Record<string, unknown> };

async function beginReport(
  tx: Tx,
  ctx: Ctx,
  massnahmeId: MassnahmeId,
  meldung: SachstandMeldung,
  ausser: SachstandId | null,
) {
  const massnahme = await lockReportable(tx, ctx, massnahmeId);
  if (massnahme.archiviertAm) return refuse("archiviert");
  return checkReport(tx, ctx, massnahmeId, meldung, ausser);
}

/**
 * Whether a report of a Maßnahme that is locked could be written down today, whoever brings it.
 *
 * @param ausser the report that it corrects
 */
export async function checkReport(
  tx: Tx,
  ctx: Ctx,
  massnahmeId: MassnahmeId,
  meldung: SachstandMeldung,
  ausser: SachstandId | null,
) {
  const stand = (await listStaende(tx, [massnahmeId])).get(massnahmeId);
  if (!stand || !hatSachstand(stand.entscheidung)) return refuse("nicht-aufgenommen");
  const plan = await listLeistungen(tx, [massnahmeId]);
  const known = new Set(plan.map((one) => one.id));
  if (meldung.leistungen.some((one) => !known.has(one.leistungId))) return refuse("leistung-unbekannt");
  const bisher = geltende(await listSachstaende(tx, [massnahmeId]));
  const leistungen = leistungenWith(
    plan,
    meldung,
    bisher.filter((one) => one.id !== ausser),
  );
  const [fehler] = Object.values(findMeldungFehler(meldung, leistungen, ctx.today));
  if (fehler) return refuse<MeldungFehler>(fehler);
  const axes = without(stand, "entscheidung", "entscheidungGrund");
  return accept<Before>({ letzter: bisher[0] ?? null, stand: axes });
}

/** The Leistungen as they stand with this report: what it leaves out was counted before. */
function leistungenWith(
  plan: Awaited<ReturnType<typeof listLeistungen>>,
  meldung: SachstandMeldung,
  bisher: readonly Sachstand[],
): Leistung[] {
  return plan.map(({ id, name, einheit, soll }) => {
    const found = [meldung, ...bisher].flatMap((one) => one.leistungen.filter((part) => part.leistungId === id));
    return { name, einheit, soll, ist: found[0]?.ist ?? null };
  });
}

/** Makes what the last report says the state of the Maßnahme, and records it. */
export async function endReport(
  tx: Tx,
  ctx: Ctx,
  massnahmeId: MassnahmeId,
  verb: "konzept.sachstand.reported" | "konzept.sachstand.corrected" | "konzept.rueckmeldung.accepted",
  before: Before,
  more: Record<string, unknown>,
  further: readonly Change[] = [],
): Promise<void> {
  const [letzter] = geltende(await listSachstaende(tx, [massnahmeId]));
  if (!letzter) throw new Error("A report was written and cannot be found.");
  const stand = {
    umsetzung: letzter.umsetzung,
    einschaetzung: letzter.einschaetzung,
    // The reason is part of the report: one for the office stays there.
    einschaetzungGrund: letzter.oeffentlich ? letzter.grund : "",
    sachstandAm: letzter.tag,
  };
  await saveUmsetzung(tx, massnahmeId, stand);
  await queueKonzeptPdf(tx, ctx);
  await record(tx, ctx, verb, [
    { kind: "massnahme", id: massnahmeId, before: before.stand, after: { ...stand, ...more } },
    ...further,
  ]);
}
