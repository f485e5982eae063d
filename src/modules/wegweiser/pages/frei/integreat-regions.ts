import { viewLandkreis } from "#src/modules/landkreis/index.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { clientResponse } from "../../exchange/files.ts";
import { integreatRegion } from "../../exchange/integreat.ts";
import { listSprachenDesWegweisers } from "../../views/lesen.ts";
import type { Route } from "./+types/integreat-regions";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const { key, origin } = ctx.mandant;
  const { name } = await viewLandkreis(ctx);
  return clientResponse([integreatRegion({ key, origin, name, plz: "" }, await listSprachenDesWegweisers(ctx))]);
}
