import { WOCHENTAGE, type Wochentag } from "../rules/zeiten.ts";
import type { LeistungDaten, OrtDaten } from "../views/daten.ts";

/** The words of schema.org for what we call Öffnungszeiten and Ausnahmen. */
const ZEITEN = "openingHoursSpecification";
const AUSNAHMEN = "specialOpeningHoursSpecification";

const DAYS: Record<Wochentag, string> = {
  1: "Monday",
  2: "Tuesday",
  3: "Wednesday",
  4: "Thursday",
  5: "Friday",
  6: "Saturday",
  7: "Sunday",
};

/** A Leistung as schema.org GovernmentService, for search engines: a document of its own, linked from the page. */
export function leistungJsonLd(row: LeistungDaten, origin: string, landkreis: string) {
  const id = `${origin}/wegweiser/leistungen/${row.slug}`;
  return {
    "@context": "https://schema.org",
    "@type": "GovernmentService",
    "@id": id,
    url: id,
    name: row.titel,
    alternateName: row.uebersetzungen.map(({ titel, sprache }) => ({ "@value": titel, "@language": sprache })),
    description: row.kurz,
    areaServed: { "@type": "AdministrativeArea", name: landkreis },
    ...(row.anbieter
      ? {
          provider: {
            "@type": row.anbieter.stelle?.sphaere === "oeffentlich" ? "GovernmentOrganization" : "Organization",
            name: row.anbieter.name,
            ...(row.anbieter.slug ? { url: `${origin}/netzwerk/${row.anbieter.slug}` } : {}),
            ...(row.anbieter.stelle?.telefon ? { telephone: row.anbieter.stelle.telefon } : {}),
          },
        }
      : {}),
    ...(row.anlaufstelle || row.online
      ? {
          availableChannel: {
            "@type": "ServiceChannel",
            availableLanguage: row.sprachen,
            ...(row.anlaufstelle ? { serviceLocation: placeJsonLd(row.anlaufstelle) } : {}),
            ...(row.online ? { serviceUrl: row.online } : {}),
          },
        }
      : {}),
    ...(row.kostenfrei ? { offers: { "@type": "Offer", price: 0, priceCurrency: "EUR" } } : {}),
  };
}

/** Hours for those with an appointment are not "open" for everybody, so only open doors are named. */
function placeJsonLd(ort: OrtDaten) {
  return {
    "@type": "GovernmentOffice",
    name: ort.name,
    ...(ort.geschuetzt
      ? {}
      : {
          address: {
            "@type": "PostalAddress",
            streetAddress: ort.strasse,
            postalCode: ort.plz,
            addressLocality: ort.ort,
            addressCountry: "DE",
          },
        }),
    ...(ort.breite === null || ort.laenge === null
      ? {}
      : { geo: { "@type": "GeoCoordinates", latitude: ort.breite, longitude: ort.laenge } }),
    [ZEITEN]: WOCHENTAGE.flatMap((day) =>
      ort.zeiten
        .filter((one) => one.tag === day && one.art === "offen")
        .map(({ von, bis }) => ({
          "@type": "OpeningHoursSpecification",
          dayOfWeek: `https://schema.org/${DAYS[day]}`,
          opens: von,
          closes: bis,
        })),
    ),
    [AUSNAHMEN]: ort.ausnahmen
      .filter((one) => one.art !== "nur-termin")
      .map(({ von, bis, art, zeitVon, zeitBis }) => ({
        "@type": "OpeningHoursSpecification",
        validFrom: von,
        validThrough: bis,
        opens: art === "geschlossen" ? "00:00" : zeitVon,
        closes: art === "geschlossen" ? "00:00" : zeitBis,
      })),
  };
}
