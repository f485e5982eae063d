import { type RouteConfigEntry, relative } from "@react-router/dev/routes";

const at = relative(import.meta.dirname);

export const oeffentlich: RouteConfigEntry[] = [
  at.route("anmelden", "pages/oeffentlich/anmelden.tsx"),
  at.route("anmelden/code", "pages/oeffentlich/code.tsx"),
  at.route("passwort-vergessen", "pages/oeffentlich/passwort-vergessen.tsx"),
  at.route("passwort-neu/:token", "pages/oeffentlich/passwort-neu.tsx"),
  at.route("einladung/:token", "pages/oeffentlich/einladung.tsx"),
  at.route("konto/email/:token", "pages/oeffentlich/email-neu.tsx"),
  at.route("demo/mails", "pages/oeffentlich/demo-mails.tsx"),
  at.route("demo/mails/:mailId", "pages/oeffentlich/demo-mail.tsx"),
];

/** The own account: signed in, though not always with a role. */
export const konto: RouteConfigEntry[] = [
  at.route("konto", "pages/konto/konto.tsx"),
  at.route("konto/bestaetigen", "pages/konto/bestaetigen.tsx"),
  at.route("konto/zweiter-faktor", "pages/konto/zweiter-faktor.tsx"),
  at.route("konto/notfallcodes", "pages/konto/notfallcodes.tsx"),
];

export const intern: RouteConfigEntry[] = [
  at.route("benutzer", "pages/intern/benutzer.tsx"),
  at.route("benutzer/einladen", "pages/intern/einladen.tsx"),
  at.route("benutzer/:benutzerId", "pages/intern/zugang.tsx"),
  at.route("anmeldedienste", "pages/intern/anmeldedienste.tsx"),
  at.route("anmeldedienste/neu", "pages/intern/anmeldedienst-neu.tsx"),
  at.route("anmeldedienste/:anbieterId", "pages/intern/anmeldedienst.tsx"),
];

export const frei: RouteConfigEntry[] = [
  at.route("abmelden", "pages/frei/abmelden.ts"),
  at.route("anmelden/passkey", "pages/frei/passkey-anmelden.ts"),
  at.route("anmelden/passkey-optionen", "pages/frei/passkey-optionen.ts"),
  at.route("anmelden/dienst/:anbieterId", "pages/frei/dienst.ts"),
  at.route("anmelden/dienst/:anbieterId/zurueck", "pages/frei/dienst-zurueck.ts"),
  at.route("konto/passkey-optionen", "pages/frei/passkey-neu-optionen.ts"),
];
