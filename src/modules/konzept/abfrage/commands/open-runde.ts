import { recordUnseen } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { newId } from "#src/platform/id.ts";
import { emailSchema } from "#src/shared/email.ts";
import { accept, refuse } from "#src/shared/result.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";
import { type AbfrageId, type AbfrageMailId, findRundenFehler, type RundenAngaben } from "../rules/abfrage.ts";
import { angefragtName, darfAbbestellen, mailSprache } from "../rules/gefragte.ts";
import { insertAbfragen } from "../store/abfragen.ts";
import { keepEmpfaenger, listEmpfaenger } from "../store/empfaenger.ts";
import { insertRunde } from "../store/runden.ts";
import { loadAuswahl } from "../store/auswahl.ts";
import { requireManageAbfragen } from "./lock-abfrage.ts";
import { queueAbfrageMail } from "./queue-abfrage-mail.ts";
import { listErreichbar } from "#src/modules/netzwerk/index.ts";

/**
 * Opens a round: one question for each chosen Maßnahme, to whoever leads it, and one mail for each address. Who has no
 * address stands on the telephone list.
 *
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle
 */
export async function openRunde(ctx: Ctx, angaben: RundenAngaben, massnahmeIds: readonly MassnahmeId[]) {
  requireManageAbfragen(ctx);
  return ctx.db.write(async (tx) => {
    const titel = angaben.titel.trim();
    if (titel === "") return refuse("ohne-titel");
    const [fehler] = Object.values(findRundenFehler(angaben, ctx.today));
    if (fehler) return refuse(fehler);
    if (massnahmeIds.length === 0) return refuse("ohne-massnahme");
    const wanted = new Set(massnahmeIds);
    const chosen = (await loadAuswahl(tx)).filter((one) => wanted.has(one.id));
    if (chosen.length < wanted.size || chosen.some((one) => one.grund !== null)) return refuse("auswahl-veraltet");
    const erreichbar = await listErreichbar(
      tx,
      chosen.flatMap((one) => one.leadStelleId ?? []),
      chosen.flatMap((one) => one.leadGemeindeId ?? []),
    );
    const rundeId = await insertRunde(tx, { ...angaben, titel }, ctx.today);
    const rows = [];
    for (const one of chosen) {
      const key = one.leadStelleId ?? one.leadGemeindeId;
      const wer = key ? erreichbar.get(key) : undefined;
      if (!wer) return refuse("auswahl-veraltet");
      const email = emailSchema.safeParse(wer.email);
      const name = angefragtName(wer);
      const empfaengerId = await keepEmpfaenger(tx, {
        name,
        email: email.success ? email.data : null,
        telefon: wer.telefon,
        sprache: mailSprache(wer.sprachen),
        darfAbbestellen: darfAbbestellen(wer),
      });
      rows.push({ id: newId<"Abfrage">(), rundeId, massnahmeId: one.id, empfaengerId, angefragt: name });
    }
    await insertAbfragen(tx, rows);
    const empfaenger = await listEmpfaenger(
      tx,
      rows.map((row) => row.empfaengerId),
    );
    const mails = [...Map.groupBy(rows, (row) => row.empfaengerId)].filter(([id]) => empfaenger.get(id)?.email);
    const mailIds: AbfrageMailId[] = [];
    for (const [id, of] of mails) {
      const mailId = await queueAbfrageMail(
        tx,
        ctx,
        id,
        "anfrage",
        of.map((row): AbfrageId => row.id),
      );
      mailIds.push(mailId);
    }
    await recordUnseen(tx, ctx, "konzept.abfrage.opened", [
      {
        kind: "abfragerunde",
        id: rundeId,
        before: null,
        after: { ...angaben, titel, massnahmen: rows.length, mails: mails.length },
      },
    ]);
    return accept({ id: rundeId, massnahmen: rows.length, mails: mails.length, mailIds });
  });
}
