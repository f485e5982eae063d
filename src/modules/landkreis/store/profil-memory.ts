import type { Id } from "#src/shared/id.ts";
import type { Landkreis } from "../rules/profil.ts";

type Remembered = { readonly at: number; readonly profil: Promise<Landkreis | null> };

/** Other processes see a change after this at the latest, also when the notice of it was lost. */
const KEEP_MS = 1_500;

/** `npm run dev`, bench and tests load this module twice, as source and in the page bundle, so what they share hangs on the process. */
const KEY = Symbol.for("wirkungskreis.landkreis.profil");
const shared = globalThis as typeof globalThis & { [KEY]?: Map<string, Remembered> };
const profile = (shared[KEY] ??= new Map());

/**
 * The county's row, which every page needs, read at most once in 1.5 seconds.
 *
 * @param now milliseconds since 1970 UTC
 */
export function rememberProfil(
  tenant: Id<"Mandant">,
  now: number,
  read: () => Promise<Landkreis | null>,
): Promise<Landkreis | null> {
  const found = profile.get(tenant);
  if (found && now - found.at >= 0 && now - found.at < KEEP_MS) return found.profil;
  const profil = read();
  profile.set(tenant, { at: now, profil });
  profil.catch(() => profile.delete(tenant));
  return profil;
}

/** After a change; null forgets all counties. */
export function forgetLandkreis(tenant: string | null): void {
  if (tenant === null) profile.clear();
  else profile.delete(tenant);
}
