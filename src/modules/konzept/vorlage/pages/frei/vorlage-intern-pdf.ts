import { ctxKey, machineKey } from "#src/platform/http/context.ts";
import { idParam } from "#src/platform/http/params.ts";
import { pdfAntwort } from "../../../papier/pages/pdf-antwort.ts";
import { viewVorlagePapierIntern } from "../../exchange/vorlage-papier.ts";
import type { Route } from "./+types/vorlage-intern-pdf";

/** The internal version of a paper as PDF/UA, for one person. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const input = await viewVorlagePapierIntern(ctx, idParam<"Vorlage">(params.id));
  return pdfAntwort(ctx, input.lang, "intern", () => context.get(machineKey).renderPdf(input));
}
