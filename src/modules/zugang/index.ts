import { createContext } from "react-router";
import type { Zugang } from "./zugang.ts";

export { type EinladungInput, inviteBenutzer, issueEinladungLink } from "./commands/invite-benutzer.ts";
export { missingFactor, needsSecondFactor } from "./rules/permissions.ts";
export { type BenutzerLabel, labelsOfBenutzer, listBenutzerLabels } from "./store/benutzer.ts";
export type { Identity } from "./store/identity/identity.ts";
export { currentTotpCode } from "./store/identity/totp.ts";
export type { Bezug, BezugQuelle } from "./views/bezug.ts";
export { createZugang, type Zugang, type ZugangOptions } from "./zugang.ts";

/** Set by the server for every request. */
export const zugangKey = createContext<Zugang>();
