import { Outlet, redirect } from "react-router";
import { missingFactor } from "#src/modules/zugang/index.ts";
import { ctxKey, requestKey } from "#src/platform/http/context.ts";
import { requireIntern } from "#src/platform/http/guards.ts";
import { localePath } from "#src/shared/locale.ts";
import { findMeldung } from "../texts/all.ts";
import type { Route } from "./+types/intern";
import { OfficeFrame } from "./office-frame.tsx";

/** Before any loader or action below: whoever is not known goes to the sign-in and comes back. */
export const middleware: Route.MiddlewareFunction[] = [
  async ({ context }, next) => {
    const ctx = context.get(ctxKey);
    if (ctx.actor.kind === "oeffentlich") {
      const target = encodeURIComponent(localePath(ctx.locale, context.get(requestKey).path));
      throw redirect(`${localePath(ctx.locale, "/anmelden")}?weiter=${target}`);
    }
    // Whoever may write and has shown no second factor can do one thing: enrol one.
    if (missingFactor(ctx.actor)) throw redirect(localePath(ctx.locale, "/konto/zweiter-faktor"));
    requireIntern(ctx);
    return next();
  },
];

export function loader({ context, url }: Route.LoaderArgs) {
  return { meldung: findMeldung(url.searchParams.get("ok"), context.get(ctxKey).locale) };
}

export function headers() {
  return { "cache-control": "private, no-store" };
}

export default function Intern({ loaderData }: Route.ComponentProps) {
  return (
    <OfficeFrame menu meldung={loaderData.meldung}>
      <Outlet />
    </OfficeFrame>
  );
}
