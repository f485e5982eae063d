import type { Ctx } from "#src/platform/ctx.ts";
import { changeHandlungsfeld } from "../../commands/change-handlungsfeld.ts";
import { changeMassnahme } from "../../commands/change-massnahme.ts";
import { changeBedarf } from "../../kette/commands/change-bedarf.ts";
import { changeZiel } from "../../kette/commands/change-ziel.ts";
import type { BedarfInhalt } from "../../kette/rules/bedarf.ts";
import type { BedarfId, WirkungszielId } from "../../kette/rules/kette.ts";
import type { ZielInhalt } from "../../kette/rules/wirkungsziel.ts";
import type { HandlungsfeldAngaben } from "../../rules/handlungsfeld.ts";
import type { HandlungsfeldId, MassnahmeId } from "../../rules/massnahme.ts";
import type { Outcome } from "#src/shared/result.ts";
import type { MassnahmeInhalt } from "../../rules/massnahme-inhalt.ts";

export type FruehererStand =
  | { readonly art: "bedarf"; readonly id: BedarfId; readonly inhalt: BedarfInhalt }
  | { readonly art: "wirkungsziel"; readonly id: WirkungszielId; readonly inhalt: ZielInhalt }
  | { readonly art: "massnahme"; readonly id: MassnahmeId; readonly inhalt: MassnahmeInhalt }
  | { readonly art: "handlungsfeld"; readonly id: HandlungsfeldId; readonly inhalt: HandlungsfeldAngaben };

/**
 * Brings an earlier state back through the command that changes such an element, with its rights, its rules and its entry
 * in the log: undoing is one more change.
 *
 * @param rev the state the person had before her eyes
 * @throws NotFound, NotAllowed as the command of its kind
 */
export async function restoreStand(
  ctx: Ctx,
  rev: number,
  stand: FruehererStand,
): Promise<Outcome<{ readonly id: string }, string>> {
  switch (stand.art) {
    case "bedarf":
      return changeBedarf(ctx, stand.id, rev, stand.inhalt);
    case "wirkungsziel":
      return changeZiel(ctx, stand.id, rev, stand.inhalt);
    case "massnahme":
      return changeMassnahme(ctx, stand.id, rev, stand.inhalt);
    default:
      return changeHandlungsfeld(ctx, stand.id, rev, stand.inhalt);
  }
}
