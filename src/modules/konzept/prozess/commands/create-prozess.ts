import { listGremien } from "#src/modules/gremien/index.ts";
import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { newId } from "#src/platform/id.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { without } from "#src/shared/without.ts";
import { listFassungen } from "../../fassung/store/fassungen.ts";
import { freeSlug } from "../../rules/handlungsfeld.ts";
import { lockKonzept } from "../../store/konzepte.ts";
import { acceptProzess, type ProzessAngaben } from "../rules/prozess.ts";
import { insertProzess, listProzesse } from "../store/prozesse.ts";
import { requireKeepProzess } from "./lock-for-prozess.ts";

/**
 * Writes down that a body has decided to begin a Fortschreibung (R055).
 *
 * @returns refused by P1 and P2 (docs/fachliches/prozess.md), or when body or Fassung are none of this county
 * @throws NotAllowed when it is not the Fachstelle
 */
export async function createProzess(ctx: Ctx, angaben: ProzessAngaben) {
  requireKeepProzess(ctx);
  const gremien = await listGremien(ctx);
  return ctx.db.write(async (tx) => {
    const konzept = await lockKonzept(tx, ctx);
    const accepted = acceptProzess(angaben, ctx.today);
    if (!accepted.ok) return accepted;
    const bezug = checkBezug(angaben, gremien, await listFassungen(tx));
    if (!bezug.ok) return bezug;
    const id = newId<"Prozess">();
    const slug = freeSlug(angaben.titel, new Set((await listProzesse(tx)).map((one) => one.slug)));
    await insertProzess(tx, { ...angaben, id, slug, konzeptId: konzept.id });
    await record(tx, ctx, "konzept.prozess.created", [{ kind: "prozess", id, after: forAudit(angaben) }]);
    return accept({ id, slug });
  });
}

/** Body and Fassung must be of this county. */
export function checkBezug(
  { gremiumId, vorgaengerId }: ProzessAngaben,
  gremien: readonly { readonly id: string }[],
  fassungen: readonly { readonly id: string }[],
) {
  if (gremiumId !== null && !gremien.some((one) => one.id === gremiumId)) return refuse("gremium-unbekannt");
  if (vorgaengerId !== null && !fassungen.some((one) => one.id === vorgaengerId)) return refuse("fassung-unbekannt");
  return accept(null);
}

/** Who moderates and accompanies may be a person, and the log is never deleted. */
export function forAudit(angaben: ProzessAngaben) {
  return without(angaben, "moderation", "begleitung");
}
