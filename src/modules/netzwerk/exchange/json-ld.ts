import type { GovernmentOffice, WithContext } from "schema-dts";
import type { FachstelleView } from "../views/fachstelle.ts";

/**
 * The Fachstelle as schema.org GovernmentOffice, for search engines. Its own document, linked from the page: public
 * pages carry no script element at all, not even one with data.
 */
export function fachstelleJsonLd(
  view: FachstelleView,
  origin: string,
  verwaltungsname: string,
): WithContext<GovernmentOffice> {
  const { stelle } = view;
  return {
    "@context": "https://schema.org",
    "@type": "GovernmentOffice",
    "@id": `${origin}/fachstelle`,
    url: `${origin}/fachstelle`,
    name: stelle.name,
    description: stelle.aufgabe,
    parentOrganization: { "@type": "GovernmentOrganization", name: verwaltungsname, url: origin },
    ...(stelle.telefon ? { telephone: stelle.telefon } : {}),
    ...(stelle.email ? { email: stelle.email } : {}),
    ...(stelle.strasse || stelle.ort
      ? {
          address: {
            "@type": "PostalAddress",
            streetAddress: stelle.strasse,
            postalCode: stelle.plz,
            addressLocality: stelle.ort,
            addressCountry: "DE",
          },
        }
      : {}),
    knowsLanguage: stelle.sprachen,
  };
}
