import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { newRandomId } from "#src/platform/id.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { bindAnlagen, deleteAnlagenOfCode } from "../../anlage/store/anlagen.ts";
import { deleteAngefangen } from "../store/angefangene.ts";
import {
  giveBackEinladung,
  insertAntwort,
  keepEinladung,
  lockAnnahme,
  saveFertig,
  takeEinladung,
} from "../store/annahme.ts";
import type { Aufnahme, NeueAntwort } from "./neue-antwort.ts";
import { writeTogether } from "./write-together.ts";

/**
 * Writes one answer down, once, whatever is sent twice. Of an anonymous one the invitation and the answer are written in
 * two transactions that share nothing (SECURITY 5, ADR 0084); nothing about either goes into the audit.
 */
export function keepAntwort(ctx: Ctx, antwort: NeueAntwort): Promise<Aufnahme> {
  return antwort.anonym ? keepAnonym(ctx, antwort) : ctx.db.note((tx) => keepWithPseudonym(tx, ctx, antwort));
}

async function keepAnonym(ctx: Ctx, antwort: NeueAntwort): Promise<Aufnahme> {
  const { umfrageId, einladung } = antwort;
  if (einladung) {
    if (einladung.fertig) return refuse("verbraucht");
    if (!(await ctx.db.note((tx) => takeEinladung(tx, umfrageId, einladung.id)))) return refuse("verbraucht");
  }
  const giveBack = () => (einladung ? ctx.db.note((tx) => giveBackEinladung(tx, einladung.id)) : Promise.resolve());
  try {
    const kept = await writeTogether(ctx, antwort);
    if (!kept.ok || kept.value === "schon-gesendet") await giveBack();
    else if (einladung) await ctx.db.note((tx) => keepEinladung(tx, einladung.id));
    return kept;
  } catch (error) {
    await giveBack();
    throw error;
  }
}

async function readyToKeep(tx: Tx, { umfrageId, code, isOffen, volleQuote }: NeueAntwort): Promise<Aufnahme> {
  await lockAnnahme(tx, umfrageId, volleQuote ? "allein" : "mit anderen");
  if (!(await isOffen(tx))) return refuse("geschlossen");
  if (volleQuote && (await volleQuote(tx))) return refuse("quote-voll");
  if (code !== null && !(await deleteAngefangen(tx, umfrageId, code))) return accept("schon-gesendet");
  return accept("gespeichert");
}

async function keepWithPseudonym(tx: Tx, ctx: Ctx, antwort: NeueAntwort): Promise<Aufnahme> {
  const ready = await readyToKeep(tx, antwort);
  if (!ready.ok || ready.value === "schon-gesendet") return ready;
  const { umfrageId, inhalt, einladung, weg, sprache, anlagen } = antwort;
  const pseudonym = einladung?.pseudonym ?? null;
  const id = newRandomId<"Umfrageantwort">();
  const row = { id, umfrageId, antworten: inhalt, pseudonym, weg, sprache, eingereichtAm: ctx.today };
  if (!(await insertAntwort(tx, row))) return refuse("verbraucht");
  if (pseudonym) await saveFertig(tx, pseudonym);
  if (anlagen) {
    await bindAnlagen(tx, umfrageId, anlagen.code, id, anlagen.ids);
    // What was hidden at the end was not sent.
    await deleteAnlagenOfCode(tx, umfrageId, anlagen.code, []);
  }
  return ready;
}
