import { looksAutomatic } from "#src/modules/landkreis/index.ts";
import { tokenHash } from "#src/modules/zugang/index.ts";
import { expire } from "#src/platform/audit/expire.ts";
import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotFound } from "#src/platform/errors.ts";
import { queueMail } from "#src/platform/mail/queue-mail.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { acceptAnmeldung, ANMELDUNGEN_JE_STUNDE, type AnmeldungAngaben } from "../rules/anmeldung.ts";
import type { AnmeldungId, WorkshopId } from "../rules/ids.ts";
import { loeschtagOf } from "../rules/workshop.ts";
import {
  type Anmeldung,
  countLastHour,
  findAnmeldung,
  findAnmeldungByToken,
  forgetAnmeldungen,
  insertAnmeldung,
  listAnmeldungen,
  saveAnmeldung,
  VERGESSEN,
} from "../store/anmeldungen.ts";
import { findWorkshopBySlug, listGruppen, lockWorkshop } from "../store/workshops.ts";
import { requireRunWorkshops } from "./lock-workshop.ts";
import { moveUp, queueAnmeldemail } from "./move-up.ts";

export type AnmeldungEingabe = AnmeldungAngaben & {
  readonly einwilligung: boolean;
  /** The field that people do not see. */
  readonly falle: string;
  /** When the form was shown, in milliseconds since 1970. */
  readonly gestartet: string;
};

/**
 * Registers somebody, or puts her on the waiting list (WS5, WS6). With an address that is registered already nothing
 * changes but that its owner gets her mail again: so a form sent twice does no harm, and nobody learns who comes.
 *
 * @throws NotFound when nobody can know of such a workshop
 */
export function registerForWorkshop(ctx: Ctx, slug: string, typed: AnmeldungEingabe) {
  return ctx.db.write(async (tx) => {
    const found = await findWorkshopBySlug(tx, slug);
    const workshop = found && (await lockWorkshop(tx, found.id));
    if (!workshop || workshop.stand === "geplant") throw new NotFound();
    const { falle, gestartet, einwilligung, ...angaben } = typed;
    if (looksAutomatic(falle, gestartet, ctx.now)) return refuse("wie-maschine");
    if (!einwilligung) return refuse("einwilligung-fehlt");
    const there = await listAnmeldungen(tx, [workshop.id]);
    const gruppen = await listGruppen(tx, [workshop.id]);
    const known = angaben.gruppeId === null || gruppen.some((one) => one.id === angaben.gruppeId);
    if (!known) return refuse("gruppe-fehlt");
    const zahl = (stand: Anmeldung["stand"]) => there.filter((one) => one.stand === stand).length;
    const lage = { ...workshop, angemeldet: zahl("angemeldet"), wartend: zahl("warteliste") };
    const accepted = acceptAnmeldung(lage, ctx.today);
    if (!accepted.ok) return accepted;
    const same = there.find((one) => one.email?.toLowerCase() === angaben.email.toLowerCase());
    if (!same && (await countLastHour(tx)) >= ANMELDUNGEN_JE_STUNDE) return refuse("zu-viele");
    const id =
      same?.id ??
      (await insertAnmeldung(tx, {
        ...angaben,
        workshopId: workshop.id,
        stand: accepted.value,
        sprache: ctx.locale,
        loeschenAm: loeschtagOf(workshop.tag),
      }));
    await queueAnmeldemail(tx, id, "bestaetigung");
    await record(tx, ctx, "beteiligung.workshop-anmeldung.submitted", [
      { kind: "workshopanmeldung", id, after: { workshopId: workshop.id, stand: same?.stand ?? accepted.value } },
    ]);
    return accept({ stand: accepted.value });
  });
}

/** Gives the place back, forgets who had it and hands it on; the row stays, so that numbers stay right. */
async function cancel(tx: Tx, ctx: Ctx, anmeldung: Anmeldung) {
  const workshop = await lockWorkshop(tx, anmeldung.workshopId);
  if (!workshop) throw new NotFound();
  if (anmeldung.stand === "abgesagt") return refuse("schon-abgesagt");
  await saveAnmeldung(tx, anmeldung.id, { ...VERGESSEN, tokenHash: anmeldung.tokenHash, stand: "abgesagt" });
  const nachgerueckt = await moveUp(tx, workshop);
  await record(tx, ctx, "beteiligung.workshop-anmeldung.cancelled", [
    { kind: "workshopanmeldung", id: anmeldung.id, before: { stand: anmeldung.stand }, after: { stand: "abgesagt" } },
    ...nachgerueckt.map((id) => ({ kind: "workshopanmeldung", id, after: { stand: "angemeldet" } })),
  ]);
  return accept({ nachgerueckt: nachgerueckt.length });
}

/**
 * Cancels with the link of the mail.
 *
 * @throws NotFound when the link opens nothing
 */
export function cancelByLink(ctx: Ctx, token: string) {
  return ctx.db.write(async (tx) => {
    const anmeldung = await findAnmeldungByToken(tx, tokenHash(token));
    if (!anmeldung) throw new NotFound();
    return cancel(tx, ctx, anmeldung);
  });
}

/**
 * Cancels for somebody who called.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is none
 */
export function cancelForSomebody(ctx: Ctx, workshopId: WorkshopId, id: AnmeldungId) {
  return ctx.db.write(async (tx) => {
    requireRunWorkshops(ctx);
    const anmeldung = await findAnmeldung(tx, id);
    if (anmeldung?.workshopId !== workshopId) throw new NotFound();
    return cancel(tx, ctx, anmeldung);
  });
}

/**
 * Writes to everybody who is coming.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is no such workshop
 */
export function writeToAngemeldete(ctx: Ctx, id: WorkshopId, { betreff, text }: { betreff: string; text: string }) {
  return ctx.db.write(async (tx) => {
    requireRunWorkshops(ctx);
    if (!(await lockWorkshop(tx, id))) throw new NotFound();
    const all = (await listAnmeldungen(tx, [id])).filter((one) => one.stand === "angemeldet");
    const an = all.flatMap((one) => one.email ?? []);
    if (an.length === 0) return refuse("niemand-angemeldet");
    for (const to of an) await queueMail(tx, { to, subject: betreff, text });
    await record(tx, ctx, "beteiligung.workshop-anmeldung.written", [
      { kind: "workshop", id, after: { mails: an.length } },
    ]);
    return accept({ anzahl: an.length });
  });
}

/**
 * Forgets everybody whose day has come; how many came is kept. For the nightly run.
 *
 * @returns how many, or a refusal when none was due
 * @throws NotAllowed for everybody but the machine
 */
export function deleteDueAnmeldungen(ctx: Ctx) {
  return expire(ctx, {
    verb: "beteiligung.workshop-anmeldungen.expired",
    kind: "workshopanmeldung",
    forget: forgetAnmeldungen,
  });
}
