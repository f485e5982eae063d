import { ctxKey, machineKey } from "#src/platform/http/context.ts";
import { pdfAntwort } from "../../../papier/pages/pdf-antwort.ts";
import { viewVorlagePapier } from "../../exchange/vorlage-papier.ts";
import type { Route } from "./+types/vorlage-pdf";

/** The public version of a paper as PDF/UA. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const input = await viewVorlagePapier(ctx, params.slug);
  return pdfAntwort(ctx, input.lang, "oeffentlich", () => context.get(machineKey).renderPdf(input));
}
