import type { ScheduledJob } from "#src/platform/queue/job.ts";
import { sendDueEingangsmail } from "../commands/send-eingangsmail.ts";

/** Once on a working day; the hours after the first are for a machine that was off. */
const taeglich: ScheduledJob<unknown> = {
  kind: "wegweiser.eingang-tag",
  cron: "11 7-10 * * 1-5",
  async handle(ctx) {
    await sendDueEingangsmail(ctx, "tag");
  },
};

const dringend: ScheduledJob<unknown> = {
  kind: "wegweiser.eingang-dringend",
  cron: "*/10 * * * *",
  async handle(ctx) {
    await sendDueEingangsmail(ctx, "dringend");
  },
};

export const eingangScheduled = [taeglich, dringend] as const;
