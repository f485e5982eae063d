/** The job that tells the owner of an account about a change to it. Payload: benutzerId, anlass, locale. */
export const HINWEIS_KIND = "zugang.hinweis";

export const ANLAESSE = [
  "passwort",
  "app-hinzugefuegt",
  "app-entfernt",
  "passkey-hinzugefuegt",
  "passkey-entfernt",
  "faktoren-zurueckgesetzt",
] as const;
export type Anlass = (typeof ANLAESSE)[number];
