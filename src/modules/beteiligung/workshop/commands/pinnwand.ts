import type { Ctx } from "#src/platform/ctx.ts";
import { announce } from "#src/platform/db/announce.ts";
import type { Tx } from "#src/platform/db/db.ts";
import { NotFound } from "#src/platform/errors.ts";
import { type Outcome, refuse } from "#src/shared/result.ts";
import type { ClusterId, GruppeId, WorkshopId } from "../rules/ids.ts";
import { darfImRaum, type Handlung } from "../rules/workshop.ts";
import { type Cluster, lockCluster } from "../store/pinnwand.ts";
import { findWorkshopByCode, type Gruppe, listGruppen, shareWorkshop, type Workshop } from "../store/workshops.ts";
import { requireRunWorkshops } from "./lock-workshop.ts";

/** Who works at a board: a telephone in the room, which holds its code, or the office. */
export type Wer =
  | { readonly art: "raum"; readonly code: string; readonly person: string }
  | { readonly art: "fachstelle"; readonly id: WorkshopId };

/**
 * One thing done at the board while others do theirs: the step cannot change under it, and every screen hears of it.
 *
 * @throws SignInNeeded, NotAllowed when it is the office and is not
 * @throws NotFound when nothing has this code or id
 */
export function writeAtBoard<Value, Reason extends string>(
  ctx: Ctx,
  wer: Wer,
  handlung: Handlung,
  work: (tx: Tx, workshop: Workshop) => Promise<Outcome<Value, Reason>>,
): Promise<Outcome<Value, Reason | "nicht-offen" | "schritt-passt-nicht">> {
  return ctx.db.write(async (tx) => {
    if (wer.art === "fachstelle") requireRunWorkshops(ctx);
    const id = wer.art === "fachstelle" ? wer.id : (await findWorkshopByCode(tx, wer.code))?.id;
    const workshop = id ? await shareWorkshop(tx, id) : null;
    if (!workshop) throw new NotFound();
    if (workshop.stand !== "laeuft") return refuse("nicht-offen");
    if (wer.art === "raum" && !darfImRaum(workshop.schritt, handlung)) return refuse("schritt-passt-nicht");
    const done = await work(tx, workshop);
    if (done.ok) await announce(tx, ctx, workshop.id);
    return done;
  });
}

/** @throws NotFound when the workshop has no such group */
export async function requireGruppe(tx: Tx, workshop: Workshop, id: GruppeId): Promise<Gruppe> {
  const gruppe = (await listGruppen(tx, [workshop.id])).find((one) => one.id === id);
  if (!gruppe) throw new NotFound();
  return gruppe;
}

/** @throws NotFound when the workshop has no such cluster */
export async function requireCluster(tx: Tx, workshop: Workshop, id: ClusterId): Promise<Cluster> {
  const cluster = await lockCluster(tx, workshop.id, id);
  if (!cluster) throw new NotFound();
  return cluster;
}
