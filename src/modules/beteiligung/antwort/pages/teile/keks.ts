import type { Ctx } from "#src/platform/ctx.ts";
import { cookieHeaders, readCookie } from "#src/platform/http/cookie.ts";
import { viewFormularplatz } from "../../../anlage/views/anlagen.ts";
import { parseCode } from "../../rules/code.ts";

/** What a browser remembers while somebody answers: the code of the answers, and the way in. Never stored together. */
export type Keks = { readonly code: string; readonly token: string | null };

/** Long enough for a conversation in between; the code and the link go on working after it. */
const STUNDEN = 12;

const nameOf = (kennung: string) => `wk-umfrage-${kennung}`;

export function readKeks(ctx: Ctx, request: Request, kennung: string): Keks | null {
  const [code = "", token = ""] = readCookie(ctx, request, nameOf(kennung)).split("~");
  if (parseCode(code) === null) return null;
  return { code, token: /^[\w-]{10,100}$/.test(token) ? token : null };
}

export function keksHeaders(ctx: Ctx, kennung: string, keks: Keks | null): { "set-cookie": string } {
  const value = keks && [keks.code, ...(keks.token ? [keks.token] : [])].join("~");
  return cookieHeaders(ctx, nameOf(kennung), value, STUNDEN);
}

/** How large the form of a page of answers may be. Null: as any form. */
export async function findFormularplatz(ctx: Ctx, request: Request, kennung: string): Promise<number | null> {
  const keks = readKeks(ctx, request, kennung);
  return keks && viewFormularplatz(ctx, kennung, keks.code);
}
