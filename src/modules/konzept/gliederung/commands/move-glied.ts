import { type Change, record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { accept } from "#src/shared/result.ts";
import { queueKonzeptPdf } from "../../commands/request-konzept-pdf.ts";
import type { Glied } from "../../kette/rules/kette.ts";
import type { HandlungsfeldId } from "../../rules/massnahme.ts";
import { mayEditHandlungsfeld } from "../../rules/permissions.ts";
import { lockKonzept } from "../../store/konzepte.ts";
import { decideUmzug, findMitziehende } from "../rules/ordnung.ts";
import { loadUmfeld, lockGlied, lockGlieder, saveHandlungsfeldOf } from "../store/glieder.ts";
import { checkOrdnbar, lockOrdnbar } from "./lock-ordnbar.ts";

const VERBEN = {
  bedarf: "konzept.bedarf.moved",
  wirkungsziel: "konzept.wirkungsziel.moved",
  massnahme: "konzept.massnahme.moved",
} as const;

export type Umzug = {
  readonly handlungsfeldId: HandlungsfeldId;
  readonly grund: string;
  /** Also what hangs on it alone. */
  readonly mitnehmen: boolean;
  /** The state the person had before her eyes. */
  readonly rev: number;
};

/**
 * Moves an element into another Handlungsfeld, behind what stands there; its number, its address and its links stay.
 *
 * @throws NotFound when there is none, or the actor must not know it
 * @throws NotAllowed when the actor may not write in one of the two Handlungsfelder
 */
export async function moveGlied(ctx: Ctx, art: Glied, id: string, umzug: Umzug) {
  return ctx.db.write(async (tx) => {
    await lockKonzept(tx, ctx);
    const glied = await lockOrdnbar(tx, ctx, art, id);
    const feld = await lockGlied(tx, "handlungsfeld", umzug.handlungsfeldId);
    const decided = decideUmzug(glied, feld, umzug.grund, umzug.rev);
    if (!decided.ok) return decided;
    if (!mayEditHandlungsfeld(ctx.actor, umzug.handlungsfeldId)) throw new NotAllowed();
    const along = umzug.mitnehmen
      ? findMitziehende(
          { art, id, handlungsfeldId: glied.handlungsfeldId },
          await loadUmfeld(tx, glied.handlungsfeldId),
        )
      : { zielIds: [], massnahmeIds: [] };
    const going = [
      { art, ids: [id] },
      { art: "wirkungsziel", ids: along.zielIds },
      { art: "massnahme", ids: along.massnahmeIds },
    ] as const;
    const changes: Change[] = [];
    for (const { art: kind, ids } of going) {
      for (const one of await lockGlieder(tx, kind, ids)) checkOrdnbar(ctx, kind, one);
      await saveHandlungsfeldOf(tx, kind, ids, umzug.handlungsfeldId);
      for (const one of ids) {
        const before = { handlungsfeldId: glied.handlungsfeldId };
        const after = { handlungsfeldId: umzug.handlungsfeldId, grund: decided.value.grund };
        changes.push({ kind, id: one, before, after });
      }
    }
    await queueKonzeptPdf(tx, ctx);
    await record(tx, ctx, VERBEN[art], changes);
    return accept({ id, kennung: glied.kennung, anzahl: changes.length });
  });
}
