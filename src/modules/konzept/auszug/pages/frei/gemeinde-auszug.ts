import { ctxKey, machineKey } from "#src/platform/http/context.ts";
import { viewGemeindeAuszugInput } from "../../exchange/auszug-input.ts";
import { auszugAntwort } from "./auszug-antwort.ts";
import type { Route } from "./+types/gemeinde-auszug";

/** What a mayor takes along: her municipality in the Konzept on two pages (R051). */
export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return auszugAntwort(ctx, context.get(machineKey), await viewGemeindeAuszugInput(ctx, params.slug));
}
