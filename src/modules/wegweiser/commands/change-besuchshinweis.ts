import { difference, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed, NotFound } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import { addDays } from "#src/shared/datum.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";
import { without } from "#src/shared/without.ts";
import { saveGeprueft } from "../pflege/store/pflege-staende.ts";
import type { BesuchshinweisId } from "../rules/ids.ts";
import { mayManageWegweiser } from "../rules/permissions.ts";
import {
  type BesuchshinweisAngaben,
  insertBesuchshinweis,
  lockBesuchshinweis,
  updateBesuchshinweis,
} from "../store/besuchshinweise.ts";
import { keepSprachstaende } from "../uebersetzen/store/sprachstaende.ts";

export type BesuchshinweisRefusal = "text-fehlt" | "ort-fehlt" | "ende-vor-anfang";

/** A notice has German words, a place, and does not end before it begins. */
function findRefusal(neu: BesuchshinweisAngaben): BesuchshinweisRefusal | null {
  if (!neu.texte.de) return "text-fehlt";
  if (neu.anlaufstelleIds.length === 0) return "ort-fehlt";
  return neu.giltBis !== null && neu.giltBis < neu.giltAb ? "ende-vor-anfang" : null;
}

/** Tells visitors something for a while. */
export async function createBesuchshinweis(
  ctx: Ctx,
  neu: BesuchshinweisAngaben,
): Promise<Outcome<BesuchshinweisId, BesuchshinweisRefusal>> {
  return ctx.db.write(async (tx) => {
    if (!mayManageWegweiser(ctx.actor)) throw new NotAllowed();
    const refused = findRefusal(neu);
    if (refused) return refuse(refused);
    const id = newId<"Besuchshinweis">();
    await insertBesuchshinweis(tx, { ...neu, id });
    await saveGeprueft(tx, { art: "besuchshinweis", id }, ctx.today);
    await record(tx, ctx, "wegweiser.besuchshinweis.created", [
      { kind: "besuchshinweis", id, before: null, after: { ...neu } },
    ]);
    return accept(id);
  });
}

export async function changeBesuchshinweis(
  ctx: Ctx,
  id: BesuchshinweisId,
  rev: number,
  neu: BesuchshinweisAngaben,
): Promise<Outcome<null, BesuchshinweisRefusal | "inzwischen-geaendert">> {
  return ctx.db.write(async (tx) => {
    if (!mayManageWegweiser(ctx.actor)) throw new NotAllowed();
    const row = await lockBesuchshinweis(tx, id);
    if (!row) throw new NotFound();
    if (row.rev !== rev) return refuse("inzwischen-geaendert");
    const refused = findRefusal(neu);
    if (refused) return refuse(refused);
    await updateBesuchshinweis(tx, id, neu);
    await keepSprachstaende(tx, { art: "besuchshinweis", id }, { titel: row.texte }, { titel: neu.texte });
    await record(tx, ctx, "wegweiser.besuchshinweis.changed", [
      { kind: "besuchshinweis", id, ...difference(without(row, "id", "rev"), neu) },
    ]);
    return accept(null);
  });
}

/** Takes a notice down: yesterday was its last day. One that had not begun yet never shows. */
export async function endBesuchshinweis(
  ctx: Ctx,
  id: BesuchshinweisId,
  rev: number,
): Promise<Outcome<null, "inzwischen-geaendert">> {
  return ctx.db.write(async (tx) => {
    if (!mayManageWegweiser(ctx.actor)) throw new NotAllowed();
    const row = await lockBesuchshinweis(tx, id);
    if (!row) throw new NotFound();
    if (row.rev !== rev) return refuse("inzwischen-geaendert");
    const giltBis = addDays(ctx.today, -1);
    const giltAb = row.giltAb > giltBis ? giltBis : row.giltAb;
    await updateBesuchshinweis(tx, id, { ...without(row, "id", "rev"), giltAb, giltBis });
    const before = { giltAb: row.giltAb, giltBis: row.giltBis };
    await record(tx, ctx, "wegweiser.besuchshinweis.ended", [
      { kind: "besuchshinweis", id, before, after: { giltAb, giltBis } },
    ]);
    return accept(null);
  });
}
