import { listGremien } from "#src/modules/gremien/index.ts";
import { viewNamen } from "#src/modules/netzwerk/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import type { Id } from "#src/shared/id.ts";
import { refuse } from "#src/shared/result.ts";
import { listNichtFreigegebene } from "../../redaktion/store/redaktion.ts";
import { lockKonzept } from "../../store/konzepte.ts";
import type { BeschlussAngaben } from "../rules/beschluss.ts";
import { mayAdoptFassung } from "../rules/permissions.ts";
import { loadOffeneAenderungen } from "../store/vergleich.ts";
import { freezeFassung } from "./freeze-fassung.ts";

export type NeueFassung = BeschlussAngaben & {
  readonly gremiumId: Id<"Gremium">;
  /** The state that was before the eyes of whoever adopts it, as the preview named it. */
  readonly stand: string;
  /** Why it is adopted although texts are not approved; empty when all are. */
  readonly ohneFreigabe: string;
};

/**
 * Freezes the Konzept as everybody can read it now, with the resolution that adopted it. Work goes on in the living
 * Konzept; nothing changes the Fassung any more.
 *
 * @throws NotAllowed when it is not the Fachstelle
 */
export async function adoptFassung(ctx: Ctx, typed: NeueFassung) {
  if (!mayAdoptFassung(ctx.actor)) throw new NotAllowed();
  const namen = await viewNamen(ctx);
  const gremium = (await listGremien(ctx)).find((one) => one.id === typed.gremiumId);
  return ctx.db.write(async (tx) => {
    const konzept = await lockKonzept(tx, ctx);
    if (!gremium) return refuse("gremium-unbekannt");
    const { fassungen, arbeitsstand, unterschiede, wege, stand } = await loadOffeneAenderungen(tx, namen);
    if (stand !== typed.stand) return refuse("inzwischen-geaendert");
    const ungeprueft = (await listNichtFreigegebene(tx)).map((one) => one.titel);
    // RD6: whoever answers for a text has approved it, or somebody says why it goes on without (R037).
    if (ungeprueft.length > 0 && typed.ohneFreigabe.trim() === "") return refuse("nicht-freigegeben");
    return freezeFassung(tx, ctx, {
      konzeptId: konzept.id,
      gremium: { id: typed.gremiumId, name: gremium.name },
      angaben: typed,
      abstimmung: null,
      vorlage: "",
      fassungen,
      manifest: arbeitsstand,
      wege,
      unterschiede,
      vermerk: ungeprueft.length > 0 ? { ungeprueft, grund: typed.ohneFreigabe.trim() } : {},
    });
  });
}
