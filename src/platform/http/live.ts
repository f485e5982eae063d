/** Screens of one process that can be kept open at once; more ask again by themselves. */
const MOST_SCREENS = 2_000;
const BEAT_MS = 20_000;

type Screen = {
  readonly out: ReadableStreamDefaultController<Uint8Array>;
  /** Forgets it: nothing is told to it any more. */
  readonly end: () => void;
};

/**
 * Screens that show the same thing, each over one open answer of Server-Sent Events. They are told that something changed
 * and fetch the page anew: what they show is what the page shows, with or without script (ADR 0097).
 */
export class LiveScreens {
  readonly #screens = new Map<string, Set<Screen>>();
  readonly #encoder = new TextEncoder();
  #open = 0;

  /**
   * @param signal ends with the connection
   * @returns null when too many are open
   */
  open(key: string, signal: AbortSignal): Response | null {
    if (this.#open >= MOST_SCREENS) return null;
    const screens = this.#screens.get(key) ?? new Set();
    this.#screens.set(key, screens);
    this.#open += 1;
    let end = () => {};
    const body = new ReadableStream<Uint8Array>({
      start: (out) => {
        const beat = setInterval(() => this.#tell(screen, ": da\n\n"), BEAT_MS).unref();
        end = () => {
          clearInterval(beat);
          if (!screens.delete(screen)) return;
          this.#open -= 1;
          if (screens.size === 0) this.#screens.delete(key);
        };
        const screen: Screen = { out, end };
        screens.add(screen);
        this.#tell(screen, "retry: 3000\n\n");
        signal.addEventListener("abort", () => end(), { once: true });
      },
      cancel: () => end(),
    });
    return new Response(body, { headers: { "content-type": "text/event-stream", "cache-control": "no-store" } });
  }

  /** Something changed; every screen that shows it fetches it. */
  announce(key: string): void {
    for (const screen of this.#screens.get(key) ?? []) this.#tell(screen, "data: neu\n\n");
  }

  /** The line to the database was lost for a while: any of them may have missed something. */
  announceAll(): void {
    for (const key of this.#screens.keys()) this.announce(key);
  }

  /** Ends all answers; browsers come back by themselves. */
  close(): void {
    for (const { out, end } of [...this.#screens.values()].flatMap((screens) => [...screens])) {
      end();
      out.close();
    }
  }

  #tell({ out }: Screen, words: string): void {
    // A screen that does not read must not fill the memory: it hears the next time.
    if ((out.desiredSize ?? 0) > -50) out.enqueue(this.#encoder.encode(words));
  }
}
