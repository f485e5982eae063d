import { NotFound } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { clientResponse } from "../../exchange/files.ts";
import { integreatLanguages } from "../../exchange/integreat.ts";
import { listSprachenDesWegweisers } from "../../views/lesen.ts";
import type { Route } from "./+types/integreat-languages";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  if (params.region !== ctx.mandant.key) throw new NotFound();
  return clientResponse(integreatLanguages(await listSprachenDesWegweisers(ctx)));
}
