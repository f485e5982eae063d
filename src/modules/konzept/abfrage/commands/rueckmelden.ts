import { recordUnseen } from "#src/platform/audit/record.ts";
import { tokenHash } from "#src/modules/zugang/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { lockMassnahme } from "../../store/massnahmen.ts";
import { checkReport } from "../../sachstand/commands/report-sachstand.ts";
import type { SachstandMeldung } from "../../sachstand/rules/meldung.ts";
import { type AbfrageId, bestaetigt, wartetAufAntwort } from "../rules/abfrage.ts";
import { lockAbfrage, saveAbfrage } from "../store/abfragen.ts";
import { findEmpfaenger } from "../store/empfaenger.ts";
import { findDurchLink } from "../store/zugriff.ts";
import { standChange } from "./change-abfrage.ts";

/** A question that waits for an answer, locked, for whoever holds a link to it. The link is the right. */
export async function lockDurchLink(tx: Tx, ctx: Ctx, token: string, id: AbfrageId, rev: number) {
  const found = await findDurchLink(tx, tokenHash(token), id, ctx.today, (db, one) => lockAbfrage(db as Tx, one));
  if (!found) return refuse("link-ungueltig");
  if (!wartetAufAntwort(found.abfrage.stand)) return refuse("schon-gesendet");
  return found.abfrage.rev === rev ? accept(found) : refuse("inzwischen-geaendert");
}

/**
 * Keeps what was typed, right or wrong, so that nothing is lost and anybody with the link can go on.
 *
 * @param entwurf by field, as typed
 */
export function saveEntwurf(
  ctx: Ctx,
  token: string,
  id: AbfrageId,
  rev: number,
  entwurf: Readonly<Record<string, string>>,
) {
  return ctx.db.write(async (tx) => {
    const locked = await lockDurchLink(tx, ctx, token, id, rev);
    if (!locked.ok) return locked;
    const { abfrage } = locked.value;
    const stand = abfrage.stand === "zurueckgegeben" ? abfrage.stand : ("entwurf" as const);
    await saveAbfrage(tx, id, { stand, entwurf });
    await recordUnseen(tx, ctx, "konzept.abfrage.drafted", standChange(abfrage, stand));
    return accept({ rev: rev + 1 });
  });
}

/**
 * Sends an answer. Only after somebody has typed the Kennung of the Maßnahme on the page that shows what is sent: a mail
 * scanner that opens links and sends forms as it finds them gets no further than a draft (T47).
 *
 * @param getippt what was typed to confirm
 */
export function submitRueckmeldung(
  ctx: Ctx,
  token: string,
  id: AbfrageId,
  rev: number,
  meldung: SachstandMeldung,
  getippt: string,
) {
  return ctx.db.write(async (tx) => {
    const locked = await lockDurchLink(tx, ctx, token, id, rev);
    if (!locked.ok) return locked;
    const { abfrage, link } = locked.value;
    if (!bestaetigt(getippt, abfrage.kennung)) return refuse("kennung-falsch");
    const massnahme = await lockMassnahme(tx, abfrage.massnahmeId);
    if (!massnahme || massnahme.archiviertAm) return refuse("archiviert");
    const wer = link.empfaengerId === abfrage.empfaengerId ? null : await findEmpfaenger(tx, link.empfaengerId);
    const eingereicht = { ...meldung, gemeldetVon: wer?.name ?? abfrage.angefragt };
    const checked = await checkReport(tx, ctx, abfrage.massnahmeId, eingereicht, null);
    if (!checked.ok) return checked;
    await saveAbfrage(tx, id, { stand: "eingegangen", eingereicht, eingereichtAm: new Date(ctx.now) });
    await recordUnseen(tx, ctx, "konzept.abfrage.submitted", standChange(abfrage, "eingegangen"));
    return accept({ id });
  });
}
