import { ctxKey } from "#src/platform/http/context.ts";
import { falscherFilter } from "../../../pages/frei/datei-antwort.ts";
import { querAntwort } from "../../../quer/pages/frei/quer-antwort.ts";
import { parseAuswahl } from "../../../quer/rules/auswahl.ts";
import { aenderungenDaten } from "../../exchange/daten.ts";
import { parseVergleich } from "../../rules/auswahl.ts";
import type { Route } from "./+types/aenderungen";

/** The comparison of two Fassungen as a file, all entries. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const gelesen = parseAuswahl(url.searchParams, ["von", "bis", "art", "vorgang"]);
  const { auswahl, falsch } = parseVergleich(gelesen.werte);
  const alle = [...gelesen.falsch, ...falsch];
  if (alle.length > 0) return falscherFilter(alle);
  const daten = await aenderungenDaten(
    ctx,
    { von: gelesen.werte.von ?? null, bis: gelesen.werte.bis ?? null },
    auswahl,
  );
  return daten ? querAntwort(ctx, url, daten) : falscherFilter(["von", "bis"]);
}
