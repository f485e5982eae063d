import type { Change } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { queueKonzeptPdf } from "../../commands/request-konzept-pdf.ts";
import { narrower } from "../../kette/rules/beleg.ts";
import type { BelegFreigabe } from "../../kette/rules/kette.ts";
import { lockBelegeOfQuellen, saveBeleg } from "../../kette/store/belege.ts";

/**
 * Says what may be shown of things that were said, as of now: a released quote is withdrawn, results are unreleased, a
 * consent is narrowed. Belege that show more are narrowed with the same stroke and leave the public pages; what may be
 * shown again waits for somebody to release it. Part of the command of whoever keeps the source, in its transaction.
 *
 * @param schluessel keys of the sources
 * @param erlaubt the most that may be shown of them from now on
 * @returns what to record: one change for each Beleg
 */
export async function limitQuellen(
  tx: Tx,
  ctx: Ctx,
  schluessel: readonly string[],
  erlaubt: BelegFreigabe,
): Promise<Change[]> {
  const changes: Change[] = [];
  for (const beleg of await lockBelegeOfQuellen(tx, schluessel)) {
    const freigabe = narrower(beleg.freigabe, erlaubt);
    const taken = freigabe === "intern" && beleg.freigabe !== "intern";
    const zurueckgezogenAm = erlaubt === "intern" ? (taken ? ctx.today : beleg.zurueckgezogenAm) : null;
    await saveBeleg(tx, beleg.id, { freigabe, quelleFreigabe: erlaubt, zurueckgezogenAm });
    changes.push({ kind: "beleg", id: beleg.id, before: { freigabe: beleg.freigabe }, after: { freigabe } });
  }
  if (changes.length > 0) await queueKonzeptPdf(tx, ctx);
  return changes;
}

/** What stands in a Beleg when its words had to be deleted. */
const GELOESCHT = "Der Wortlaut wurde gelöscht.";

/**
 * Deletes the words of Belege whose source is deleted with everything that was said. Part of the command of whoever
 * keeps the source, in its transaction.
 *
 * @returns what to record
 */
export async function forgetQuellen(tx: Tx, ctx: Ctx, schluessel: readonly string[]): Promise<Change[]> {
  const changes = await limitQuellen(tx, ctx, schluessel, "intern");
  for (const beleg of await lockBelegeOfQuellen(tx, schluessel)) await saveBeleg(tx, beleg.id, { aussage: GELOESCHT });
  return changes;
}
