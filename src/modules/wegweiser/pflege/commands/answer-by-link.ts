import { tokenHash } from "#src/modules/zugang/index.ts";
import { type Change, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { lockAllowed } from "../../commands/change-leistung.ts";
import type { LeistungId } from "../../rules/ids.ts";
import { naechstePruefung } from "../../rules/pruefung.ts";
import { lockLeistung, updateLeistung } from "../../store/leistungen.ts";
import { istFaellig, linkOeffnet } from "../rules/erinnerung.ts";
import { PFLEGE_NACHRICHT_MAX, type PflegeAntwortId, type PflegeArt } from "../rules/pflege.ts";
import { findPflegeLink, insertPflegeAntwort, lockPflegeAntwort, saveErledigt } from "../store/pflege.ts";

export type PflegeAngabe = {
  readonly leistungId: LeistungId;
  /** The state the page showed. */
  readonly rev: number;
  readonly art: PflegeArt;
  readonly nachricht: string;
};

export type PflegeRefusal = "link-ungueltig" | "ohne-angabe" | "ohne-worte" | "zu-lang" | "inzwischen-geaendert";

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
    const changes: Change[] = [];
    for (const { leistungId: id, rev, art, nachricht } of angaben) {
      const row = await lockLeistung(tx, id);
      const reaches = row?.verantwortlichId === link.stelleId && row.veroeffentlichtAm !== null;
      if (!row || !reaches || !istFaellig(row.pruefenBis, ctx.today) || row.rev !== rev) {
        return refuse("inzwischen-geaendert");
      }
      await insertPflegeAntwort(tx, { leistungId: id, art, nachricht, am: ctx.today });
      const before = { geprueftAm: row.geprueftAm, pruefenBis: row.pruefenBis };
      if (art === "stimmt") {
        const after = { geprueftAm: ctx.today, pruefenBis: naechstePruefung(ctx.today, row.risiko) };
        await updateLeistung(tx, id, after);
        changes.push({ kind: "leistung", id, before, after });
      } else {
        changes.push({ kind: "leistung", id, before: {}, after: { gemeldet: art } });
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
    await lockAllowed(tx, ctx, antwort.leistungId);
    if (antwort.erledigtAm) return refuse("schon-erledigt");
    await saveErledigt(tx, id, ctx.today);
    await record(tx, ctx, "wegweiser.pflege.settled", [
      { kind: "leistung", id: antwort.leistungId, before: {}, after: { erledigtAm: ctx.today } },
    ]);
    return accept(null);
  });
}
