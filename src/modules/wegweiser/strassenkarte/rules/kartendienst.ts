import type { Kachel } from "./kacheln.ts";

/** Who draws the streets, and how to ask for a piece of them. */
export type KartendienstAngaben = {
  /** `https://karten.example/{z}/{x}/{y}.png` */
  readonly adresse: string;
  /** Whom readers are told about before anything is fetched. */
  readonly anbieter: string;
  /** Stands below every map, as the licence of the map wants it. */
  readonly quelle: string;
  /** Where more about the map stands; may be empty. */
  readonly quelleAdresse: string;
  /** The closest step that the service draws. */
  readonly groessterZoom: number;
};
export type Kartendienst = KartendienstAngaben & { readonly rev: number };

export type KartendienstFehler = "adresse-falsch" | "platzhalter-falsch" | "unverschluesselt" | "schluessel-in-adresse";

const PLATZHALTER = ["z", "x", "y"] as const;
/** What services call the secret that they want in every address. */
const GEHEIM = /^(api[-_]?key|key|token|access[-_]?token|subscription[-_]?key|appid|app_id)$/i;

/** The address of one picture. */
export function kachelAdresse(adresse: string, kachel: Kachel): string {
  return PLATZHALTER.reduce((text, name) => text.replaceAll(`{${name}}`, String(kachel[name])), adresse);
}

/**
 * What makes an address useless or unsafe (docs/fachliches/wegweiser.md W93): its three numbers stand once each and
 * never in the name of the server, it carries no password or key, and it is encrypted.
 *
 * @param eigeneRechner `host` or `host:port` that the operator named: those may be asked without encryption
 */
export function findKartendienstFehler(adresse: string, eigeneRechner: readonly string[]): KartendienstFehler | null {
  const [one, other] = [0, 1].map((n) => kachelAdresse(adresse, { z: n, x: n, y: n }));
  if (!one || !other || !URL.canParse(one) || !URL.canParse(other)) return "adresse-falsch";
  const url = new URL(one);
  if (url.protocol !== "https:" && url.protocol !== "http:") return "adresse-falsch";
  const once = PLATZHALTER.every((name) => adresse.split(`{${name}}`).length === 2);
  if (!once || /[{}]/.test(one) || url.host !== new URL(other).host) return "platzhalter-falsch";
  const secret = [...url.searchParams.keys()].some((name) => GEHEIM.test(name));
  if (url.username || url.password || secret) return "schluessel-in-adresse";
  const known = eigeneRechner.includes(url.host) || eigeneRechner.includes(url.hostname);
  return url.protocol === "https:" || known ? null : "unverschluesselt";
}
