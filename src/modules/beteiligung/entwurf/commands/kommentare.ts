import { viewArbeitsstand } from "#src/modules/konzept/index.ts";
import { looksAutomatic, viewLandkreis } from "#src/modules/landkreis/index.ts";
import { expire } from "#src/platform/audit/expire.ts";
import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { queueMail } from "#src/platform/mail/queue-mail.ts";
import { addDays } from "#src/shared/datum.ts";
import { readable } from "#src/shared/readable.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { antwortMail } from "../rules/antwort-mail.ts";
import {
  acceptAntwort,
  KOMMENTAR_MAX,
  KOMMENTARE_JE_STUNDE,
  type KommentarId,
  LOESCHFRIST_TAGE,
  OHNE_ANTWORT_TAGE,
  phaseOf,
  type Rueckweisung,
  type Urteil,
} from "../rules/entwurf.ts";
import { mayRunEntwuerfe } from "../rules/permissions.ts";
import {
  countLastHour,
  findEntwurf,
  findEntwurfBySlug,
  forgetSenders,
  insertKommentar,
  listAbsatzRows,
  lockKommentar,
  saveKommentar,
} from "../store/entwuerfe.ts";

/** What anybody may send. */
export type KommentarEingabe = {
  readonly text: string;
  readonly name: string;
  /** Empty: no answer wanted. */
  readonly email: string;
  readonly einwilligung: boolean;
  /** The field that people do not see. */
  readonly falle: string;
  /** When the form was shown, in milliseconds since 1970. */
  readonly gestartet: string;
};

/**
 * Takes a comment on a paragraph from anybody, as long as the round is open. Nothing of what was written goes into the
 * audit: it may have to be deleted.
 *
 * @throws NotFound when there is no such draft or paragraph
 */
export function submitKommentar(ctx: Ctx, slug: string, anker: string, typed: KommentarEingabe) {
  return ctx.db.write(async (tx) => {
    const entwurf = await findEntwurfBySlug(tx, slug);
    const absatz = entwurf && (await listAbsatzRows(tx, entwurf.id)).find((one) => one.anker === anker);
    if (!entwurf || !absatz) throw new NotFound();
    const phase = phaseOf(entwurf, ctx.today);
    if (phase !== "offen") return refuse(phase === "geplant" ? "noch-nicht-offen" : "vorbei");
    if (looksAutomatic(typed.falle, typed.gestartet, ctx.now)) return refuse("wie-maschine");
    const text = readable(typed.text).trim();
    const name = readable(typed.name).trim();
    if (text === "") return refuse("ohne-text");
    if (text.length > KOMMENTAR_MAX) return refuse("zu-lang");
    if (typed.email !== "" && !typed.einwilligung) return refuse("einwilligung-fehlt");
    if ((await countLastHour(tx)) >= KOMMENTARE_JE_STUNDE) return refuse("zu-viele");
    const email = typed.email || null;
    const loeschenAm = email || name ? addDays(ctx.today, OHNE_ANTWORT_TAGE) : null;
    const row = { entwurfId: entwurf.id, absatz: absatz.nummer, text, name, email, loeschenAm };
    const made = await insertKommentar(tx, ctx, row);
    await record(tx, ctx, "beteiligung.kommentar.submitted", [
      { kind: "kommentar", id: made.id, before: null, after: { nummer: made.nummer, antwortErbeten: email !== null } },
    ]);
    return accept(made);
  });
}

async function lockCurrent(tx: Tx, ctx: Ctx, id: KommentarId, rev: number) {
  requireIntern(ctx);
  if (!mayRunEntwuerfe(ctx.actor)) throw new NotAllowed();
  const kommentar = await lockKommentar(tx, id);
  if (!kommentar) throw new NotFound();
  return kommentar.rev === rev ? accept(kommentar) : refuse("inzwischen-geaendert");
}

/**
 * Shows a comment to everybody, or says why not.
 *
 * @param rueckweisung null: it is shown
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is no such comment
 */
export function moderateKommentar(ctx: Ctx, id: KommentarId, rev: number, rueckweisung: Rueckweisung | null) {
  return ctx.db.write(async (tx) => {
    const locked = await lockCurrent(tx, ctx, id, rev);
    if (!locked.ok) return locked;
    if (locked.value.urteil !== null) return refuse("schon-beantwortet");
    const before = { stand: locked.value.stand, rueckweisung: locked.value.rueckweisung };
    const after = { stand: rueckweisung ? ("zurueckgewiesen" as const) : ("gezeigt" as const), rueckweisung };
    await saveKommentar(tx, id, after);
    await record(tx, ctx, "beteiligung.kommentar.moderated", [{ kind: "kommentar", id, before, after }]);
    return accept({ id });
  });
}

/**
 * Answers a comment for everybody to read, and writes to the sender if she wanted it.
 *
 * @param geaendert number of the public element that changed because of it; empty for none
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is no such comment
 */
export async function answerKommentar(
  ctx: Ctx,
  id: KommentarId,
  rev: number,
  { urteil, antwort, geaendert }: { readonly urteil: Urteil; readonly antwort: string; readonly geaendert: string },
) {
  const { name: landkreis } = await viewLandkreis(ctx);
  const { elemente } = await viewArbeitsstand(ctx);
  return ctx.db.write(async (tx) => {
    const locked = await lockCurrent(tx, ctx, id, rev);
    if (!locked.ok) return locked;
    const kommentar = locked.value;
    const accepted = acceptAntwort(kommentar.stand, antwort);
    if (!accepted.ok) return accepted;
    if (geaendert !== "" && !elemente.some((one) => one.kennung === geaendert)) return refuse("element-unbekannt");
    const beantwortetAm = ctx.today;
    const loeschenAm = kommentar.email || kommentar.name ? addDays(ctx.today, LOESCHFRIST_TAGE) : null;
    await saveKommentar(tx, id, { urteil, antwort, geaendert, beantwortetAm, loeschenAm });
    const entwurf = await findEntwurf(tx, kommentar.entwurfId);
    if (kommentar.email !== null && entwurf && kommentar.urteil === null) {
      const adresse = `${ctx.mandant.origin}/mitmachen/entwurf/${entwurf.slug}/ergebnis`;
      const { nummer } = kommentar;
      await queueMail(tx, {
        to: kommentar.email,
        ...antwortMail({ nummer, entwurf: entwurf.titel, urteil, antwort, adresse, landkreis }),
      });
    }
    await record(tx, ctx, "beteiligung.kommentar.answered", [
      { kind: "kommentar", id, before: { urteil: kommentar.urteil }, after: { urteil, antwort, geaendert } },
    ]);
    return accept({ id });
  });
}

/**
 * Deletes names and addresses of senders whose day has come; what they wrote stays, without a name. For the nightly run.
 *
 * @returns how many, or a refusal when none was due
 * @throws NotAllowed for everybody but the machine
 */
export function deleteDueKommentarAngaben(ctx: Ctx) {
  return expire(ctx, { verb: "beteiligung.kommentare.expired", kind: "kommentar", forget: forgetSenders });
}
