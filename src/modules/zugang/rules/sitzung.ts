/** After this long a session ends, however busy. Quelle: ADR 0009, ASVS 5.0 7.3.2. */
export const SITZUNG_ABSOLUT_MS = 12 * 60 * 60 * 1000;
/** After this long without a request a session ends. Quelle: ADR 0009, ASVS 5.0 7.3.1. */
export const SITZUNG_LEERLAUF_MS = 60 * 60 * 1000;
/** Changes of address, password and factors ask for a proof of identity not older than this. */
export const BESTAETIGUNG_MS = 10 * 60 * 1000;

export type Sitzungszeiten = { readonly createdAt: Date; readonly gesehenAm: Date; readonly bestaetigtAm: Date };

/** Whether a session still counts at this moment (milliseconds since 1970 UTC). */
export function mayGoOn(sitzung: Sitzungszeiten, now: number): boolean {
  return (
    now - sitzung.createdAt.getTime() < SITZUNG_ABSOLUT_MS && now - sitzung.gesehenAm.getTime() < SITZUNG_LEERLAUF_MS
  );
}

/** Whether the person proved who they are recently enough for a sensitive change. */
export function isConfirmed(sitzung: Sitzungszeiten, now: number): boolean {
  return now - sitzung.bestaetigtAm.getTime() < BESTAETIGUNG_MS;
}
