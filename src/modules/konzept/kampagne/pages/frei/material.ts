import { ctxKey, machineKey } from "#src/platform/http/context.ts";
import { OWN_ANSWER } from "#src/platform/http/page-end.ts";
import { idParam } from "#src/platform/http/params.ts";
import { viewMaterialDatei } from "../../views/kampagne.ts";
import type { Route } from "./+types/material";

/** A material of a campaign as a download. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const { files } = context.get(machineKey);
  const { datei, oeffentlich } = await viewMaterialDatei(ctx, files, idParam<"Material">(params.id));
  const response = await files.respond(ctx.mandant.id, datei);
  response.headers.set("cache-control", oeffentlich ? "public, max-age=60" : OWN_ANSWER);
  return response;
}
