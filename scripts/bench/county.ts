import { createCtx, mandantOf, systemActor } from "../../src/app/context.ts";
import type { Installation } from "../../src/app/installation.ts";
import { createMandant } from "../../src/app/mandanten.ts";
import { createLandkreis } from "../../src/modules/landkreis/index.ts";
import type { Ctx } from "../../src/platform/ctx.ts";
import { listMandanten } from "../../src/platform/db/mandanten.ts";

/** An empty county for a measurement, at `<key>.localhost`, and the machine itself acting in it. */
export async function openCounty(installation: Installation, key: string, kreisschluessel: string): Promise<Ctx> {
  await createMandant(installation.adminUrl, { key, hosts: [`${key}.localhost`] });
  const entry = (await listMandanten(installation.pools.web)).find((one) => one.key === key);
  if (!entry) throw new Error("The county for the benchmark is missing.");
  const ctx = createCtx({
    pool: installation.pools.web,
    mandant: mandantOf(entry, installation.config.publicUrl),
    actor: systemActor("bench"),
    now: installation.clock(),
    requestId: "bench",
  });
  const name = `${key.slice(0, 1).toUpperCase()}${key.slice(1)}`;
  await createLandkreis(ctx, {
    name: `Landkreis ${name}`,
    kurzname: name,
    verwaltungsname: `Landratsamt ${name}`,
    land: "99",
    kreisschluessel,
  });
  return ctx;
}
