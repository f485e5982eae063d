/**
 * Lets at most `atOnce` run at the same time, and one per lane (a county, say); the others wait in order.
 * `take` gives null when too many wait already or the signal fires first, otherwise a function that ends the turn.
 */
export function createTurns(atOnce: number, maxWaiting: number) {
  type Waiting = { readonly lane: string | null; readonly start: (end: () => void) => void };
  const waiting: Waiting[] = [];
  const busyLanes = new Set<string>();
  let running = 0;

  const startNext = () => {
    while (running < atOnce) {
      const index = waiting.findIndex(({ lane }) => lane === null || !busyLanes.has(lane));
      const [next] = index === -1 ? [] : waiting.splice(index, 1);
      if (!next) return;
      running += 1;
      if (next.lane !== null) busyLanes.add(next.lane);
      let ended = false;
      next.start(() => {
        if (ended) return;
        ended = true;
        running -= 1;
        if (next.lane !== null) busyLanes.delete(next.lane);
        startNext();
      });
    }
  };

  return {
    take: (lane: string | null, signal?: AbortSignal): Promise<(() => void) | null> =>
      new Promise((resolve) => {
        if (signal?.aborted || waiting.length >= maxWaiting) return resolve(null);
        const leave = () => {
          const index = waiting.indexOf(entry);
          if (index !== -1) waiting.splice(index, 1);
          resolve(null);
        };
        const entry: Waiting = {
          lane,
          start: (end) => {
            signal?.removeEventListener("abort", leave);
            resolve(end);
          },
        };
        signal?.addEventListener("abort", leave, { once: true });
        waiting.push(entry);
        startNext();
      }),
  };
}
