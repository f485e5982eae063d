import type { Ctx } from "#src/platform/ctx.ts";
import type { GemeindeId, StelleId } from "../rules/ids.ts";

/** A section that a module further right adds to the public page of a Stelle or a municipality. Plain words, ready to show. */
export type SeitenBeitrag = {
  /** Unique on the page; becomes the anchor. */
  readonly key: string;
  readonly titel: string;
  readonly vorspann?: string;
  readonly eintraege: readonly {
    readonly titel: string;
    /** Inside this site, without language. */
    readonly href?: string;
    /** Left of the line: a day, a number. */
    readonly rand?: string;
    readonly text?: string;
  }[];
  readonly mehr?: { readonly text: string; readonly href: string };
  /** The titles and texts of the entries are written in German, whatever the page's language. */
  readonly deutsch?: boolean;
};

export type SeitenBeitragQuelle = {
  /** Registering again under the same name replaces. */
  readonly name: string;
  /** What this reader may see of it; in `ctx.locale`. */
  stelle?(ctx: Ctx, id: StelleId): Promise<readonly SeitenBeitrag[]>;
  gemeinde?(ctx: Ctx, id: GemeindeId): Promise<readonly SeitenBeitrag[]>;
};

/** `npm run dev`, bench and tests load this module twice, as source and in the page bundle, so the list hangs on the process. */
const KEY = Symbol.for("wirkungskreis.netzwerk.seiten-beitraege");
const shared = globalThis as typeof globalThis & { [KEY]?: Map<string, SeitenBeitragQuelle> };
const quellen = (shared[KEY] ??= new Map());

/** Called once in app/compose.ts. */
export function registerSeitenBeitrag(quelle: SeitenBeitragQuelle): void {
  quellen.set(quelle.name, quelle);
}

/** What other modules say about a Stelle, in the order in which they registered. */
export async function listStelleBeitraege(ctx: Ctx, id: StelleId): Promise<SeitenBeitrag[]> {
  const found: SeitenBeitrag[] = [];
  for (const quelle of quellen.values()) found.push(...((await quelle.stelle?.(ctx, id)) ?? []));
  return found;
}

/** The same about a municipality. */
export async function listGemeindeBeitraege(ctx: Ctx, id: GemeindeId): Promise<SeitenBeitrag[]> {
  const found: SeitenBeitrag[] = [];
  for (const quelle of quellen.values()) found.push(...((await quelle.gemeinde?.(ctx, id)) ?? []));
  return found;
}
