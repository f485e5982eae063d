import { ctxKey } from "#src/platform/http/context.ts";
import { falscherFilter } from "../../../pages/frei/datei-antwort.ts";
import { querAntwort } from "../../../quer/pages/frei/quer-antwort.ts";
import { aenderungenDaten } from "../../exchange/daten.ts";
import { leseVergleich } from "../teile/vergleich-lesen.ts";
import type { Route } from "./+types/aenderungen";

/** The comparison of two Fassungen as a file, all entries. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const { enden, auswahl, falsch } = leseVergleich(url);
  if (falsch.length > 0) return falscherFilter(falsch);
  const daten = await aenderungenDaten(ctx, enden, auswahl);
  return daten ? querAntwort(ctx, url, daten) : falscherFilter(["von", "bis"]);
}
