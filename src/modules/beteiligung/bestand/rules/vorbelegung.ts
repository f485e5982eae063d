import type { Wert } from "../../umfrage/rules/ausdruck.ts";
import { fragenOf, type Umfrage } from "../../umfrage/rules/definition.ts";
import { angebotGruppen, BESTAND_FELDER } from "./bestand.ts";

type Bekannt = Readonly<Record<"titel" | "beschreibung" | "kontakt", string>> & {
  readonly sprachen: readonly string[];
  readonly gemeinden: readonly { readonly name: string }[];
};

/**
 * What is known of a Stelle, as answers to the group that asks for its Angebote (BE5): whoever answers corrects instead of
 * typing it all again. Empty for anonymous surveys, whatever is known.
 */
export function prefillBestand(umfrage: Umfrage, angebote: readonly Bekannt[]): Record<string, Wert> {
  const gruppe = angebotGruppen(umfrage)[0];
  if (umfrage.anonymitaet === "anonym" || !gruppe || angebote.length === 0) return {};
  const shown = angebote.slice(0, gruppe.max);
  const werte: Record<string, Wert> = { [gruppe.code]: shown.length };
  for (const { frage } of umfrage.seiten.flatMap(fragenOf))
    if (frage.typ === "janein" && frage.konzept === "inventory.has") werte[frage.code] = "ja";
  for (const [at, one] of shown.entries()) {
    const known: Readonly<Record<string, Wert>> = {
      name: one.titel,
      beschreibung: one.beschreibung,
      ort: one.gemeinden.map(({ name }) => name).join(", "),
      kontakt: one.kontakt,
      sprachen: [...one.sprachen],
    };
    for (const frage of gruppe.fragen) {
      const feld = BESTAND_FELDER.find((name) => name === gruppe.felder[frage.code]);
      const wert = feld ? known[feld] : undefined;
      if (wert === undefined || wert.toString() === "") continue;
      const offered = "optionen" in frage ? new Set(frage.optionen.map(({ code }) => code)) : null;
      werte[`${gruppe.code}.${String(at + 1)}.${frage.code}`] =
        offered && Array.isArray(wert) ? wert.filter((code) => offered.has(String(code))) : wert;
    }
  }
  return werte;
}
