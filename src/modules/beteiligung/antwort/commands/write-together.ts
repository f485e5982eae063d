import { setImmediate } from "node:timers/promises";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { deleteAngefangene } from "../store/angefangene.ts";
import { insertEingaenge, lockAnnahme } from "../store/annahme.ts";
import type { Aufnahme, NeueAntwort } from "./neue-antwort.ts";

type Waiting = {
  readonly antwort: NeueAntwort;
  readonly resolve: (kept: Aufnahme) => void;
  readonly reject: (error: unknown) => void;
};

/** Answers in one transaction at most. */
const TOGETHER_MAX = 50;
const lines = new Map<string, Waiting[]>();

/**
 * Writes an anonymous answer into the waiting room, with all others of its survey that came while the one before was
 * written: one transaction for many, and none of them has a moment of its own. It is done when it is on disk.
 */
export function writeTogether(ctx: Ctx, antwort: NeueAntwort): Promise<Aufnahme> {
  return new Promise((resolve, reject) => {
    const key = `${ctx.mandant.id} ${antwort.umfrageId}`;
    const line = lines.get(key);
    if (line) line.push({ antwort, resolve, reject });
    else {
      lines.set(key, [{ antwort, resolve, reject }]);
      void writeLine(ctx, key);
    }
  });
}

async function writeLine(ctx: Ctx, key: string): Promise<void> {
  for (let line = lines.get(key); line && line.length > 0; line = lines.get(key)) {
    // Whoever was just told "written" may already be sending the next one: they go along instead of one batch later.
    await setImmediate();
    const batch = line.splice(0, TOGETHER_MAX);
    await writeBatch(ctx, batch).catch(async (error: unknown) => {
      const [only, ...others] = batch;
      if (others.length === 0) return only?.reject(error);
      // One that cannot be written must not take the others with it.
      for (const one of batch) await writeBatch(ctx, [one]).catch(one.reject);
    });
  }
  lines.delete(key);
}

async function writeBatch(ctx: Ctx, batch: readonly Waiting[]): Promise<void> {
  const kept = await ctx.db.note((tx) =>
    keepAll(
      tx,
      batch.map((one) => one.antwort),
    ),
  );
  for (const [at, one] of batch.entries()) one.resolve(kept[at] ?? refuse("geschlossen"));
}

async function keepAll(tx: Tx, antworten: readonly NeueAntwort[]): Promise<Aufnahme[]> {
  const [first] = antworten;
  if (!first) return [];
  const { umfrageId } = first;
  await lockAnnahme(tx, umfrageId, "mit anderen");
  if (!(await first.isOffen(tx))) return antworten.map(() => refuse("geschlossen"));
  const codes = antworten.flatMap((one) => one.code ?? []);
  const there = codes.length === 0 ? new Set<string>() : await deleteAngefangene(tx, umfrageId, codes);
  const kept = antworten.map(({ code }): Aufnahme => {
    if (code !== null && !there.delete(code)) return accept("schon-gesendet");
    return accept("gespeichert");
  });
  const neue = antworten.filter((_, at) => {
    const one = kept[at];
    return one?.ok === true && one.value === "gespeichert";
  });
  await insertEingaenge(
    tx,
    umfrageId,
    neue.map((one) => one.inhalt),
  );
  return kept;
}
