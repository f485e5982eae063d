import type { Datum } from "#src/shared/datum.ts";
import { typedTag } from "../../../pages/teile/tag.ts";
import { neueMeldung, parseSachstand } from "../../../sachstand/pages/teile/sachstand-eingabe.ts";
import type { LeistungStand, SachstandView } from "../../../sachstand/views/stand.ts";

const FELDER = ["umsetzung", "einschaetzung", "bericht", "grund", "neuerTermin"] as const;
const LEISTUNG = /^leistung\.[0-9a-f-]{36}$/;
/** More than any field takes: the rest would only fill the database. */
const LAENGSTES = 8_000;

/** What the page of a question may send. */
export const RUECKMELDUNG_FELDER =
  /^(rev|aktion|umsetzung|einschaetzung|bericht|grund|neuerTermin|leistung\.[0-9a-f-]{36})$/;

export type Entwurf = Readonly<Record<string, string>>;

/** What was typed, right or wrong, to be kept. */
export function entwurfOf(form: FormData): Entwurf {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === "string" && ((FELDER as readonly string[]).includes(name) || LEISTUNG.test(name))
        ? [[name, value.replaceAll("\r\n", "\n").slice(0, LAENGSTES)] as const]
        : [],
    ),
  );
}

/** How the page begins: where the last report ended. What happened since then is for people to type. */
export function anfangOf(letzte: SachstandView | null, leistungen: readonly LeistungStand[], heute: Datum): Entwurf {
  const all = neueMeldung(letzte, leistungen, heute);
  return Object.fromEntries(
    Object.entries(all).filter(([name]) => (FELDER as readonly string[]).includes(name) || LEISTUNG.test(name)),
  );
}

/** A draft read by the rules of every report; of today, and public unless the Fachstelle decides otherwise. */
export function meldungOf(entwurf: Entwurf, leistungen: readonly LeistungStand[], heute: Datum) {
  const form = new FormData();
  for (const name of FELDER) {
    const value = entwurf[name] ?? "";
    if (name !== "einschaetzung" || value !== "") form.set(name, value);
  }
  for (const { id } of leistungen) form.set(`leistung.${id}`, entwurf[`leistung.${id}`] ?? "");
  form.set("tag", typedTag(heute));
  form.set("naechsteSchritte", "");
  form.set("gemeldetVon", "");
  form.set("oeffentlich", "ja");
  form.set("gesehen", "");
  return parseSachstand(form, leistungen, heute, { berichtigung: false });
}
