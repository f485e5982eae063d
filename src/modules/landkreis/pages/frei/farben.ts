import { ctxKey } from "#src/platform/http/context.ts";
import { areFarbenSafe, colourStylesheet, FARBEN_VORGABE, type Farben, farbenKey } from "../../rules/farben.ts";
import { viewProfil } from "../../views/landkreis.ts";
import type { Route } from "./+types/farben";

const YEAR = "public, max-age=31536000, immutable";

/**
 * The county's three colour variables. An address with the key of the colours never changes its answer, so browsers
 * keep it for a year; `?probe=` shows colours that are not saved, for the preview in the settings.
 */
export async function loader({ context, url }: Route.LoaderArgs) {
  const probe = parseFarben(url.searchParams.get("probe"));
  if (probe) return stylesheet(colourStylesheet(probe, "probe"), "private, no-store");
  const farben = (await viewProfil(context.get(ctxKey))) ?? FARBEN_VORGABE;
  const current = url.searchParams.get("v") === farbenKey(farben);
  return stylesheet(colourStylesheet(farben), current ? YEAR : "public, max-age=0, s-maxage=60");
}

function stylesheet(css: string, cacheControl: string): Response {
  return new Response(css, {
    headers: { "content-type": "text/css; charset=utf-8", "cache-control": cacheControl },
  });
}

/** Reads what `farbenKey` wrote; null when it is none or outside the safe ranges. */
function parseFarben(key: string | null): Farben | null {
  const match = /^(\d{1,3})-(\d{1,3})-(\d{1,3})$/.exec(key ?? "");
  if (!match) return null;
  const farben = { farbton: Number(match[1]), buntheit: Number(match[2]), papierton: Number(match[3]) };
  return areFarbenSafe(farben) ? farben : null;
}
