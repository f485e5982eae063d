import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Ways } from "#src/ui/ways/ways.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { useFassungTexte } from "./texte.ts";

const WEGE = {
  fassungen: "/konzept/fassungen",
  aenderungen: "/konzept/aenderungen",
  auswahl: "/konzept/auswahl",
} as const;

/** Doors to what was adopted and to what has changed since. */
export function FassungWege() {
  const { text, link } = useFassungTexte();
  const konzept = useTexte();
  return (
    <Section id="fortschreibung" heading={text("wege.titel")}>
      <Ways
        level={3}
        ways={[
          {
            title: konzept.text("prozess.kurz"),
            href: link("/konzept/prozess"),
            text: konzept.text("prozess.weg.text"),
          },
          ...(Object.keys(WEGE) as (keyof typeof WEGE)[]).map((weg) => ({
            title: text(`wege.${weg}`),
            href: link(WEGE[weg]),
            text: text(`wege.${weg}.text`),
          })),
        ]}
      />
    </Section>
  );
}

/** From the lists of the office to the next Fassung. */
export function FortschreibungLink() {
  const { text, link } = useFassungTexte();
  return <TextLink href={link("/intern/fassungen")}>{text("intern.titel")}</TextLink>;
}
