import type { ScheduledJob } from "#src/platform/queue/job.ts";
import { escalateAufgaben } from "../commands/escalate-aufgaben.ts";

/** As the other reminders: every hour of a morning, so that a restart swallows nothing. */
const eskalieren: ScheduledJob<unknown> = {
  kind: "portal.aufgaben-eskalieren",
  cron: "47 9-15 * * *",
  async handle(ctx) {
    await escalateAufgaben(ctx);
  },
};

export const portalScheduled = [eskalieren] as const;
