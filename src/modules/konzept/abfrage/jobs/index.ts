import type { ScheduledJob } from "#src/platform/queue/job.ts";
import { sendDueErinnerungen } from "../commands/remind.ts";
import { tidyAbfragen } from "../commands/tidy-abfragen.ts";
import { abfrageMailJob } from "./abfrage-mail.ts";

export const abfrageJobs = [abfrageMailJob] as const;

/**
 * Looks every hour of a working day's morning, so that a restart at nine swallows nothing; whoever was written to today
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
