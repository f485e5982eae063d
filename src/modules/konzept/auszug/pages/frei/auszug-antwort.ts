import type { Ctx } from "#src/platform/ctx.ts";
import type { Machine } from "#src/platform/http/context.ts";
import { pdfAntwort } from "../../../papier/pages/pdf-antwort.ts";
import { type AuszugInput, renderAuszug } from "../../exchange/render-auszug.ts";

/** The sheet as PDF, set while somebody waits. */
export function auszugAntwort(ctx: Ctx, { renderPdf }: Machine, input: AuszugInput): Promise<Response> {
  return pdfAntwort(ctx, input.lang, "oeffentlich", () => renderAuszug(renderPdf, input));
}
