import { ctxKey, machineKey } from "#src/platform/http/context.ts";
import { OWN_ANSWER } from "#src/platform/http/page-end.ts";
import { idParam } from "#src/platform/http/params.ts";
import { viewUnterlage } from "../../views/unterlage.ts";
import type { Route } from "./+types/unterlage";

/** A document as a download, whatever it holds; internal ones only for whoever works here. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const { files } = context.get(machineKey);
  const { datei, oeffentlich } = await viewUnterlage(ctx, files, idParam<"Unterlage">(params.id));
  const response = await files.respond(ctx.mandant.id, datei);
  response.headers.set("cache-control", oeffentlich ? "public, max-age=60" : OWN_ANSWER);
  return response;
}
