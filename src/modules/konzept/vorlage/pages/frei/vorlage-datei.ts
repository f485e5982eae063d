import { ctxKey, machineKey } from "#src/platform/http/context.ts";
import { OWN_ANSWER } from "#src/platform/http/page-end.ts";
import { idParam } from "#src/platform/http/params.ts";
import { viewVorlagendatei } from "../../views/dateien.ts";
import type { Route } from "./+types/vorlage-datei";

/** A file that hangs on a paper as a download; what is not public only for whoever may know it. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const { files } = context.get(machineKey);
  const { datei, oeffentlich } = await viewVorlagendatei(ctx, files, idParam<"Vorlagendatei">(params.id));
  const response = await files.respond(ctx.mandant.id, datei);
  response.headers.set("cache-control", oeffentlich ? "public, max-age=60" : OWN_ANSWER);
  return response;
}
