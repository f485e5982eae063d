import { createMailer } from "#src/platform/mail/mailer.ts";
import { createUebersetzer } from "#src/platform/uebersetzer/uebersetzer.ts";
import { listMandanten } from "#src/platform/db/mandanten.ts";
import { urlForRole } from "#src/platform/db/roles.ts";
import { startWorker, type Worker } from "#src/platform/queue/worker.ts";
import { createCtx, mandantOf, systemActor } from "./context.ts";
import type { Installation } from "./installation.ts";
import { JOBS, SCHEDULED } from "./jobs.ts";
import type { Needs } from "./needs.ts";
import { composeZugang } from "./zugang.ts";

/** Starts the worker of this process. */
export async function startJobs(installation: Installation): Promise<Worker> {
  const { config, pools, log, metrics, clock } = installation;
  const needs: Omit<Needs, "mailer"> = {
    files: installation.files,
    log,
    uebersetzer: createUebersetzer(config.uebersetzer),
    zugang: composeZugang(installation),
  };
  return startWorker<Needs>({
    connectionString: urlForRole(installation.adminUrl, "wk_worker", config.appSecret),
    pool: pools.worker,
    log,
    metrics,
    jobs: JOBS,
    scheduled: SCHEDULED,
    needsFor: (ctx) => ({ ...needs, mailer: createMailer(config, ctx.mandant.id) }),
    async ctxFor(tenant, jobId) {
      const entry = (await listMandanten(pools.worker)).find((one) => one.id === tenant && !one.gesperrt);
      if (!entry) return null;
      return createCtx({
        pool: pools.worker,
        mandant: mandantOf(entry, config.publicUrl),
        actor: systemActor("worker"),
        now: clock(),
        today: config.fixedToday,
        requestId: jobId,
      });
    },
    async listTenants() {
      return (await listMandanten(pools.worker)).filter((one) => !one.gesperrt).map((one) => one.id);
    },
  });
}
