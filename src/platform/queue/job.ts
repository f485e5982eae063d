import type { z } from "zod";
import type { Ctx } from "../ctx.ts";

/**
 * One kind of background work of a county. The handler may run twice (a worker died after the work, before the tick):
 * it looks first whether it is still needed.
 */
export type Job<Needs, Payload extends z.ZodType = z.ZodType> = {
  readonly kind: string;
  readonly schema: Payload;
  /** Tries after a failure, with growing pauses of at least `retryDelaySeconds`. */
  readonly retries?: number;
  readonly retryDelaySeconds?: number;
  /** Seconds after which a try counts as failed. */
  readonly timeoutSeconds?: number;
  /** Called when the last try has failed. */
  readonly onGivenUp?: (ctx: Ctx, payload: z.infer<Payload>, needs: Needs) => Promise<void>;
  readonly handle: (ctx: Ctx, payload: z.infer<Payload>, needs: Needs) => Promise<void>;
};

export function defineJob<Needs, Payload extends z.ZodType>(job: Job<Needs, Payload>): Job<Needs> {
  return job;
}

/** Work that comes with the clock, once for every county. */
export type ScheduledJob<Needs> = {
  readonly kind: string;
  /** Five fields, German time. */
  readonly cron: string;
  readonly handle: (ctx: Ctx, needs: Needs) => Promise<void>;
};
