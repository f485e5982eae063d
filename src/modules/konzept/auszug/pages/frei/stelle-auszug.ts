import { redirect } from "react-router";
import { ctxKey, machineKey } from "#src/platform/http/context.ts";
import { localePath } from "#src/shared/locale.ts";
import { viewStelleAuszugInput } from "../../exchange/auszug-input.ts";
import { auszugAntwort } from "./auszug-antwort.ts";
import type { Route } from "./+types/stelle-auszug";

/** What a partner takes along: what it leads, where it takes part, and what for (R051). */
export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const input = await viewStelleAuszugInput(ctx, params.slug);
  if ("moved" in input) return redirect(localePath(ctx.locale, `/netzwerk/${input.moved}/auszug.pdf`), 301);
  return auszugAntwort(ctx, context.get(machineKey), input);
}
