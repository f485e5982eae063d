import { difference, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { queueKonzeptPdf } from "../../commands/request-konzept-pdf.ts";
import { lockKonzept } from "../../store/konzepte.ts";
import { acceptBeleg, type BelegInhalt } from "../rules/beleg.ts";
import type { BedarfId, BelegId } from "../rules/kette.ts";
import { mayEditBelege, mayLink } from "../rules/permissions.ts";
import { insertKante } from "../store/kanten.ts";
import { lockEnde } from "./lock-ende.ts";
import { type Beleg, insertBelege, lockBeleg, saveBeleg } from "../store/belege.ts";

/**
 * Keeps a new Beleg. What it says stays out of the log, because words of people must be deletable.
 *
 * @param bedarfId the Bedarf it supports, linked with it at once
 * @throws NotFound when there is no such Bedarf, or the actor must not know it
 * @throws NotAllowed when neither the Fachstelle nor a Fachredaktion is asking, or she may not edit that Bedarf
 */
export async function createBeleg(ctx: Ctx, typed: BelegInhalt, bedarfId: BedarfId | null = null) {
  if (!mayEditBelege(ctx.actor)) throw new NotAllowed();
  return ctx.db.write(async (tx) => {
    const konzept = await lockKonzept(tx, ctx);
    const accepted = acceptBeleg(typed, ctx.today);
    if (!accepted.ok) return accepted;
    const bedarf = bedarfId ? await lockEnde(tx, ctx, "bedarf", bedarfId) : null;
    if (bedarf && !mayLink(ctx.actor, [{ handlungsfeldId: bedarf.handlungsfeldId ?? "" }])) throw new NotAllowed();
    if (bedarf?.archiviert) return refuse("ende-archiviert");
    const id = newId<"Beleg">();
    await insertBelege(tx, [{ id, konzeptId: konzept.id, ...accepted.value }]);
    if (bedarfId)
      await insertKante(tx, { art: "bedarf-beleg", von: bedarfId, nach: id, grund: "", wirkung: "stuetzt" });
    await record(tx, ctx, "konzept.beleg.created", [
      { kind: "beleg", id, after: logged(accepted.value) },
      ...(bedarfId ? [{ kind: "bedarf", id: bedarfId, after: { verknuepft: accepted.value.art } }] : []),
    ]);
    return accept({ id });
  });
}

/**
 * Changes a Beleg. What becomes internal leaves the public pages with the same stroke.
 *
 * @param rev the state the person had before her eyes
 * @throws NotFound when there is no such Beleg
 * @throws NotAllowed when neither the Fachstelle nor a Fachredaktion is asking
 */
export async function changeBeleg(ctx: Ctx, id: BelegId, rev: number, typed: BelegInhalt) {
  return ctx.db.write(async (tx) => {
    const beleg = await lock(tx, ctx, id);
    if (beleg.archiviertAm) return refuse("archiviert");
    if (beleg.rev !== rev) return refuse("inzwischen-geaendert");
    const accepted = acceptBeleg(typed, ctx.today, beleg.quelleFreigabe);
    if (!accepted.ok) return accepted;
    await saveBeleg(tx, id, accepted.value);
    await queueKonzeptPdf(tx, ctx);
    await record(tx, ctx, "konzept.beleg.changed", [
      { kind: "beleg", id, ...difference(logged(beleg), logged(accepted.value)) },
    ]);
    return accept({ id });
  });
}

/**
 * Puts a Beleg aside: the Bedarfe it supports lose it, and show a gap if it was their only one.
 *
 * @throws NotFound when there is no such Beleg
 * @throws NotAllowed when neither the Fachstelle nor a Fachredaktion is asking
 */
export async function archiveBeleg(ctx: Ctx, id: BelegId) {
  return ctx.db.write(async (tx) => {
    const beleg = await lock(tx, ctx, id);
    if (beleg.archiviertAm) return refuse("archiviert");
    await saveBeleg(tx, id, { archiviertAm: new Date(ctx.now) });
    await queueKonzeptPdf(tx, ctx);
    await record(tx, ctx, "konzept.beleg.archived", [
      { kind: "beleg", id, before: { archiviertAm: null }, after: { archiviertAm: new Date(ctx.now).toISOString() } },
    ]);
    return accept({ id });
  });
}

/**
 * Brings an archived Beleg back, with the links it had.
 *
 * @throws NotFound when there is no such Beleg
 * @throws NotAllowed when neither the Fachstelle nor a Fachredaktion is asking
 */
export async function restoreBeleg(ctx: Ctx, id: BelegId) {
  return ctx.db.write(async (tx) => {
    const beleg = await lock(tx, ctx, id);
    if (!beleg.archiviertAm) return refuse("nicht-archiviert");
    await saveBeleg(tx, id, { archiviertAm: null });
    await queueKonzeptPdf(tx, ctx);
    await record(tx, ctx, "konzept.beleg.restored", [
      { kind: "beleg", id, before: { archiviertAm: beleg.archiviertAm.toISOString() }, after: { archiviertAm: null } },
    ]);
    return accept({ id });
  });
}

async function lock(tx: Tx, ctx: Ctx, id: BelegId): Promise<Beleg> {
  if (!mayEditBelege(ctx.actor)) throw new NotAllowed();
  const beleg = await lockBeleg(tx, id);
  if (!beleg) throw new NotFound();
  return beleg;
}

function logged({ art, tag, freigabe }: Pick<BelegInhalt, "art" | "tag" | "freigabe">) {
  return { art, tag, freigabe };
}
