import type { Ctx } from "#src/platform/ctx.ts";
import { parseCode } from "../../rules/code.ts";

/** What a browser remembers while somebody answers: the code of the answers, and the way in. Never stored together. */
export type Keks = { readonly code: string; readonly token: string | null };

/** Long enough for a conversation in between; the code and the link go on working after it. */
const STUNDEN = 12;

const isSecure = (ctx: Ctx) => ctx.mandant.origin.startsWith("https:");
const nameOf = (ctx: Ctx, kennung: string) => `${isSecure(ctx) ? "__Host-" : ""}wk-umfrage-${kennung}`;

export function readKeks(ctx: Ctx, request: Request, kennung: string): Keks | null {
  const name = `${nameOf(ctx, kennung)}=`;
  const cookies = (request.headers.get("cookie") ?? "").split(/;\s*/);
  const [code = "", token = ""] = (cookies.find((one) => one.startsWith(name))?.slice(name.length) ?? "").split("~");
  if (parseCode(code) === null) return null;
  return { code, token: /^[\w-]{10,100}$/.test(token) ? token : null };
}

export function keksHeaders(ctx: Ctx, kennung: string, keks: Keks | null): { "set-cookie": string } {
  const value = keks ? [keks.code, ...(keks.token ? [keks.token] : [])].join("~") : "";
  const parts = [
    `${nameOf(ctx, kennung)}=${value}`,
    "Path=/",
    "HttpOnly",
    "SameSite=Strict",
    `Max-Age=${keks ? STUNDEN * 3600 : 0}`,
    ...(isSecure(ctx) ? ["Secure"] : []),
  ];
  return { "set-cookie": parts.join("; ") };
}
