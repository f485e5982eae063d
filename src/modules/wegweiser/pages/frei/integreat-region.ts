import { NotFound } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { clientResponse } from "../../exchange/files.ts";
import { integreatRegion } from "../../exchange/integreat.ts";
import { listSprachenDesWegweisers } from "../../views/lesen.ts";
import { viewRegion } from "../../views/region.ts";
import type { Route } from "./+types/integreat-region";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  if (params.region !== ctx.mandant.key) throw new NotFound();
  return clientResponse(integreatRegion(await viewRegion(ctx), await listSprachenDesWegweisers(ctx)));
}
