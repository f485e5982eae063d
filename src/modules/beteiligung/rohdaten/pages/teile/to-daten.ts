import { redirect } from "react-router";
import type { Ctx } from "#src/platform/ctx.ts";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { viewDaten } from "../../views/daten.ts";

/** Opening an address from which something is taken hands nothing out: taking is a button, and is logged. */
export async function toDaten(ctx: Ctx, rawId: string): Promise<Response> {
  const { id } = await viewDaten(ctx, idParam<"Umfrage">(rawId));
  return redirect(localePath(ctx.locale, `/intern/umfragen/${id}/daten`));
}
