import type { BetterAuthPlugin } from "better-auth";
import { APIError, createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { generateRandomString } from "better-auth/crypto";
import { z } from "zod";

/** How long the code may be entered after the password, in seconds. */
const CHALLENGE_SECONDS = 600;

/**
 * The way in for whoever proved their identity elsewhere (a county's sign-in service): opens a session, or asks for the
 * code of the authenticator app when the account has one and the service did not vouch for a second factor.
 */
export function sessionDoor(clock: () => number) {
  return {
    id: "wk-session-door",
    endpoints: {
      /** Which session a request names, if the cookie is one of ours: whether it still counts is asked of the database. */
      sessionToken: createAuthEndpoint.serverOnly({ method: "GET", requireHeaders: true }, async (ctx) => {
        const { sessionToken } = ctx.context.authCookies;
        return ctx.json({ token: (await ctx.getSignedCookie(sessionToken.name, ctx.context.secret)) || null });
      }),
      /** Which account is waiting for its code, by the cookie of the first step. */
      awaitingCode: createAuthEndpoint.serverOnly({ method: "GET", requireHeaders: true }, async (ctx) => {
        const identifier = await ctx.getSignedCookie(
          ctx.context.createAuthCookie("two_factor").name,
          ctx.context.secret,
        );
        const found = identifier ? await ctx.context.internalAdapter.findVerificationValue(identifier) : null;
        const waiting = found && new Date(found.expiresAt).getTime() > clock();
        return ctx.json({ userId: waiting ? found.value : null });
      }),
      openSession: createAuthEndpoint.serverOnly(
        { method: "POST", body: z.strictObject({ userId: z.string(), zweiterFaktor: z.boolean() }) },
        async (ctx) => {
          const { internalAdapter } = ctx.context;
          const user = await internalAdapter.findUserById(ctx.body.userId);
          if (!user) throw new APIError("UNAUTHORIZED");
          if ("twoFactorEnabled" in user && user.twoFactorEnabled === true && !ctx.body.zweiterFaktor) {
            const cookie = ctx.context.createAuthCookie("two_factor", { maxAge: CHALLENGE_SECONDS });
            const identifier = `2fa-${generateRandomString(20)}`;
            const expiresAt = new Date(clock() + CHALLENGE_SECONDS * 1000);
            await internalAdapter.createVerificationValue({ value: user.id, identifier, expiresAt });
            await internalAdapter.createVerificationValue({
              value: "0",
              identifier: `2fa-attempts-${identifier}`,
              expiresAt,
            });
            await ctx.setSignedCookie(cookie.name, identifier, ctx.context.secret, cookie.attributes);
            return ctx.json({ codeNeeded: true });
          }
          const session = await internalAdapter.createSession(
            user.id,
            false,
            { zweiterFaktor: ctx.body.zweiterFaktor },
            true,
          );
          await setSessionCookie(ctx, { session, user });
          return ctx.json({ codeNeeded: false });
        },
      ),
    },
  } satisfies BetterAuthPlugin;
}
