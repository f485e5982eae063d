import { type AngebotEingabe, insertAngebot, knownBezuege } from "#src/modules/konzept/index.ts";
import { type AngebotId, findAngebot } from "#src/modules/netzwerk/index.ts";
import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotFound } from "#src/platform/errors.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { requireTeilnahme } from "../../antwort/commands/lock-umfrage.ts";
import type { AntwortId, UmfrageId } from "../../antwort/rules/ids.ts";
import { findUmfrage } from "../../umfrage/store/umfragen.ts";
import { kannBestand, listBestand } from "../rules/bestand.ts";
import { insertEntscheidung, listGenannteAntworten } from "../store/bestand.ts";

/** One Angebot of one answer. */
export type Gemeldetes = { readonly umfrageId: UmfrageId; readonly antwortId: AntwortId; readonly zeile: number };

/**
 * Makes a draft of what an institution reported (R074, R079). Nobody outside sees it; the Stelle confirms it first.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is no such answer, or the survey is anonymous
 */
export async function takeUp(ctx: Ctx, gemeldet: Gemeldetes, eingabe: AngebotEingabe) {
  requireTeilnahme(ctx);
  const known = await knownBezuege(ctx, eingabe);
  return ctx.db.write(async (tx) => {
    await requireGemeldet(tx, gemeldet);
    const made = await insertAngebot(tx, eingabe, known);
    if (!made.ok) return made;
    const { id } = made.value;
    if (!(await insertEntscheidung(tx, { ...gemeldet, entscheidung: "neu", angebotId: id, am: ctx.today })))
      return refuse("schon-entschieden");
    await record(tx, ctx, "beteiligung.bestand.taken-up", [
      { kind: "angebot", id, before: null, after: { ...eingabe, ausUmfrage: gemeldet.umfrageId } },
    ]);
    return accept({ id });
  });
}

/**
 * Says that a reported Angebot is one that is known already. Nothing of it changes.
 *
 * @throws SignInNeeded, NotAllowed, NotFound as above, and when there is no such Angebot
 */
export function recognise(ctx: Ctx, gemeldet: Gemeldetes, angebotId: AngebotId) {
  requireTeilnahme(ctx);
  return ctx.db.write(async (tx) => {
    await requireGemeldet(tx, gemeldet);
    const angebot = await findAngebot(tx, angebotId);
    if (!angebot || angebot.archiviertAm) throw new NotFound();
    if (!(await insertEntscheidung(tx, { ...gemeldet, entscheidung: "bekannt", angebotId, am: ctx.today })))
      return refuse("schon-entschieden");
    await record(tx, ctx, "beteiligung.bestand.recognised", [
      { kind: "angebot", id: angebotId, after: { inUmfrage: gemeldet.umfrageId } },
    ]);
    return accept({ id: angebotId });
  });
}

/**
 * Says that nothing is made of what was reported.
 *
 * @throws SignInNeeded, NotAllowed, NotFound as above
 */
export function dismiss(ctx: Ctx, gemeldet: Gemeldetes) {
  requireTeilnahme(ctx);
  return ctx.db.write(async (tx) => {
    await requireGemeldet(tx, gemeldet);
    if (!(await insertEntscheidung(tx, { ...gemeldet, entscheidung: "abgelehnt", am: ctx.today })))
      return refuse("schon-entschieden");
    await record(tx, ctx, "beteiligung.bestand.dismissed", [
      { kind: "umfrage", id: gemeldet.umfrageId, after: { zeile: gemeldet.zeile } },
    ]);
    return accept(null);
  });
}

async function requireGemeldet(tx: Tx, { umfrageId, antwortId, zeile }: Gemeldetes): Promise<void> {
  const umfrage = await findUmfrage(tx, umfrageId);
  if (!umfrage || !kannBestand(umfrage.definition)) throw new NotFound();
  const [antwort] = await listGenannteAntworten(tx, umfrageId, antwortId);
  const zeilen = antwort ? listBestand(umfrage.definition, antwort.werte).zeilen : [];
  if (!zeilen.some((one) => one.zeile === zeile)) throw new NotFound();
}
