import { listGremien } from "#src/modules/gremien/index.ts";
import { difference, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Datum } from "#src/shared/datum.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { listFassungen } from "../../fassung/store/fassungen.ts";
import { acceptHinweis, acceptProzess, type Hinweis, type ProzessAngaben, type ProzessId } from "../rules/prozess.ts";
import { type ProzessRow, saveProzess } from "../store/prozesse.ts";
import { checkBezug, forAudit } from "./create-prozess.ts";
import { lockForProzess } from "./lock-for-prozess.ts";

const angabenOf = (row: ProzessRow): ProzessAngaben => ({
  titel: row.titel,
  beschreibung: row.beschreibung,
  beschlossenAm: row.beschlossenAm,
  gremiumId: row.gremiumId,
  gremium: row.gremium,
  beschluss: row.beschluss,
  vorgaengerId: row.vorgaengerId,
  moderation: row.moderation,
  begleitung: row.begleitung,
});

/**
 * Changes what a process says of itself. Its address stays.
 *
 * @param rev the state the person had before her eyes
 * @throws NotAllowed, NotFound
 */
export async function changeProzess(ctx: Ctx, id: ProzessId, rev: number, angaben: ProzessAngaben) {
  const gremien = await listGremien(ctx);
  return ctx.db.write(async (tx) => {
    const row = await lockForProzess(tx, ctx, id);
    if (row.rev !== rev) return refuse("inzwischen-geaendert");
    const accepted = acceptProzess(angaben, ctx.today);
    if (!accepted.ok) return accepted;
    const bezug = checkBezug(angaben, gremien, await listFassungen(tx));
    if (!bezug.ok) return bezug;
    await saveProzess(tx, id, angaben);
    await record(tx, ctx, "konzept.prozess.changed", [
      { kind: "prozess", id, ...difference(forAudit(angabenOf(row)), forAudit(angaben)) },
    ]);
    return accept({ id });
  });
}

/**
 * Says what is going on now (R063), or takes it back.
 *
 * @param hinweis null takes it back
 * @throws NotAllowed, NotFound
 */
export async function changeHinweis(ctx: Ctx, id: ProzessId, rev: number, hinweis: Hinweis | null) {
  return ctx.db.write(async (tx) => {
    const row = await lockForProzess(tx, ctx, id);
    if (row.rev !== rev) return refuse("inzwischen-geaendert");
    const accepted = hinweis ? acceptHinweis(hinweis, ctx.today) : accept(null);
    if (!accepted.ok) return accepted;
    const before = { hinweis: row.hinweis, hinweisAdresse: row.hinweisAdresse, hinweisBis: row.hinweisBis };
    const after = {
      hinweis: hinweis?.text ?? "",
      hinweisAdresse: hinweis?.adresse ?? "",
      hinweisBis: hinweis?.bis ?? null,
    };
    await saveProzess(tx, id, after);
    await record(tx, ctx, "konzept.prozess.note-changed", [{ kind: "prozess", id, ...difference(before, after) }]);
    return accept({ id });
  });
}

/**
 * Ends a process, or takes that back. What was done stays readable for good (R035).
 *
 * @param am the day it ended; today unless it is told later
 * @throws NotAllowed, NotFound
 */
export async function closeProzess(
  ctx: Ctx,
  id: ProzessId,
  rev: number,
  handlung: "abschliessen" | "oeffnen",
  am: Datum = ctx.today,
) {
  return ctx.db.write(async (tx) => {
    const row = await lockForProzess(tx, ctx, id);
    if (row.rev !== rev) return refuse("inzwischen-geaendert");
    const { abgeschlossenAm } = row;
    if ((handlung === "abschliessen") === (abgeschlossenAm !== null)) return refuse("nichts-geaendert");
    if (am > ctx.today) return refuse("tag-in-zukunft");
    const after = { abgeschlossenAm: handlung === "abschliessen" ? am : null };
    await saveProzess(tx, id, after);
    const verb = handlung === "abschliessen" ? "konzept.prozess.closed" : "konzept.prozess.reopened";
    await record(tx, ctx, verb, [{ kind: "prozess", id, before: { abgeschlossenAm }, after }]);
    return accept({ id });
  });
}
