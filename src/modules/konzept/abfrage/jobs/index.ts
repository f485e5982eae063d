import type { ScheduledJob } from "#src/platform/queue/job.ts";
import { sendDueErinnerungen } from "../commands/remind.ts";
import { tidyAbfragen } from "../commands/tidy-abfragen.ts";
import { abfrageMailJob } from "./abfrage-mail.ts";

export const abfrageJobs = [abfrageMailJob] as const;

/**
 * Looks every hour from nine to three, on Sundays too (the rhythm counts days), so that a restart at nine swallows nothing; whoever was written to today
 * is not written to again.
 */
const erinnern: ScheduledJob<unknown> = {
  kind: "konzept.abfrage-erinnern",
  cron: "7 9-15 * * *",
  async handle(ctx) {
    await sendDueErinnerungen(ctx);
  },
};

const aufraeumen: ScheduledJob<unknown> = {
  kind: "konzept.abfrage-aufraeumen",
  cron: "11 4 * * *",
  async handle(ctx) {
    await tidyAbfragen(ctx);
  },
};

export const abfrageScheduled = [erinnern, aufraeumen] as const;
