import { newToken, tokenHash } from "#src/modules/zugang/index.ts";
import type { Ctx } from "#src/platform/ctx.ts";
import { cookieHeaders, readCookie } from "#src/platform/http/cookie.ts";
import { parseId } from "#src/shared/id.ts";
import type { GruppeId } from "../../rules/ids.ts";

/** A day in the room, and the evening after it. */
const STUNDEN = 16;
const nameOf = (code: string) => `wk-raum-${code}`;

/** Who somebody is in a room: in a group, and nobody else in it. Only the hash of the token is ever kept. */
export type ImRaum = { readonly token: string; readonly person: string; readonly gruppeId: GruppeId };

export function readImRaum(ctx: Ctx, request: Request, code: string): ImRaum | null {
  const [token = "", gruppe] = readCookie(ctx, request, nameOf(code)).split("~");
  const gruppeId = parseId<"Workshopgruppe">(gruppe);
  return /^[\w-]{20,100}$/.test(token) && gruppeId ? { token, person: tokenHash(token), gruppeId } : null;
}

/** Coming in, or changing the group: the dots stay with the same telephone. */
export function imRaumHeaders(ctx: Ctx, code: string, before: ImRaum | null, gruppeId: GruppeId) {
  return cookieHeaders(ctx, nameOf(code), `${before?.token ?? newToken()}~${gruppeId}`, STUNDEN);
}
