import type { Ctx } from "#src/platform/ctx.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import type { Finanzierungsart } from "../rules/finanzierung-angabe.ts";
import type { ImportId } from "../rules/massnahme.ts";
import { mayImport, readScope } from "../rules/permissions.ts";
import { listHandlungsfelder } from "../store/handlungsfelder.ts";
import { listWartende } from "../store/importe.ts";
import { searchMassnahmen } from "../store/massnahmen-suche.ts";

export type FinanzierungZahl = { readonly art: Finanzierungsart; readonly anzahl: number };

export type OffenePunkte = {
  readonly handlungsfelder: number;
  readonly veroeffentlicht: number;
  readonly entwuerfe: number;
  readonly ohneFederfuehrung: number;
  readonly ungepruefteFinanzierung: number;
  /** Vorschauen that wait for somebody, oldest first. */
  readonly wartendeImporte: readonly ImportId[];
};

/**
 * What waits for a hand, as far as the actor may see it.
 *
 * @throws SignInNeeded, NotAllowed outside the internal area
 */
export async function viewOffenePunkte(ctx: Ctx): Promise<OffenePunkte> {
  requireIntern(ctx);
  const scope = readScope(ctx.actor);
  const none = { sortierung: "kennung", limit: 0, offset: 0 } as const;
  return ctx.db.read(async (db) => {
    const count = async (auswahl: Parameters<typeof searchMassnahmen>[2]) =>
      (await searchMassnahmen(db, scope, auswahl, none)).gesamt;
    return {
      handlungsfelder: (await listHandlungsfelder(db)).length,
      veroeffentlicht: await count({ zustand: "oeffentlich" }),
      entwuerfe: await count({ zustand: "entwurf" }),
      ohneFederfuehrung: await count({ luecke: "federfuehrung" }),
      ungepruefteFinanzierung: await count({ luecke: "finanzierung" }),
      wartendeImporte: mayImport(ctx.actor) ? (await listWartende(db)).map((one) => one.id) : [],
    };
  });
}
