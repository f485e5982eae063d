import type { ScheduledJob } from "#src/platform/queue/job.ts";
import { remindEnden } from "../commands/remind-enden.ts";

/** As the other reminders: every hour of a morning, so that a restart swallows nothing. */
const endenErinnern: ScheduledJob<unknown> = {
  kind: "konzept.beschluss-enden-erinnern",
  cron: "37 9-15 * * *",
  async handle(ctx) {
    await remindEnden(ctx);
  },
};

export const beschlussScheduled = [endenErinnern] as const;
