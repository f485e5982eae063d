import { usePage } from "#src/platform/http/page.tsx";
import { DescriptionList } from "#src/ui/description-list/description-list.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { netzwerkTexts } from "../../texts/index.ts";
import type { StelleInternView } from "../../views/intern.ts";
import { Anschrift, Email, Telefon, useSprachen } from "../parts.tsx";

/** The facts of a Stelle as terms and details; what is missing says so. */
export function StelleFakten({ view }: { view: StelleInternView }) {
  const { t, f, link } = usePage();
  const text = t(netzwerkTexts);
  const sprachen = useSprachen();
  const { stelle, weitereNamen, verwendung } = view;
  const missing = text("fehlt");
  return (
    <DescriptionList
      items={[
        { term: text("stelle.kurzname"), details: stelle.kurzname || missing },
        { term: text("stelle.auch"), details: weitereNamen.length > 0 ? f.list(weitereNamen) : missing },
        { term: text("stelle.telefon"), details: stelle.telefon ? <Telefon nummer={stelle.telefon} /> : missing },
        { term: text("stelle.email"), details: stelle.email ? <Email adresse={stelle.email} /> : missing },
        { term: text("stelle.anschrift"), details: stelle.strasse || stelle.ort ? <Anschrift {...stelle} /> : missing },
        { term: text("stelle.sprachen"), details: stelle.sprachen.length > 0 ? sprachen(stelle.sprachen) : missing },
        { term: text("stelle.sphaere"), details: text(`sphaere.${stelle.sphaere}`) },
        {
          term: text("stelle.sichtbar"),
          details:
            stelle.oeffentlich && !stelle.archiviertAm ? (
              <TextLink href={link(`/netzwerk/${stelle.slug}`)}>{text("sichtbar.ja")}</TextLink>
            ) : (
              text("sichtbar.nein")
            ),
        },
        {
          term: text("stelle.geprueftAm"),
          details: stelle.geprueftAm ? f.date(stelle.geprueftAm) : text("stelle.ungeprueft"),
        },
        { term: text("stelle.verwendung"), details: text("stelle.verwendung.zahl", verwendung) },
      ]}
    />
  );
}
