import { NotFound } from "#src/platform/errors.ts";
import { ctxKey, requestKey } from "#src/platform/http/context.ts";
import { localePath } from "#src/shared/locale.ts";
import type { Route } from "./+types/arbeiter-js";

/**
 * The worker that answers without a network. Its address stays the same while the built file behind it changes its name,
 * so that browsers notice a new one; it may answer for the guide of this language only.
 */
export function loader({ context }: Route.LoaderArgs) {
  const file = context.get(requestKey).assets["wegweiser-mitnehmen-arbeiter"];
  if (!file) throw new NotFound();
  return new Response(`importScripts(${JSON.stringify(file)});\n`, {
    headers: {
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "no-cache",
      "service-worker-allowed": localePath(context.get(ctxKey).locale, "/wegweiser"),
    },
  });
}
