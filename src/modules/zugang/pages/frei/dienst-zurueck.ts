import { redirect } from "react-router";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { finishOidc } from "../../commands/sign-in-with-oidc.ts";
import { atWork, setCookies } from "../request.ts";
import { gangCookie, readGangCookie } from "./gang-cookie.ts";
import type { Route } from "./+types/dienst-zurueck";

/** The browser comes back from the sign-in service. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { ctx, zugang, identity, at } = atWork(context, request);
  const parts = { identity, oidc: zugang.oidc, appSecret: zugang.config.appSecret };
  const finished = await finishOidc(ctx, parts, at, {
    anbieterId: idParam(params.anbieterId),
    cameBackTo: request.url,
    gang: readGangCookie(ctx.mandant.origin, at.headers),
  });
  const gone = gangCookie(ctx.mandant.origin, "", 0);
  if (!finished.ok) {
    return redirect(localePath(ctx.locale, `/anmelden?fehler=dienst-${finished.reason}`), {
      headers: { "set-cookie": gone },
    });
  }
  const { step, weiter } = finished.value;
  const code = `${localePath(ctx.locale, "/anmelden/code")}?weiter=${encodeURIComponent(weiter)}`;
  return redirect(step.next === "code" ? code : weiter, { headers: setCookies([...step.cookies, gone]) });
}
