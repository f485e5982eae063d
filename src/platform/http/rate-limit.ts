/** Requests per minute and network, counted in memory and forgotten after a minute. */
export type PageLimiter = {
  /** Seconds to wait, or 0 when the request may pass. */
  take(network: string, nowMs: number): number;
};

const WINDOW_MS = 60_000;

export function pageLimiter(perMinute: number): PageLimiter {
  let counts = new Map<string, number>();
  let windowStart = 0;
  return {
    take(network, nowMs) {
      if (nowMs - windowStart >= WINDOW_MS) {
        counts = new Map();
        windowStart = nowMs;
      }
      const count = (counts.get(network) ?? 0) + 1;
      counts.set(network, count);
      return count <= perMinute ? 0 : Math.ceil((windowStart + WINDOW_MS - nowMs) / 1000);
    },
  };
}

/** Limits hold for a network, not an address: /24 for IPv4, /56 for IPv6. Town halls share one. */
export function networkOf(address: string | undefined): string {
  if (!address) return "unknown";
  const bare = address.replace(/^::ffff:/i, "");
  if (bare.includes(".")) return bare.split(".").slice(0, 3).join(".");
  return bare.split(":").slice(0, 4).join(":").slice(0, 17);
}
