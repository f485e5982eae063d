import type { Ctx } from "#src/platform/ctx.ts";
import { parseId } from "#src/shared/id.ts";
import type { Quelle, Quellenschluessel } from "../../beleg/rules/quelle.ts";
import { findCluster, findKarte, listKarten } from "../store/pinnwand.ts";
import { findWorkshop } from "../store/workshops.ts";
import { requireWorkshops } from "./intern.ts";

/**
 * What a card or a cluster says, as something that a Bedarf, a Ziel or a Maßnahme can point at. Null for any other key,
 * and for one that names nothing.
 *
 * @param schluessel `karte:<Id>` or `cluster:<Id>`
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 */
export async function findKartenQuelle(ctx: Ctx, schluessel: string): Promise<Quelle | null> {
  requireWorkshops(ctx);
  const [art, rest] = schluessel.split(":", 2);
  const id = parseId<"Workshopkarte" & "Workshopcluster">(rest);
  if (!id || (art !== "karte" && art !== "cluster")) return null;
  return ctx.db.read(async (db) => {
    const cluster = art === "cluster" ? await findCluster(db, id) : null;
    const karte = art === "karte" ? await findKarte(db, id) : null;
    const workshopId = cluster?.workshopId ?? karte?.workshopId;
    const workshop = workshopId && (await findWorkshop(db, workshopId));
    if (!workshop) return null;
    const oeffentlich = workshop.stand === "dokumentiert";
    const karten = await listKarten(db, workshop.id);
    const auf = (clusterId: string) => karten.filter((one) => one.clusterId === clusterId).length;
    return {
      schluessel: schluessel as Quellenschluessel,
      aussage: cluster ? cluster.titel : (karte?.text ?? ""),
      herkunft: workshop.titel,
      tag: workshop.tag,
      // A card was written once and nobody counted; of a cluster it is known how many of all cards lie in it.
      zahlen: cluster ? { anzahl: auf(cluster.id), basis: karten.length } : null,
      adresse: oeffentlich ? `/workshops/${workshop.slug}#${art}-${id}` : null,
      freigabe: oeffentlich ? ("woertlich" as const) : ("intern" as const),
    };
  });
}
