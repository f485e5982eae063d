import { type Beteiligungsentwurf, findElement, writeEntwurf } from "#src/modules/konzept/index.ts";
import { viewNamen } from "#src/modules/netzwerk/index.ts";
import { record } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotFound } from "#src/platform/errors.ts";
import { formatsFor } from "#src/platform/i18n/formats.ts";
import { accept, refuse } from "#src/shared/result.ts";
import type { ClusterId, WorkshopId } from "../rules/ids.ts";
import { entwurfText } from "../rules/ergebnis.ts";
import { ERGEBNIS, VORHANDEN } from "../rules/workshop.ts";
import { listKarten, lockCluster, saveCluster } from "../store/pinnwand.ts";
import { listGruppen, shareWorkshop } from "../store/workshops.ts";
import { requireRunWorkshops } from "./lock-workshop.ts";

/** A cluster that nothing has become of yet, in a workshop of which something can. */
async function lockOpen(tx: Tx, id: WorkshopId, clusterId: ClusterId, rev: number) {
  const workshop = await shareWorkshop(tx, id);
  const cluster = workshop && (await lockCluster(tx, id, clusterId));
  if (!cluster) throw new NotFound();
  if (workshop.stand !== "laeuft" && workshop.stand !== "dokumentiert") return refuse("nicht-offen");
  if (cluster.ergebnisId) return refuse("schon-uebernommen");
  return cluster.rev === rev ? accept({ workshop, cluster }) : refuse("inzwischen-geaendert");
}

/**
 * Joins a cluster with what is there already: a Bedarf in round 1, a Wirkungsziel in round 2, a Maßnahme in round 3 (WS14).
 *
 * @param kennung as people type it: `b03`
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is no such workshop or cluster
 */
export async function joinErgebnis(ctx: Ctx, id: WorkshopId, clusterId: ClusterId, rev: number, kennung: string) {
  requireRunWorkshops(ctx);
  const element = await findElement(ctx, kennung);
  return ctx.db.write(async (tx) => {
    const locked = await lockOpen(tx, id, clusterId, rev);
    if (!locked.ok) return locked;
    const art = VORHANDEN[locked.value.workshop.runde];
    if (element?.art !== art) return refuse("element-unbekannt");
    await saveCluster(tx, clusterId, { ergebnisArt: art, ergebnisId: element.id, ergebnisKennung: element.kennung });
    await record(tx, ctx, "beteiligung.workshop.joined", [
      { kind: "workshopcluster", id: clusterId, before: { ergebnis: "" }, after: { ergebnis: element.kennung } },
    ]);
    return accept({ art, id: element.id, kennung: element.kennung });
  });
}

/**
 * Takes a cluster up as a draft: a Bedarf in round 1, a Wirkungsziel in round 2, an idea for a Maßnahme in round 3; both
 * stay linked (WS14). Once only.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is no such workshop or cluster
 */
export async function takeErgebnis(
  ctx: Ctx,
  id: WorkshopId,
  clusterId: ClusterId,
  rev: number,
  { titel, handlungsfeldId }: Pick<Beteiligungsentwurf, "titel" | "handlungsfeldId">,
) {
  requireRunWorkshops(ctx);
  const namen = await viewNamen(ctx);
  return ctx.db.write(async (tx) => {
    const locked = await lockOpen(tx, id, clusterId, rev);
    if (!locked.ok) return locked;
    const { workshop, cluster } = locked.value;
    const gruppe = (await listGruppen(tx, [id])).find((one) => one.id === cluster.gruppeId);
    const karten = (await listKarten(tx, id)).filter((one) => one.clusterId === clusterId);
    const art = ERGEBNIS[workshop.runde];
    const entwurf: Beteiligungsentwurf = {
      art,
      titel,
      text: entwurfText(
        {
          titel: workshop.titel,
          tag: formatsFor("de").date(workshop.tag),
          gruppe: gruppe?.name ?? "",
          thema: gruppe?.thema ?? "",
        },
        karten.map((one) => one.text),
      ),
      handlungsfeldId,
      bezugId: gruppe?.bezugId ?? null,
    };
    const written = await writeEntwurf(tx, ctx, entwurf, namen);
    if (!written.ok) return written;
    const { kennung, changes } = written.value;
    await saveCluster(tx, clusterId, { ergebnisArt: art, ergebnisId: written.value.id, ergebnisKennung: kennung });
    await record(tx, ctx, "beteiligung.workshop.taken-up", [
      { kind: "workshopcluster", id: clusterId, before: { ergebnis: "" }, after: { ergebnis: kennung } },
      ...changes,
    ]);
    return accept({ art, id: written.value.id, kennung });
  });
}
