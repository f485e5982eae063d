import { viewLandkreis } from "#src/modules/landkreis/index.ts";
import { writeOpenApi } from "#src/platform/http/api.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { ALLE_ADRESSEN } from "../../exchange/api.ts";
import { portalTexts } from "../../texts/index.ts";
import type { Route } from "./+types/openapi";

/** What programs can ask here, after OpenAPI 3.1. In German, as the answers are. */
export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const text = translator(portalTexts, "de");
  const { name } = await viewLandkreis(ctx);
  const document = writeOpenApi(ALLE_ADRESSEN, {
    title: text("openapi.titel", { name }),
    description: text("openapi.beschreibung"),
    origin: ctx.mandant.origin,
  });
  return new Response(`${JSON.stringify(document)}\n`, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "cache-control": "public, max-age=0, s-maxage=60",
      "access-control-allow-origin": "*",
    },
  });
}
