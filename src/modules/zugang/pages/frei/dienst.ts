import { redirect } from "react-router";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { OIDC_GANG_SECONDS, startOidc } from "../../commands/sign-in-with-oidc.ts";
import { atWork, destination } from "../request.ts";
import { gangCookie } from "./gang-cookie.ts";
import type { Route } from "./+types/dienst";

/** To the county's sign-in service. A link and no form, because our pages may send forms to nobody but ourselves. */
export async function loader({ context, request, params, url }: Route.LoaderArgs) {
  const { ctx, zugang, identity } = atWork(context, request);
  const parts = { identity, oidc: zugang.oidc, appSecret: zugang.config.appSecret };
  const weiter = destination(ctx, url.searchParams.get("weiter"));
  const started = await startOidc(ctx, parts, { anbieterId: idParam(params.anbieterId), weiter });
  if (!started.ok) return redirect(localePath(ctx.locale, `/anmelden?fehler=dienst-${started.reason}`));
  const cookie = gangCookie(ctx.mandant.origin, started.value.gang, OIDC_GANG_SECONDS);
  return redirect(started.value.url, { headers: { "set-cookie": cookie } });
}
