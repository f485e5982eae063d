import { createContext } from "react-router";
import type { StelleUse } from "#src/modules/netzwerk/index.ts";
import { countStelleInZugang, moveStelleInZugang } from "./store/stelle-use.ts";
import type { Zugang } from "./zugang.ts";

export { qrImage } from "./pages/qr.ts";
export { type EinladungInput, inviteBenutzer, issueEinladungLink } from "./commands/invite-benutzer.ts";
export { missingFactor, needsSecondFactor } from "./rules/permissions.ts";
export { type BenutzerLabel, labelsOfBenutzer, listBenutzerLabels } from "./store/benutzer.ts";
export type { Identity } from "./store/identity/identity.ts";
export { newToken, tokenHash } from "./store/identity/secrets.ts";
export { currentTotpCode } from "./store/identity/totp.ts";
export type { Bezug, BezugQuelle } from "./views/bezug.ts";
export { createZugang, type Zugang, type ZugangOptions } from "./zugang.ts";

/** Set by the server for every request. */
export const zugangKey = createContext<Zugang>();

/** What netzwerk has to know before two Stellen become one: whose account and roles are bound to them. */
export const zugangStelleUse: StelleUse = {
  name: "zugang",
  count: countStelleInZugang,
  list: async () => [],
  move: moveStelleInZugang,
};
