import { recordUnseen } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { accept, refuse } from "#src/shared/result.ts";
import type { ClusterId, WorkshopId } from "../rules/ids.ts";
import { acceptPunkte, type Stimme } from "../rules/pinnwand.ts";
import { lockWertungenOf, saveCluster, saveWertung } from "../store/pinnwand.ts";
import { requireCluster, type Wer, writeAtBoard } from "./pinnwand.ts";

type ImRaum = Extract<Wer, { art: "raum" }>;

/**
 * Sets how many dots of one person lie on a cluster (WS10).
 *
 * @param anzahl how many there shall be, so that a form sent twice does no harm
 * @throws NotFound when there is no such board or cluster
 */
export function placePunkte(ctx: Ctx, wer: ImRaum, clusterId: ClusterId, anzahl: number) {
  return writeAtBoard(ctx, wer, "punkte", async (tx, workshop) => {
    await requireCluster(tx, workshop, clusterId);
    const own = await lockWertungenOf(tx, workshop.id, wer.person);
    const gesetzt = new Map(own.map((one) => [one.clusterId, one.punkte]));
    const accepted = acceptPunkte(gesetzt, clusterId, anzahl, workshop);
    if (!accepted.ok) return accepted;
    await saveWertung(tx, clusterId, wer.person, { punkte: accepted.value });
    await recordUnseen(tx, ctx, "beteiligung.raum.dots-placed", [
      { kind: "workshopcluster", id: clusterId, after: {} },
    ]);
    return accept({ clusterId });
  });
}

/**
 * Says yes, no or nothing of the two to a cluster; the last word counts (WS11).
 *
 * @throws NotFound when there is no such board or cluster
 */
export function voteOnCluster(ctx: Ctx, wer: ImRaum, clusterId: ClusterId, stimme: Stimme) {
  return writeAtBoard(ctx, wer, "stimme", async (tx, workshop) => {
    await requireCluster(tx, workshop, clusterId);
    await saveWertung(tx, clusterId, wer.person, { stimme });
    await recordUnseen(tx, ctx, "beteiligung.raum.voted", [{ kind: "workshopcluster", id: clusterId, after: {} }]);
    return accept({ clusterId });
  });
}

/** What was counted in the room, by hand. */
export type Auszaehlung = {
  readonly punkte: number;
  readonly ja: number;
  readonly nein: number;
  readonly enthaltung: number;
};

/**
 * Enters dots and votes that were counted on paper; telephones count beside them.
 *
 * @throws SignInNeeded, NotAllowed when it is not the Fachstelle
 * @throws NotFound when there is no such workshop or cluster
 */
export function enterAuszaehlung(ctx: Ctx, id: WorkshopId, clusterId: ClusterId, rev: number, neu: Auszaehlung) {
  return writeAtBoard(ctx, { art: "fachstelle", id }, "punkte", async (tx, workshop) => {
    const cluster = await requireCluster(tx, workshop, clusterId);
    if (cluster.rev !== rev) return refuse("inzwischen-geaendert");
    const { punkte, ja, nein, enthaltung } = cluster;
    await saveCluster(tx, clusterId, neu);
    await recordUnseen(tx, ctx, "beteiligung.raum.counted", [
      { kind: "workshopcluster", id: clusterId, before: { punkte, ja, nein, enthaltung }, after: { ...neu } },
    ]);
    return accept({ clusterId });
  });
}
