import { ctxKey } from "#src/platform/http/context.ts";
import { clientResponse } from "../../exchange/files.ts";
import { integreatRegion } from "../../exchange/integreat.ts";
import { listSprachenDesWegweisers } from "../../views/lesen.ts";
import { viewRegion } from "../../views/region.ts";
import type { Route } from "./+types/integreat-regions";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return clientResponse([integreatRegion(await viewRegion(ctx), await listSprachenDesWegweisers(ctx))]);
}
