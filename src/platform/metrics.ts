import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

/** What Prometheus reads at /metrics. Labels are few and never name a person or a full address. */
export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: "wk_" });
  return {
    registry,
    requests: new Counter({
      name: "wk_http_requests_total",
      help: "Answered requests",
      labelNames: ["method", "area", "status", "cache"],
      registers: [registry],
    }),
    seconds: new Histogram({
      name: "wk_http_request_seconds",
      help: "Time to the whole answer of uncached requests",
      labelNames: ["area"],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers: [registry],
    }),
    jobs: new Counter({
      name: "wk_jobs_total",
      help: "Finished jobs",
      labelNames: ["kind", "result"],
      registers: [registry],
    }),
    outbox: new Gauge({ name: "wk_outbox_moved_total", help: "Jobs moved from the outbox", registers: [registry] }),
  };
}
export type Metrics = ReturnType<typeof createMetrics>;
