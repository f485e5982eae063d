import type { Interviewstand } from "./interview.ts";
import type { Zitatstand } from "./zitat.ts";

export type NaechsterSchritt = "fuehren" | "aufschreiben" | "codieren" | "zitieren" | "freigeben" | "belegen";

/** What the office does next with an interview; null where it is done, or where nothing can be done any more. */
export function naechsterSchritt(da: {
  readonly stand: Interviewstand;
  /** What was said has been deleted on its day. */
  readonly geloescht: boolean;
  readonly absaetze: readonly { readonly codes: number }[];
  readonly zitate: readonly { readonly stand: Zitatstand; readonly folgen: number }[];
}): NaechsterSchritt | null {
  const { stand, geloescht, absaetze, zitate } = da;
  if (stand === "abgesagt") return null;
  if (stand === "vorgesehen") return "fuehren";
  if (absaetze.length === 0 && !geloescht) return "aufschreiben";
  if (absaetze.some((one) => one.codes === 0)) return "codieren";
  if (zitate.some((one) => one.stand === "entwurf" || one.stand === "angefragt")) return "freigeben";
  if (zitate.length === 0) return geloescht ? null : "zitieren";
  return zitate.some((one) => one.stand === "freigegeben" && one.folgen === 0) ? "belegen" : null;
}
