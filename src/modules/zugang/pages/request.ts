import { type RouterContextProvider, redirect } from "react-router";
import type { Ctx } from "#src/platform/ctx.ts";
import { ctxKey, requestKey } from "#src/platform/http/context.ts";
import { ownPath } from "#src/platform/http/own-path.ts";
import { localePath } from "#src/shared/locale.ts";
import type { Konto } from "../commands/konto.ts";
import type { Anmeldeort } from "../commands/sign-in.ts";
import { type Identity, type Zugang, zugangKey } from "../index.ts";

type Context = Readonly<RouterContextProvider>;

export type AtWork = {
  readonly ctx: Ctx;
  readonly zugang: Zugang;
  readonly identity: Identity;
  readonly at: Anmeldeort;
};

/** Everything a page of this module asks of its request. */
export function atWork(context: Context, request: Request): AtWork {
  const ctx = context.get(ctxKey);
  const zugang = context.get(zugangKey);
  const headers = new Headers({ origin: ctx.mandant.origin, host: new URL(ctx.mandant.origin).host });
  for (const name of ["cookie", "user-agent"]) {
    const value = request.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return { ctx, zugang, identity: zugang.at(ctx.mandant), at: { headers, network: context.get(requestKey).network } };
}

/** The own account. Whoever has not signed in goes there first and comes back. */
export async function kontoAtWork(context: Context, request: Request): Promise<AtWork & { readonly konto: Konto }> {
  const work = atWork(context, request);
  const sitzung = await work.identity.sessions.find(work.at.headers, work.ctx.now);
  if (!sitzung || work.ctx.actor.kind !== "benutzer") {
    const back = encodeURIComponent(localePath(work.ctx.locale, context.get(requestKey).path));
    throw redirect(`${localePath(work.ctx.locale, "/anmelden")}?weiter=${back}`);
  }
  return { ...work, konto: { identity: work.identity, sitzung, headers: work.at.headers } };
}

/** To the page that asks for password and code once more; it leads back. */
export function toConfirmation(ctx: Ctx, path: string): Response {
  return redirect(
    `${localePath(ctx.locale, "/konto/bestaetigen")}?weiter=${encodeURIComponent(localePath(ctx.locale, path))}`,
  );
}

/** Where to go after signing in: what was asked for if it is ours, else the internal start page. */
export function destination(ctx: Ctx, weiter: string | null | undefined): string {
  return weiter ? ownPath(weiter) : localePath(ctx.locale, "/intern");
}

export function setCookies(cookies: readonly string[]): Headers {
  const headers = new Headers();
  for (const cookie of cookies) headers.append("set-cookie", cookie);
  return headers;
}

/** For pages whose answer belongs to one person. */
export function privatePage() {
  return { "cache-control": "private, no-store" };
}
