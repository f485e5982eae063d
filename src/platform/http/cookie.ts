import type { Ctx } from "../ctx.ts";

const isSecure = (ctx: Ctx) => ctx.mandant.origin.startsWith("https:");
const fullName = (ctx: Ctx, name: string) => `${isSecure(ctx) ? "__Host-" : ""}${name}`;

/** What the browser sent under this name; empty when nothing. */
export function readCookie(ctx: Ctx, request: Request, name: string): string {
  const start = `${fullName(ctx, name)}=`;
  const cookies = (request.headers.get("cookie") ?? "").split(/;\s*/);
  return cookies.find((one) => one.startsWith(start))?.slice(start.length) ?? "";
}

/**
 * A cookie for our own forms, out of reach of scripts and of other sites.
 *
 * @param value null: forget it
 */
export function cookieHeaders(ctx: Ctx, name: string, value: string | null, hours: number): { "set-cookie": string } {
  const parts = [
    `${fullName(ctx, name)}=${value ?? ""}`,
    "Path=/",
    "HttpOnly",
    "SameSite=Strict",
    `Max-Age=${value === null ? 0 : hours * 3600}`,
    ...(isSecure(ctx) ? ["Secure"] : []),
  ];
  return { "set-cookie": parts.join("; ") };
}
