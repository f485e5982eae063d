import { listOrtRows } from "#src/modules/netzwerk/index.ts";
import { tokenHash } from "#src/modules/zugang/index.ts";
import { type Change, difference, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { istDringend } from "../../eingang/rules/eingang.ts";
import { noteEingaenge } from "../../eingang/store/eingaenge.ts";
import { type EintragId, geprueft, listFaellige, mayCareFor } from "../rules/eintrag.ts";
import { linkOeffnet } from "../rules/erinnerung.ts";
import { PFLEGE_NACHRICHT_MAX, type PflegeAntwortId, type PflegeArt } from "../rules/pflege.ts";
import { listEintraege, savePflege } from "../store/eintraege.ts";
import { findPflegeLink, insertPflegeAntwort, lockPflegeAntwort, saveErledigt } from "../store/pflege.ts";
import { findEintrag } from "./care.ts";

export type PflegeAngabe = {
  readonly eintragId: EintragId;
  /** The state the page showed. */
  readonly rev: number;
  readonly art: PflegeArt;
  readonly nachricht: string;
};

export type PflegeRefusal =
  | "link-ungueltig"
  | "ohne-angabe"
  | "ohne-worte"
  | "zu-lang"
  | "zu-viele"
  | "inzwischen-geaendert";

/**
 * What the partner says through a link. `stimmt` is a check of today; everything else waits for whoever writes the
 * entry: nobody without an account changes what the public reads.
 */
export function answerByLink(
  ctx: Ctx,
  token: string,
  angaben: readonly PflegeAngabe[],
): Promise<Outcome<{ readonly stimmt: number; readonly anders: number }, PflegeRefusal>> {
  return ctx.db.write(async (tx) => {
    const link = await findPflegeLink(tx, tokenHash(token));
    if (!link || !linkOeffnet(link, ctx.today)) return refuse("link-ungueltig");
    if (angaben.length === 0) return refuse("ohne-angabe");
    if (angaben.some(({ art, nachricht }) => art === "geaendert" && nachricht === "")) return refuse("ohne-worte");
    if (angaben.some(({ nachricht }) => nachricht.length > PFLEGE_NACHRICHT_MAX)) return refuse("zu-lang");
    const due = listFaellige(await listEintraege(tx, ctx.today, await listOrtRows(tx)), ctx.today, link.stelleId);
    const gemeldet = angaben.flatMap(({ eintragId, art }) => {
      const eintrag = due.find((one) => one.id === eintragId);
      if (!eintrag || art === "stimmt") return [];
      return [{ titel: eintrag.titel, dringend: istDringend(art, eintrag.pflege.risiko) }];
    });
    if (!(await noteEingaenge(tx, ctx, "meldung", gemeldet))) return refuse("zu-viele");
    const changes: Change[] = [];
    for (const { eintragId, rev, art, nachricht } of angaben) {
      const eintrag = due.find((one) => one.id === eintragId);
      if (eintrag?.rev !== rev) return refuse("inzwischen-geaendert");
      await insertPflegeAntwort(tx, { eintragId, art, nachricht, am: ctx.today });
      const change = { kind: eintrag.art, id: eintragId };
      if (art === "stimmt") {
        const after = geprueft(eintrag.pflege, ctx.today);
        if (!(await savePflege(tx, eintrag, rev, after))) return refuse("inzwischen-geaendert");
        changes.push({ ...change, ...difference(eintrag.pflege, after) });
      } else {
        changes.push({ ...change, before: {}, after: { gemeldet: art } });
      }
    }
    await record(tx, ctx, "wegweiser.pflege.answered", changes);
    const stimmt = angaben.filter(({ art }) => art === "stimmt").length;
    return accept({ stimmt, anders: angaben.length - stimmt });
  });
}

/**
 * Ends what somebody reported: the entry was changed, or needed no change.
 *
 * @throws SignInNeeded, NotAllowed, NotFound
 */
export function settlePflegeAntwort(ctx: Ctx, id: PflegeAntwortId): Promise<Outcome<null, "schon-erledigt">> {
  return ctx.db.write(async (tx) => {
    requireIntern(ctx);
    const antwort = await lockPflegeAntwort(tx, id);
    if (!antwort) throw new NotFound();
    const eintrag = await findEintrag(tx, ctx, antwort.eintragId);
    if (!mayCareFor(ctx.actor, eintrag)) throw new NotAllowed();
    if (antwort.erledigtAm) return refuse("schon-erledigt");
    await saveErledigt(tx, id, ctx.today);
    await record(tx, ctx, "wegweiser.pflege.settled", [
      { kind: eintrag.art, id: eintrag.id, before: {}, after: { erledigtAm: ctx.today } },
    ]);
    return accept(null);
  });
}
