import { parseAuswahl } from "../../../quer/rules/auswahl.ts";
import { parseUnterlagen } from "../../rules/unterlagen-auswahl.ts";

/** What an address of the process page selects: the process, and documents of its library. */
export function leseAuswahl(search: URLSearchParams) {
  const gelesen = parseAuswahl(search, ["prozess", "art", "phase", "sortierung"]);
  const { auswahl, falsch } = parseUnterlagen(gelesen.werte);
  return { prozess: gelesen.werte.prozess ?? null, auswahl, falsch: [...gelesen.falsch, ...falsch] };
}
