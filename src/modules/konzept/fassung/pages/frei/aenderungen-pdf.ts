import { ctxKey, machineKey } from "#src/platform/http/context.ts";
import { falscherFilter } from "../../../pages/frei/datei-antwort.ts";
import { pdfAntwort } from "../../../papier/pages/pdf-antwort.ts";
import { viewAenderungenPapier } from "../../exchange/aenderungen-papier.ts";
import { leseVergleich } from "../teile/vergleich-lesen.ts";
import type { Route } from "./+types/aenderungen-pdf";

/** The comparison of two Fassungen as PDF/UA, all entries. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const { enden, auswahl, falsch } = leseVergleich(url);
  if (falsch.length > 0) return falscherFilter(falsch);
  const input = await viewAenderungenPapier(ctx, enden, auswahl);
  if (!input) return falscherFilter(["von", "bis"]);
  return pdfAntwort(ctx, input.lang, "oeffentlich", () => context.get(machineKey).renderPdf(input));
}
