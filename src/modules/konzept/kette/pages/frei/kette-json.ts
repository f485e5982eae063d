import { ctxKey } from "#src/platform/http/context.ts";
import { falscherFilter, jsonAntwort } from "../../../pages/frei/datei-antwort.ts";
import { exportKarte } from "../../exchange/daten-konzept.ts";
import { parseKartenFilter } from "../../rules/strategiekarte.ts";
import type { Route } from "./+types/kette-json";

/** The map in the direction and for the Handlungsfeld that its page would show. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const { richtung, handlungsfeld, falsch } = parseKartenFilter(url.searchParams);
  if (falsch.length > 0) return falscherFilter(falsch);
  return jsonAntwort(await exportKarte(context.get(ctxKey), richtung, handlungsfeld));
}
