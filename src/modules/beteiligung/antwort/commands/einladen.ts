import { tokenHash } from "#src/modules/zugang/index.ts";
import { recordUnseen } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { newRandomId } from "#src/platform/id.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { umfragePhase } from "../../umfrage/rules/umfrage.ts";
import { type Akte, isAnonym } from "../rules/akte.ts";
import { parseCode } from "../rules/code.ts";
import { EINLADUNGEN_MAX, parseEinladungen, zuKleineBereiche } from "../rules/einladung.ts";
import type { UmfrageId } from "../rules/ids.ts";
import { insertEinladungen, insertLinks, listEinladungen, type NeueEinladung } from "../store/einladungen.ts";
import { newCode } from "../store/siegel.ts";
import { lockForTeilnahme } from "./lock-umfrage.ts";

/** Whether so many more may be asked: the survey has not ended, and nobody is asked in too small a group (T38). */
async function acceptWeitere(tx: Tx, ctx: Ctx, akte: Akte, neue: readonly { readonly bereich: string }[]) {
  const phase = umfragePhase(akte, ctx.today);
  if (phase !== "entwurf" && phase !== "geplant" && phase !== "laeuft") return refuse("vorbei");
  const there = await listEinladungen(tx, akte.id);
  if (there.length + neue.length > EINLADUNGEN_MAX) return refuse("zu-viele");
  const bereiche = [...there, ...neue].map((one) => one.bereich);
  // Before it opens the list may still grow; the opening looks again.
  if (akte.stand === "offen" && zuKleineBereiche(bereiche, isAnonym(akte)).length > 0)
    return refuse("bereich-zu-klein");
  return accept(there);
}

const rowFor = (akte: Akte): Pick<NeueEinladung, "id" | "umfrageId" | "pseudonym"> => ({
  id: newRandomId<"Umfrageeinladung">(),
  umfrageId: akte.id,
  pseudonym: isAnonym(akte) ? null : newRandomId<"Pseudonym">(),
});

/**
 * Puts people on the list of a survey. Nobody is written to yet. Whoever stands on it already stays as she is.
 *
 * @param liste one invitation a line, see `parseEinladungen`
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is no such survey
 */
export function inviteByMail(ctx: Ctx, id: UmfrageId, liste: string) {
  return ctx.db.write(async (tx) => {
    const akte = await lockForTeilnahme(tx, ctx, id);
    const { eingeladene, fehler } = parseEinladungen(liste);
    if (fehler.length > 0) return refuse("liste-fehlerhaft");
    const known = new Set((await listEinladungen(tx, id)).map((one) => one.email));
    const neue = eingeladene.filter((one) => !known.has(one.email));
    if (neue.length === 0) return refuse("niemand-neu");
    const accepted = await acceptWeitere(tx, ctx, akte, neue);
    if (!accepted.ok) return accepted;
    await insertEinladungen(
      tx,
      neue.map((one) => ({ ...rowFor(akte), ...one, art: "mail" as const })),
    );
    await recordUnseen(tx, ctx, "beteiligung.einladungen.added", [
      { kind: "umfrage", id, after: { einladungen: neue.length } },
    ]);
    return accept({ anzahl: neue.length });
  });
}

/** Codes on one sheet of paper. */
export const CODES_MAX = 200;

/**
 * Makes codes to be printed and handed out. They stand in the answer and nowhere else; only their hashes are kept.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is no such survey
 */
export function makeCodes(ctx: Ctx, id: UmfrageId, anzahl: number, bereich: string) {
  return ctx.db.write(async (tx) => {
    const akte = await lockForTeilnahme(tx, ctx, id);
    const codes = Array.from({ length: Math.min(Math.max(anzahl, 1), CODES_MAX) }, newCode);
    const rows = codes.map(() => ({ ...rowFor(akte), art: "code" as const, bereich, name: "", email: null }));
    const accepted = await acceptWeitere(tx, ctx, akte, rows);
    if (!accepted.ok) return accepted;
    await insertEinladungen(tx, rows);
    const links = rows.map((row, at) => ({
      einladungId: row.id,
      zweck: "antworten" as const,
      tokenHash: tokenHash(parseCode(codes[at] ?? "") ?? ""),
    }));
    await insertLinks(tx, links);
    await recordUnseen(tx, ctx, "beteiligung.einladungen.added", [
      { kind: "umfrage", id, after: { codes: codes.length } },
    ]);
    return accept({ codes });
  });
}
