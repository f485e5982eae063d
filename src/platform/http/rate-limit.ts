/** Requests per window and network, counted in memory and forgotten with the window. */
export type PageLimiter = {
  /** Seconds to wait, or 0 when the request may pass. */
  take(network: string, nowMs: number): number;
};

const MINUTE_MS = 60_000;

export function pageLimiter(atMost: number, windowMs = MINUTE_MS): PageLimiter {
  let counts = new Map<string, number>();
  let windowStart = 0;
  return {
    take(network, nowMs) {
      if (nowMs - windowStart >= windowMs) {
        counts = new Map();
        windowStart = nowMs;
      }
      const count = (counts.get(network) ?? 0) + 1;
      counts.set(network, count);
      return count <= atMost ? 0 : Math.ceil((windowStart + windowMs - nowMs) / 1000);
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
