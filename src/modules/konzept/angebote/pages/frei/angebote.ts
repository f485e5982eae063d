import { ctxKey } from "#src/platform/http/context.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { dateiAntwort, falscherFilter, jsonAntwort } from "../../../pages/frei/datei-antwort.ts";
import { parseAuswahl } from "../../../quer/rules/auswahl.ts";
import { angeboteCsv, angeboteJson } from "../../exchange/dateien.ts";
import { angeboteTexts } from "../../texts/index.ts";
import { ANGEBOT_FILTER, viewOeffentlicheAngebote } from "../../views/oeffentlich.ts";
import type { Route } from "./+types/angebote";

/** The public list as a file, with the filters of the page. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const { werte, falsch } = parseAuswahl(url.searchParams, ANGEBOT_FILTER);
  const view = await viewOeffentlicheAngebote(ctx, werte);
  const wrong = [...falsch, ...view.falsch];
  if (wrong.length > 0) return falscherFilter(wrong);
  if (url.pathname.endsWith(".json")) return jsonAntwort(angeboteJson(view.angebote, ctx.mandant.origin));
  return dateiAntwort(
    ctx,
    angeboteCsv(view.angebote, translator(angeboteTexts, ctx.locale)),
    "csv",
    "oeffentlich",
    "angebote",
  );
}
