import type { ScheduledJob } from "#src/platform/queue/job.ts";
import { abfrageJobs, abfrageScheduled } from "../abfrage/jobs/index.ts";
import { angebotJobs } from "../angebote/jobs/index.ts";
import { beschlussScheduled } from "../beschluss/jobs/index.ts";
import { sweepImporte } from "../commands/sweep-importe.ts";
import { konzeptPdfAktualisierenJob, konzeptPdfJob } from "./konzept-pdf.ts";

export const konzeptJobs = [konzeptPdfJob, konzeptPdfAktualisierenJob, ...abfrageJobs, ...angebotJobs] as const;

/** Every night: tables that somebody brought and nobody took over leave with their rows. */
const importeAufraeumen: ScheduledJob<unknown> = {
  kind: "konzept.importe-aufraeumen",
  cron: "41 3 * * *",
  async handle(ctx) {
    await sweepImporte(ctx);
  },
};

export const konzeptScheduled = [importeAufraeumen, ...abfrageScheduled, ...beschlussScheduled] as const;
