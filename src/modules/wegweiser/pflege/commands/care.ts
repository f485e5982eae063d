import { listOrtRows } from "#src/modules/netzwerk/index.ts";
import { type Change, difference, record, recordUnseen } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Db } from "#src/platform/db/db.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { confirmArtikel } from "../../artikel/commands/change-artikel.ts";
import { confirmLeistung } from "../../commands/change-leistung.ts";
import { requireManage } from "../../commands/require-manage.ts";
import { type Eintrag, geprueft, mayCareFor, mitRisiko, type PflegeStand } from "../rules/eintrag.ts";
import { planErstePruefungen } from "../rules/erste-pruefung.ts";
import { savePflegeStand } from "../store/pflege-staende.ts";
import { listEintraege, savePflege } from "../store/eintraege.ts";

/** @throws NotFound when nothing of this id is cared for */
export async function findEintrag(db: Db, ctx: Ctx, id: string): Promise<Eintrag> {
  const all = await listEintraege(db, ctx.today, await listOrtRows(db));
  const found = all.find((one) => one.id === id);
  if (!found) throw new NotFound();
  return found;
}

/**
 * Says that an entry of any kind is right today; the next check follows from its risk.
 *
 * @throws SignInNeeded, NotFound, NotAllowed for everybody but the Fachstelle and those whose Stelle keeps or offers it
 */
export async function confirmEintrag(
  ctx: Ctx,
  id: string,
  rev: number,
): Promise<Outcome<null, "inzwischen-geaendert">> {
  requireIntern(ctx);
  const eintrag = await ctx.db.read((db) => findEintrag(db, ctx, id));
  if (eintrag.art === "leistung") return confirmLeistung(ctx, eintrag.id, rev);
  if (eintrag.art === "artikel") return confirmArtikel(ctx, eintrag.id, rev);
  if (!mayCareFor(ctx.actor, eintrag)) throw new NotAllowed();
  const after = geprueft(eintrag.pflege, ctx.today);
  return ctx.db.write(async (tx) => {
    if (!(await savePflege(tx, eintrag, rev, after))) return refuse("inzwischen-geaendert");
    await record(tx, ctx, "wegweiser.pflege.confirmed", [
      { kind: eintrag.art, id: eintrag.id, ...difference(eintrag.pflege, after) },
    ]);
    return accept(null);
  });
}

/**
 * Gives every entry that nobody has ever checked its first day, spread over weeks. The entries themselves stay as they
 * are.
 *
 * @throws NotAllowed for anybody but the machine itself
 */
export async function setErstePruefungen(ctx: Ctx): Promise<Outcome<{ readonly eintraege: number }, "nichts-faellig">> {
  if (ctx.actor.kind !== "system") throw new NotAllowed();
  return ctx.db.write(async (tx) => {
    const all = await listEintraege(tx, ctx.today, await listOrtRows(tx));
    const belegt = all.map(({ stelleId, pflege }) => ({ stelleId, pruefenBis: pflege.pruefenBis }));
    const neue = all.filter(({ pflege }) => pflege.pruefenBis === null);
    const days = planErstePruefungen(
      neue.map(({ id, stelleId, pflege }) => ({ id, stelleId, risiko: pflege.risiko })),
      belegt,
      ctx.today,
    );
    const changes: Change[] = [];
    for (const eintrag of neue) {
      const pruefenBis = days.get(eintrag.id) ?? null;
      // These two have their days from the beginning.
      if (eintrag.art === "leistung" || eintrag.art === "artikel" || pruefenBis === null) continue;
      await savePflegeStand(tx, eintrag, { ...eintrag.pflege, pruefenBis });
      changes.push({ kind: eintrag.art, id: eintrag.id, before: { pruefenBis: null }, after: { pruefenBis } });
    }
    if (changes.length === 0) return refuse("nichts-faellig");
    await recordUnseen(tx, ctx, "wegweiser.pflege.scheduled", changes);
    return accept({ eintraege: changes.length });
  });
}

/**
 * Decides who keeps an entry and how much harm a wrong one does.
 *
 * @throws SignInNeeded, NotAllowed for everybody but the Fachstelle, NotFound
 */
export async function changePflege(
  ctx: Ctx,
  id: string,
  rev: number,
  { verantwortlichId, risiko }: Pick<PflegeStand, "verantwortlichId" | "risiko">,
): Promise<Outcome<null, "inzwischen-geaendert" | "ohne-stelle">> {
  requireManage(ctx);
  return ctx.db.write(async (tx) => {
    const eintrag = await findEintrag(tx, ctx, id);
    if (eintrag.art === "leistung" && verantwortlichId === null) return refuse("ohne-stelle");
    const after = { ...mitRisiko(eintrag.pflege, risiko), verantwortlichId };
    if (!(await savePflege(tx, eintrag, rev, after))) return refuse("inzwischen-geaendert");
    await record(tx, ctx, "wegweiser.pflege.changed", [
      { kind: eintrag.art, id: eintrag.id, ...difference(eintrag.pflege, after) },
    ]);
    return accept(null);
  });
}
