import { ctxKey, machineKey } from "#src/platform/http/context.ts";
import { OWN_ANSWER } from "#src/platform/http/page-end.ts";
import { viewMandatdatei } from "../../views/mandate.ts";
import type { Route } from "./+types/mandat-datei";

/** The document of a decision as a download; one that is not public only for whoever may know it. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const { files } = context.get(machineKey);
  const { datei, oeffentlich } = await viewMandatdatei(ctx, files, params.slug);
  const response = await files.respond(ctx.mandant.id, datei);
  response.headers.set("cache-control", oeffentlich ? "public, max-age=60" : OWN_ANSWER);
  return response;
}
