import { ctxKey } from "#src/platform/http/context.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { jsonAntwort } from "../../../pages/frei/datei-antwort.ts";
import { konzeptTexts } from "../../../texts/index.ts";
import { exportIndikator } from "../../exchange/daten.ts";
import type { Route } from "./+types/indikator-json";

/** With the sentence that stands on the page: a figure is never the success of one Maßnahme (R114). */
export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const hinweis = translator(konzeptTexts, "de")("indikatorseite.kontext", { massnahme: "Maßnahme" });
  return jsonAntwort(await exportIndikator(ctx, params.slug, hinweis));
}
