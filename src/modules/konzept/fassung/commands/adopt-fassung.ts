import { listGremien } from "#src/modules/gremien/index.ts";
import { viewNamen } from "#src/modules/netzwerk/index.ts";
import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { newId } from "#src/platform/id.ts";
import type { Id } from "#src/shared/id.ts";
import { accept, refuse } from "#src/shared/result.ts";
import { freeSlug } from "../../rules/handlungsfeld.ts";
import { listNichtFreigegebene } from "../../redaktion/store/redaktion.ts";
import { lockKonzept } from "../../store/konzepte.ts";
import { ARBEITSSTAND } from "../rules/auswahl.ts";
import { acceptBeschluss, type BeschlussAngaben } from "../rules/beschluss.ts";
import type { FassungKopf } from "../rules/manifest.ts";
import { mayAdoptFassung } from "../rules/permissions.ts";
import { insertFassung } from "../store/fassungen.ts";
import { hashFassung } from "../store/hash-fassung.ts";
import { loadOffeneAenderungen } from "../store/vergleich.ts";
import { clearGruende } from "../store/wege.ts";

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
    const accepted = acceptBeschluss(typed, ctx.today, fassungen, arbeitsstand.elemente.length, unterschiede);
    if (!accepted.ok) return accepted;
    const ungeprueft = (await listNichtFreigegebene(tx)).map((one) => one.titel);
    // RD6: whoever answers for a text has approved it, or somebody says why it goes on without (R037).
    if (ungeprueft.length > 0 && typed.ohneFreigabe.trim() === "") return refuse("nicht-freigegeben");
    const kopf: FassungKopf = {
      ...accepted.value,
      nummer: (fassungen[0]?.nummer ?? 0) + 1,
      gremium: gremium.name,
      vorgaengerHash: fassungen[0]?.hash ?? "",
    };
    const id = newId<"Fassung">();
    const slug = freeSlug(kopf.bezeichnung, new Set([ARBEITSSTAND, ...fassungen.map((one) => one.slug)]));
    const hash = hashFassung(kopf, arbeitsstand, wege);
    const row = { ...kopf, id, konzeptId: konzept.id, slug, gremiumId: typed.gremiumId, hash };
    await insertFassung(tx, row, arbeitsstand, wege);
    await clearGruende(tx);
    const { nummer, bezeichnung, beschlossenAm } = kopf;
    const elemente = arbeitsstand.elemente.length;
    const ohneFreigabe = ungeprueft.length > 0 ? { ungeprueft, grund: typed.ohneFreigabe.trim() } : {};
    await record(tx, ctx, "konzept.fassung.adopted", [
      {
        kind: "fassung",
        id,
        after: { nummer, bezeichnung, beschlossenAm, gremium: gremium.name, elemente, hash, ...ohneFreigabe },
      },
    ]);
    return accept({ id, slug });
  });
}
