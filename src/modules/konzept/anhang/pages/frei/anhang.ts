import { ctxKey, machineKey } from "#src/platform/http/context.ts";
import { OWN_ANSWER } from "#src/platform/http/page-end.ts";
import { idParam } from "#src/platform/http/params.ts";
import { viewAnhang } from "../../views/anhaenge.ts";
import type { Route } from "./+types/anhang";

/** A file of a Sachstand as a download, whatever it holds. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const { files } = context.get(machineKey);
  const { datei, oeffentlich } = await viewAnhang(ctx, files, idParam<"Anhang">(params.id));
  const response = await files.respond(ctx.mandant.id, datei);
  response.headers.set("cache-control", oeffentlich ? "public, max-age=60" : OWN_ANSWER);
  return response;
}
