import { redirect } from "react-router";
import { ctxKey, machineKey } from "#src/platform/http/context.ts";
import { localePath } from "#src/shared/locale.ts";
import { viewKonzeptPdfKey } from "../../exchange/konzept-pdf-input.ts";
import { pdfSpracheOf } from "../../rules/konzept-pdf.ts";
import { findKonzeptPdf } from "../../views/konzept-pdf.ts";
import type { Route } from "./+types/konzept-pdf";

/** The PDF of what is published now; while there is none, a page that says so. */
export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const { files } = context.get(machineKey);
  const sprache = pdfSpracheOf(ctx.locale);
  const contentKey = await viewKonzeptPdfKey(ctx, sprache);
  const found = await findKonzeptPdf(ctx, files, sprache);
  if (found?.contentKey !== contentKey) return redirect(localePath(ctx.locale, "/konzept/pdf"));
  const response = await files.respond(ctx.mandant.id, found.datei, true);
  response.headers.set("cache-control", "public, max-age=0, must-revalidate");
  return response;
}
