import type { XmlElement } from "#src/platform/tabellen/index.ts";
import { type Fremdkontakt, NIEMAND } from "../rules/fremd.ts";
import { all, child, codeOf, keyOfId, textOf } from "./xzufi-xml.ts";

/** Codes of the list of addresses: where people go comes before where letters go. */
const BESUCH = ["002", "001"];
/** Codes of the list of ways to reach somebody: telephone, mobile telephone. */
const TELEFON = new Set(["02", "03"]);
/** The role of who decides; others are only asked. */
const ZUSTAENDIG = "01";

/** An Organisationseinheit as a contact: its German name, where people go, and its first number and address. */
export function kontaktOf(einheit: XmlElement): Fremdkontakt[] {
  const id = child(einheit, "id");
  if (!id) return [];
  const anschriften = einheit.kinder.filter(({ name }) => name === "anschrift");
  const anschrift =
    BESUCH.flatMap((code) => anschriften.filter((one) => codeOf(one, "typ") === code))[0] ?? anschriften[0];
  const ways = einheit.kinder.filter(({ name }) => name === "kommunikation");
  const kennungen = ways.map((one) => ({ code: codeOf(one, "kanal"), wert: textOf(one, "kennung") }));
  return [
    {
      ...NIEMAND,
      schluessel: keyOfId(id),
      name: nameOf(einheit),
      ...(anschrift
        ? {
            strasse: [textOf(anschrift, "strasse"), textOf(anschrift, "hausnummer")].filter(Boolean).join(" "),
            plz: textOf(anschrift, "postleitzahl"),
            ort: textOf(anschrift, "ort"),
          }
        : {}),
      telefon: kennungen.find(({ code }) => TELEFON.has(code))?.wert ?? "",
      email: kennungen.find(({ wert }) => wert.includes("@"))?.wert ?? "",
    },
  ];
}

/** Names stand in `name/name` or `name/text`, one for each language. */
function nameOf(einheit: XmlElement): string {
  const name = child(einheit, "name");
  if (!name) return "";
  const words = name.kinder.filter((one) => one.name === "name" || one.name === "text");
  const german = words.find(({ attribute }) => (attribute["languageCode"] ?? "de").startsWith("de"));
  return (german ?? words[0] ?? name).text;
}

/**
 * The Organisationseinheit of each Leistung, both by key: as it says itself, or as a responsibility says that came on its
 * own. Who decides comes before who is only asked.
 */
export function zustaendigeOf(objekte: readonly XmlElement[]): ReadonlyMap<string, string> {
  const found = new Map<string, { einheit: string; decides: boolean }>();
  for (const objekt of objekte) {
    const holder = child(objekt, objekt.name === "zustaendigkeitTransferObjekt" ? "uebergeordnetesObjektID" : "id");
    if (!holder || (objekt.name !== "organisationseinheit" && objekt.name !== "zustaendigkeitTransferObjekt")) continue;
    for (const zustaendigkeit of all(objekt, "zustaendigkeit")) {
      const decides = [ZUSTAENDIG, ""].includes(codeOf(zustaendigkeit, "rolle"));
      for (const key of all(zustaendigkeit, "leistungID").map(keyOfId)) {
        if (!found.has(key) || (decides && !found.get(key)?.decides)) {
          found.set(key, { einheit: keyOfId(holder), decides });
        }
      }
    }
  }
  return new Map([...found].map(([key, { einheit }]) => [key, einheit]));
}
