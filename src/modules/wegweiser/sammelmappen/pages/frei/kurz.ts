import { redirect } from "react-router";
import { NotFound } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { localePath } from "#src/shared/locale.ts";
import { isSprache } from "../../../rules/sprachen.ts";
import { findKurzadresse } from "../../views/sammelmappen.ts";
import type { Route } from "./+types/kurz";

/** A short address for paper: leads to the page, in the language that its letters name (`?sprache=uk`, `/ar/w/…`). */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const path = await findKurzadresse(ctx, params.code);
  if (path === null) throw new NotFound();
  const sprache = url.searchParams.get("sprache");
  return redirect(localePath(ctx.locale, isSprache(sprache) ? `${path}?sprache=${sprache}` : path));
}
