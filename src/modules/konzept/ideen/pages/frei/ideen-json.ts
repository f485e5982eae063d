import { ctxKey } from "#src/platform/http/context.ts";
import { ideenJson } from "../../exchange/ideen-tabelle.ts";
import { jsonAntwort } from "../../../pages/frei/datei-antwort.ts";
import { viewIdeenOeffentlich } from "../../views/ideen.ts";
import type { Route } from "./+types/ideen-json";

/** The public list for other programs. */
export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return jsonAntwort(ideenJson(await viewIdeenOeffentlich(ctx), ctx.mandant.origin));
}
