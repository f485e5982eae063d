import { umfrageJobs, umfrageScheduled } from "#src/modules/beteiligung/antwort/jobs/index.ts";
import { interviewJobs } from "#src/modules/beteiligung/interview/jobs/index.ts";
import { workshopJobs } from "#src/modules/beteiligung/workshop/jobs/index.ts";
import { konzeptJobs, konzeptScheduled } from "#src/modules/konzept/jobs/index.ts";
import { eingangScheduled } from "#src/modules/wegweiser/eingang/jobs/index.ts";
import { pflegeJobs, pflegeScheduled } from "#src/modules/wegweiser/pflege/jobs/index.ts";
import { portalScheduled } from "#src/modules/portal/jobs/index.ts";
import { uebersetzenJobs } from "#src/modules/wegweiser/uebersetzen/jobs/index.ts";
import { zugangJobs, zugangScheduled } from "#src/modules/zugang/jobs/index.ts";
import { mailJobs, sweepMails } from "#src/platform/mail/mail-jobs.ts";
import type { Job, ScheduledJob } from "#src/platform/queue/job.ts";
import type { Needs } from "./needs.ts";
import { deleteDue, sweepFiles } from "./sweep.ts";

/** Everything the worker can do. A kind that is missing here stays in nobody's queue: enqueue refuses nothing, the worker logs it. */
export const JOBS: readonly Job<Needs>[] = [
  ...mailJobs,
  ...zugangJobs,
  ...konzeptJobs,
  ...umfrageJobs,
  ...interviewJobs,
  ...workshopJobs,
  ...pflegeJobs,
  ...uebersetzenJobs,
];

/** What comes with the clock. */
export const SCHEDULED: readonly ScheduledJob<Needs>[] = [
  ...zugangScheduled,
  ...konzeptScheduled,
  ...pflegeScheduled,
  ...eingangScheduled,
  ...umfrageScheduled,
  ...portalScheduled,
  sweepMails,
  sweepFiles,
  deleteDue,
];
