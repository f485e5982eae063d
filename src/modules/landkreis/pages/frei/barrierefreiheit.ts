import { ctxKey } from "#src/platform/http/context.ts";
import { NotFound } from "#src/platform/errors.ts";
import { localePath } from "#src/shared/locale.ts";
import { viewErklaerung } from "../../views/erklaerung.ts";
import type { Route } from "./+types/barrierefreiheit";

/** The statement on accessibility for programs, made from the same view as the page. */
export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const erklaerung = await viewErklaerung(ctx);
  if (!erklaerung) throw new NotFound();
  const { kontakt, eigenerText, ...rest } = erklaerung;
  const body = {
    format: "wirkungskreis/barrierefreiheit/1",
    massstab: "EN 301 549, WCAG 2.2 AA",
    ...rest,
    eigenerText: eigenerText?.text ?? null,
    rueckmeldung: { ...kontakt, formular: ctx.mandant.origin + localePath(ctx.locale, "/barriere-melden") },
  };
  return Response.json(body, { headers: { "cache-control": "public, max-age=0, s-maxage=60" } });
}
