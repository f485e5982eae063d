/** Headers of SECURITY 7 on everything that leaves the server. */
const ALWAYS: readonly (readonly [string, string])[] = [
  ["x-content-type-options", "nosniff"],
  ["cross-origin-opener-policy", "same-origin"],
  ["cross-origin-resource-policy", "same-origin"],
  ["permissions-policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"],
  ["x-frame-options", "DENY"],
];

const CSP_BASE =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; media-src 'self'; manifest-src 'self'; " +
  "form-action 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

/** `raum` is opened by a code as `link` is, but its screens are told of changes by a small module. */
export type Area = "oeffentlich" | "intern" | "link" | "raum";

/**
 * The office and what a secret link opens keep their addresses to themselves. They do not say `no-referrer`: then
 * browsers send `Origin: null` with every form, which would be refused as foreign.
 */
const REFERRER: Record<Area, string> = {
  oeffentlich: "strict-origin-when-cross-origin",
  intern: "same-origin",
  link: "same-origin",
  raum: "same-origin",
};

/**
 * Adds what is missing; a route's own Cache-Control, Content-Disposition and the like stay.
 * No page carries inline script or style, so no nonce is needed; small modules come from our own address.
 */
export function secureHeaders(headers: Headers, area: Area, hsts: boolean): void {
  for (const [name, value] of ALWAYS) if (!headers.has(name)) headers.set(name, value);
  if (!headers.has("content-security-policy")) {
    const scripts = area === "link" ? "" : "; script-src 'self'; connect-src 'self'";
    headers.set("content-security-policy", CSP_BASE + scripts);
  }
  if (!headers.has("referrer-policy")) headers.set("referrer-policy", REFERRER[area]);
  if (!headers.has("cache-control") || area !== "oeffentlich") headers.set("cache-control", "private, no-store");
  if (area !== "oeffentlich") headers.set("x-robots-tag", "noindex, nofollow");
  if (hsts) headers.set("strict-transport-security", "max-age=31536000");
  headers.delete("server");
  headers.delete("x-powered-by");
}

/**
 * Which rules a path stands under, read as the router reads it: `/Intern` and `/%69ntern` are the same page.
 */
export function areaOf(path: string): Area {
  const read = decoded(path).toLowerCase();
  if (
    /^\/(l|einladung|passwort-neu|rueckmeldung|umfrage|zitat|angebote\/bestaetigen|wegweiser\/(pruefen|gegenlesen|sammelmappen)|workshops\/[^/]+\/absagen)\//.test(
      read,
    )
  )
    return "link";
  if (read.startsWith("/workshop/")) return "raum";
  if (/^\/(intern|anmelden|abmelden|konto|passwort-vergessen|betrieb|api(?!\/v3\/)|demo)(\/|$)/.test(read))
    return "intern";
  return "oeffentlich";
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Pages on which a survey is answered: no session is looked up there, and no request leaves a line in the log (T33, T39). */
export function isAnswering(path: string): boolean {
  return decoded(path).toLowerCase().startsWith("/umfrage/");
}
