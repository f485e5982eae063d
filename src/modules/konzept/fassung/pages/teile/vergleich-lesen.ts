import { parseAuswahl } from "../../../quer/rules/auswahl.ts";
import { parseVergleich } from "../../rules/auswahl.ts";

/** What of a comparison the address of a file asks for: always all pages. */
export function leseVergleich(url: URL) {
  const gelesen = parseAuswahl(url.searchParams, ["von", "bis", "art", "vorgang"]);
  const { auswahl, falsch } = parseVergleich(gelesen.werte);
  return {
    enden: { von: gelesen.werte.von ?? null, bis: gelesen.werte.bis ?? null },
    auswahl,
    falsch: [...gelesen.falsch, ...falsch],
  };
}
