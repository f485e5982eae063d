import { recordUnseen } from "#src/platform/audit/record.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotFound } from "#src/platform/errors.ts";
import { accept, refuse } from "#src/shared/result.ts";
import type { ClusterId, GruppeId, KarteId } from "../rules/ids.ts";
import { CLUSTER_MAX, CLUSTER_TITEL_MAX } from "../rules/pinnwand.ts";
import {
  deleteCluster,
  findClusterByTitel,
  insertCluster,
  listCluster,
  listKarten,
  listWertungen,
  lockGruppe,
  lockKarten,
  saveCluster,
  saveKarten,
} from "../store/pinnwand.ts";
import type { Workshop } from "../store/workshops.ts";
import { requireCluster, requireGruppe, type Wer, writeAtBoard } from "./pinnwand.ts";

export type Sortierung = {
  readonly gruppeId: GruppeId;
  readonly karten: readonly KarteId[];
  /** Where the form showed them; null: in none. */
  readonly von: ClusterId | null;
  readonly nach:
    | { readonly art: "cluster"; readonly id: ClusterId }
    | { readonly art: "neu"; readonly titel: string }
    | { readonly art: "keins" };
};

/**
 * Moves cards into a cluster, a new one, or out of all. Only those that still lie where the form showed them: what
 * somebody else moved meanwhile stays where she put it. A new cluster with the title of one that is there is that one.
 *
 * @returns how many moved, and how many somebody else had moved
 * @throws SignInNeeded, NotAllowed, NotFound
 */
export function sortKarten(ctx: Ctx, wer: Wer, { gruppeId, karten, von, nach }: Sortierung) {
  return writeAtBoard(ctx, wer, "ordnen", async (tx, workshop) => {
    await requireGruppe(tx, workshop, gruppeId);
    if (karten.length === 0 && nach.art !== "neu") return refuse("keine-karte-gewaehlt");
    const ziel = await clusterFor(tx, workshop, gruppeId, nach);
    if (!ziel.ok) return ziel;
    const clusterId = ziel.value;
    const locked = await lockKarten(tx, workshop.id, karten);
    const ids = locked.filter((one) => one.gruppeId === gruppeId && one.clusterId === von).map((one) => one.id);
    if (ids.length === 0 && nach.art !== "neu") return refuse("schon-verschoben");
    if (ids.length > 0) await saveKarten(tx, ids, { clusterId });
    await recordUnseen(tx, ctx, "beteiligung.raum.cards-sorted", [
      ...(clusterId ? [{ kind: "workshopcluster", id: clusterId, after: { karten: ids.length } }] : []),
      ...ids.map((id) => ({ kind: "workshopkarte", id, before: { clusterId: von }, after: { clusterId } })),
    ]);
    return accept({ verschoben: ids.length, andere: karten.length - ids.length });
  });
}

async function clusterFor(tx: Tx, workshop: Workshop, gruppeId: GruppeId, nach: Sortierung["nach"]) {
  if (nach.art === "keins") return accept(null);
  if (nach.art === "cluster") {
    const cluster = await requireCluster(tx, workshop, nach.id);
    if (cluster.gruppeId !== gruppeId) throw new NotFound();
    return accept(cluster.id);
  }
  const titel = acceptTitel(nach.titel);
  if (!titel.ok) return titel;
  await lockGruppe(tx, gruppeId);
  const there = await findClusterByTitel(tx, gruppeId, titel.value);
  if (there) return accept(there);
  if ((await listCluster(tx, workshop.id)).length >= CLUSTER_MAX) return refuse("pinnwand-voll");
  return accept(await insertCluster(tx, { workshopId: workshop.id, gruppeId, titel: titel.value }));
}

function acceptTitel(typed: string) {
  const titel = typed.replaceAll(/\s+/gu, " ").trim();
  if (titel === "") return refuse("ohne-titel");
  return titel.length > CLUSTER_TITEL_MAX ? refuse("titel-zu-lang") : accept(titel);
}

/**
 * Calls a cluster something else, unless somebody did meanwhile.
 *
 * @throws SignInNeeded, NotAllowed, NotFound
 */
export function renameCluster(ctx: Ctx, wer: Wer, id: ClusterId, rev: number, typed: string) {
  return writeAtBoard(ctx, wer, "ordnen", async (tx, workshop) => {
    const cluster = await requireCluster(tx, workshop, id);
    const titel = acceptTitel(typed);
    if (!titel.ok) return titel;
    if (cluster.rev !== rev) return refuse("inzwischen-geaendert");
    await lockGruppe(tx, cluster.gruppeId);
    const there = await findClusterByTitel(tx, cluster.gruppeId, titel.value);
    if (there && there !== id) return refuse("titel-doppelt");
    await saveCluster(tx, id, { titel: titel.value });
    await recordUnseen(tx, ctx, "beteiligung.raum.cluster-renamed", [
      { kind: "workshopcluster", id, after: { rev: rev + 1 } },
    ]);
    return accept({ id });
  });
}

/**
 * Takes a cluster apart; its cards lie in none again. Not one with dots, votes or an outcome.
 *
 * @throws SignInNeeded, NotAllowed, NotFound
 */
export function dissolveCluster(ctx: Ctx, wer: Wer, id: ClusterId, rev: number) {
  return writeAtBoard(ctx, wer, "ordnen", async (tx, workshop) => {
    const cluster = await requireCluster(tx, workshop, id);
    if (cluster.rev !== rev) return refuse("inzwischen-geaendert");
    const gewertet = (await listWertungen(tx, workshop.id)).some((one) => one.clusterId === id);
    const counted = cluster.punkte + cluster.ja + cluster.nein + cluster.enthaltung > 0;
    if (gewertet || counted || cluster.ergebnisId) return refuse("cluster-gewertet");
    const karten = (await listKarten(tx, workshop.id)).filter((one) => one.clusterId === id).map((one) => one.id);
    if (karten.length > 0) await saveKarten(tx, karten, { clusterId: null });
    await deleteCluster(tx, id);
    await recordUnseen(tx, ctx, "beteiligung.raum.cluster-dissolved", [
      { kind: "workshopcluster", id, before: { karten: karten.length }, after: null },
    ]);
    return accept({ id });
  });
}
