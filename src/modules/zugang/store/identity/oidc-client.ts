import * as oidc from "openid-client";
import { guardedFetch } from "#src/platform/outgoing/guarded-fetch.ts";
import { accept, type Outcome, refuse } from "#src/shared/result.ts";

/** One sign-in service with its secret opened. */
export type OidcEinstellung = {
  readonly id: string;
  readonly rev: number;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
};

/** What must come back with the browser; sealed in its cookie. */
export type OidcGang = { readonly state: string; readonly nonce: string; readonly verifier: string };

/** The claims we look at; everything else the service says is ignored. */
export type OidcPerson = {
  readonly issuer: string;
  readonly sub: string;
  /** Lower case; null unless the service says that it has verified it. */
  readonly email: string | null;
  readonly amr: readonly string[];
  readonly acr: string | null;
};

const KEPT_MS = 60 * 60 * 1000;

export type OidcClient = {
  /** Where to send the browser. Refuses when the service does not answer or does not say who it is. */
  start(
    service: OidcEinstellung,
    redirectUri: string,
    now: number,
  ): Promise<Outcome<{ url: string; gang: OidcGang }, "dienst-nicht-erreichbar">>;
  /** Takes the browser's way back: exchanges the code, checks signature, issuer, audience, nonce and time. */
  finish(
    service: OidcEinstellung,
    cameBackTo: URL,
    gang: OidcGang,
    now: number,
  ): Promise<Outcome<OidcPerson, "dienst-nicht-erreichbar" | "antwort-ungueltig">>;
};

/**
 * Speaks OpenID Connect with the counties' sign-in services. Their description is fetched when somebody signs in and
 * kept for an hour, so a service that is down at our start, or for a while, comes back by itself.
 */
export function createOidcClient(internalHosts: readonly string[]): OidcClient {
  const ask = guardedFetch({ internalHosts });
  const kept = new Map<string, { until: number; config: oidc.Configuration }>();

  async function discover(service: OidcEinstellung, now: number): Promise<oidc.Configuration> {
    const key = `${service.id} ${service.rev}`;
    const found = kept.get(key);
    if (found && found.until > now) return found.config;
    const config = await oidc.discovery(
      new URL(service.issuer),
      service.clientId,
      undefined,
      oidc.ClientSecretPost(service.clientSecret),
      {
        // Its type names more of a response than the client reads, and `ask` makes real ones.
        [oidc.customFetch]: ask as unknown as oidc.CustomFetch,
        timeout: 5,
        execute: internalHosts.length > 0 ? [oidc.allowInsecureRequests] : [],
      },
    );
    // Without this the signature would be trusted because it came over TLS from the token endpoint.
    oidc.enableNonRepudiationChecks(config);
    if (kept.size > 1_000) kept.clear();
    kept.set(key, { until: now + KEPT_MS, config });
    return config;
  }

  return {
    async start(service, redirectUri, now) {
      let config: oidc.Configuration;
      try {
        config = await discover(service, now);
      } catch {
        return refuse("dienst-nicht-erreichbar");
      }
      const verifier = oidc.randomPKCECodeVerifier();
      const gang = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier };
      const url = oidc.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: "openid email",
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
        state: gang.state,
        nonce: gang.nonce,
      });
      return accept({ url: url.href, gang });
    },

    async finish(service, cameBackTo, gang, now) {
      try {
        const config = await discover(service, now);
        const tokens = await oidc.authorizationCodeGrant(config, cameBackTo, {
          pkceCodeVerifier: gang.verifier,
          expectedState: gang.state,
          expectedNonce: gang.nonce,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (!claims?.sub) return refuse("antwort-ungueltig");
        const { email, email_verified: verified } =
          typeof claims.email === "string" || !config.serverMetadata().userinfo_endpoint
            ? claims
            : await oidc.fetchUserInfo(config, tokens.access_token, claims.sub);
        return accept({
          issuer: claims.iss,
          sub: claims.sub,
          email: typeof email === "string" && verified === true ? email.toLowerCase() : null,
          amr: Array.isArray(claims.amr) ? claims.amr.filter((one) => typeof one === "string") : [],
          acr: typeof claims.acr === "string" ? claims.acr : null,
        });
      } catch (error) {
        return refuse(isUnreachable(error) ? "dienst-nicht-erreichbar" : "antwort-ungueltig");
      }
    },
  };
}

/** Everything that is not a statement about the answer: no connection, no time, no permission to ask. */
function isUnreachable(error: unknown): boolean {
  const answered = error instanceof oidc.ClientError || error instanceof oidc.ResponseBodyError;
  return (
    !(answered || error instanceof oidc.AuthorizationResponseError) ||
    (error as { code?: string }).code === "OAUTH_TIMEOUT"
  );
}
