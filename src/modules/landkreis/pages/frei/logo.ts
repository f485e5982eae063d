import { ctxKey, machineKey } from "#src/platform/http/context.ts";
import { viewLogo } from "../../views/logo.ts";
import type { Route } from "./+types/logo";

/** The picture itself, whose kind was read from its content when it came in. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const { files } = context.get(machineKey);
  const datei = await viewLogo(ctx, files);
  const response = await files.respond(ctx.mandant.id, datei, true);
  const current = url.searchParams.get("v") === datei.id;
  response.headers.set("cache-control", current ? "public, max-age=31536000, immutable" : "public, max-age=60");
  return response;
}
