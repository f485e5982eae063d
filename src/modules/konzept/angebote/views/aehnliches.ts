import { listAngebote } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { MassnahmeId } from "../../rules/massnahme.ts";
import { OEFFENTLICHER_BLICK, readScope } from "../../rules/permissions.ts";
import { findAehnliche } from "../rules/aehnliche.ts";
import { listTitel } from "../store/titel.ts";

/** What there is already that resembles a title. */
export type Aehnliches = {
  readonly massnahmen: readonly { readonly id: MassnahmeId; readonly kennung: string; readonly titel: string }[];
  readonly angebote: readonly {
    readonly titel: string;
    readonly stelle: { readonly name: string; readonly slug: string; readonly oeffentlich: boolean };
  }[];
};

/**
 * Existing Maßnahmen and Angebote that resemble a title, before somebody writes the same once more (R048). A hint, never
 * a refusal.
 *
 * @param blick the public is told of what is public only
 * @param ausser a Maßnahme that is not told of itself
 */
export async function viewAehnliches(
  ctx: Ctx,
  titel: string,
  blick: "oeffentlich" | "intern",
  ausser: MassnahmeId | null = null,
): Promise<Aehnliches> {
  const scope = blick === "oeffentlich" ? OEFFENTLICHER_BLICK : readScope(ctx.actor);
  const massnahmen = await ctx.db.read((db) => listTitel(db, scope));
  const angebote = await listAngebote(ctx, blick === "oeffentlich" ? { blick } : {});
  return {
    massnahmen: findAehnliche(
      titel,
      massnahmen.filter((one) => one.id !== ausser),
    ),
    angebote: findAehnliche(titel, angebote).map((one) => ({ titel: one.titel, stelle: one.stelle })),
  };
}

/** Whether there is anything to tell. */
export function hatAehnliches({ massnahmen, angebote }: Aehnliches): boolean {
  return massnahmen.length + angebote.length > 0;
}
