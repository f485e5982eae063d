import { Section } from "#src/ui/section/section.tsx";
import { Ways } from "#src/ui/ways/ways.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";

const WEGE = {
  gemeinden: "/konzept/gemeinden",
  zielgruppen: "/konzept/zielgruppen",
  querschnittsthemen: "/konzept/querschnittsthemen",
  zeitplan: "/konzept/zeitplan",
  finanzierung: "/konzept/finanzierung",
  beteiligung: "/konzept/beteiligung-der-aemter",
  strukturen: "/konzept/strukturen",
  ziele: "/konzept/ziele-und-massnahmen",
  ebenen: "/konzept/ebenen",
} as const;
type Weg = keyof typeof WEGE;

/** Doors to the cross views of the Konzept, for the pages that lead there. */
export function QuerWege({ ohne }: { ohne?: Weg | undefined }) {
  const { text, link } = useTexte();
  const ways = (Object.keys(WEGE) as Weg[])
    .filter((weg) => weg !== ohne)
    .map((weg) => ({
      title: text(`quer.wege.${weg}`),
      href: link(WEGE[weg]),
      text: text(`quer.wege.${weg}.text`),
    }));
  return (
    <Section id="weitere-wege" heading={text("quer.wege.titel")}>
      <Ways ways={ways} level={3} />
    </Section>
  );
}
