import { ctxKey } from "#src/platform/http/context.ts";
import { falscherFilter } from "../../../pages/frei/datei-antwort.ts";
import { zeitplanDaten } from "../../exchange/quer-daten.ts";
import { parseAuswahl } from "../../rules/auswahl.ts";
import { parseFenster } from "../../rules/zeitplan.ts";
import { querAntwort } from "./quer-antwort.ts";
import type { Route } from "./+types/zeitplan";

/** The plan as a file, with the same years and Handlungsfeld as its page (R046). */
export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const { werte, falsch } = parseAuswahl(url.searchParams, ["handlungsfeld", "von", "bis"]);
  const fenster = parseFenster(werte.von ?? null, werte.bis ?? null, ctx.today);
  if (falsch.length > 0 || !fenster) return falscherFilter(falsch.length > 0 ? falsch : ["von", "bis"]);
  return querAntwort(ctx, url, await zeitplanDaten(ctx, fenster, werte.handlungsfeld ?? null));
}
