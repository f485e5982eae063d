import { countBestand } from "#src/modules/konzept/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { tenantDb } from "#src/platform/db/db.ts";
import { listMandanten } from "#src/platform/db/mandanten.ts";
import { NotAllowed, NotFound, SignInNeeded } from "#src/platform/errors.ts";
import { hasRolle } from "#src/shared/actor.ts";
import { databaseState } from "../database-state.ts";
import type { Services } from "../services.ts";

export type BetriebMandant = {
  readonly key: string;
  readonly host: string | null;
  readonly gesperrt: boolean;
  /** How many, never what. */
  readonly massnahmen: number;
  readonly veroeffentlicht: number;
};

/**
 * The operator's page: counties and counts, and whether the database is behind. No contents of any county.
 *
 * @throws NotFound on the address of a county
 * @throws SignInNeeded, NotAllowed without the role betreiber
 */
export async function viewBetrieb(ctx: Ctx, services: Services) {
  if (ctx.mandant.art !== "betrieb") throw new NotFound();
  if (ctx.actor.kind === "oeffentlich") throw new SignInNeeded();
  if (!hasRolle(ctx.actor, "betreiber")) throw new NotAllowed();
  const { web } = services.pools;
  const mandanten: BetriebMandant[] = [];
  for (const { art, id, key, host, gesperrt } of await listMandanten(web)) {
    if (art !== "kreis") continue;
    const counts = await tenantDb(web, id).read(countBestand);
    mandanten.push({ key, host, gesperrt, ...counts });
  }
  return { mandanten, datenbank: databaseState(services.databaseVersion, services.config.databaseUrl === null) };
}
