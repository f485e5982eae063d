import { NotFound } from "#src/platform/errors.ts";
import { ctxKey, machineKey } from "#src/platform/http/context.ts";
import { TILE_SECONDS } from "#src/platform/tiles/tiles.ts";
import { parseKachel } from "../../rules/kacheln.ts";
import { findKachelAdresse } from "../../views/strassenkarte.ts";
import type { Route } from "./+types/kachel";

const REFUSED = { missing: 404, failed: 502, busy: 503 } as const;

/** A picture of the street map, fetched by us. Browsers keep it; our own page cache is for pages. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const kachel = parseKachel(url.searchParams);
  const adresse = kachel && (await findKachelAdresse(ctx, kachel));
  if (!adresse) throw new NotFound();
  const tile = await context.get(machineKey).tiles.find(ctx.mandant.id, adresse);
  if (!tile.ok) return new Response(null, { status: REFUSED[tile.reason], headers: { "retry-after": "60" } });
  const { bytes, type } = tile.value;
  return new Response(bytes, {
    headers: { "content-type": type, "cache-control": `private, max-age=${TILE_SECONDS}` },
  });
}
