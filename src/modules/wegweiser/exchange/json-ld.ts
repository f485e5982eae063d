import type { GovernmentOffice, GovernmentService, WithContext } from "schema-dts";
import { WOCHENTAGE, type Wochentag } from "../rules/zeiten.ts";
import type { LeistungDaten, OrtDaten } from "../views/daten.ts";

/** The words of schema.org for what we call Öffnungszeiten and Ausnahmen. */
const ZEITEN = "openingHoursSpecification";
const AUSNAHMEN = "specialOpeningHoursSpecification";

const DAYS = {
  1: "https://schema.org/Monday",
  2: "https://schema.org/Tuesday",
  3: "https://schema.org/Wednesday",
  4: "https://schema.org/Thursday",
  5: "https://schema.org/Friday",
  6: "https://schema.org/Saturday",
  7: "https://schema.org/Sunday",
} as const satisfies Record<Wochentag, string>;

/** A Leistung as schema.org GovernmentService, for search engines: a document of its own, linked from the page. */
export function leistungJsonLd(row: LeistungDaten, origin: string, landkreis: string): WithContext<GovernmentService> {
  const id = `${origin}/wegweiser/leistungen/${row.slug}`;
  return {
    "@context": "https://schema.org",
    "@type": "GovernmentService",
    "@id": id,
    url: id,
    name: row.titel,
    alternateName: row.uebersetzungen.map(({ titel }) => titel),
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
function placeJsonLd(ort: OrtDaten): GovernmentOffice {
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
          "@type": "OpeningHoursSpecification" as const,
          dayOfWeek: DAYS[day],
          opens: von,
          closes: bis,
        })),
    ),
    [AUSNAHMEN]: ort.ausnahmen
      .filter((one) => one.art !== "nur-termin")
      .map(({ von, bis, art, zeitVon, zeitBis }) => ({
        "@type": "OpeningHoursSpecification" as const,
        validFrom: von,
        validThrough: bis,
        opens: (art === "geschlossen" ? null : zeitVon) ?? "00:00",
        closes: (art === "geschlossen" ? null : zeitBis) ?? "00:00",
      })),
  };
}
