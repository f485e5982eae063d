import { Section } from "#src/ui/section/section.tsx";
import { BelegListe } from "../../../kette/pages/teile/belege.tsx";
import type { BelegView } from "../../../kette/views/wirkungskette.ts";
import { sumBelege } from "../../rules/summe.ts";
import { Belegsumme } from "./summe.tsx";
import { useBelegTexte } from "./texte.ts";

/** What speaks for or against a Wirkungsziel or a Maßnahme itself; nothing where nothing does. */
export function EigeneBelege({ belege }: { belege: readonly BelegView[] }) {
  const text = useBelegTexte();
  if (belege.length === 0) return null;
  return (
    <Section id="belege" heading={text("eigene.titel")}>
      <Belegsumme summe={sumBelege(belege)} />
      <BelegListe belege={belege} anker="beleg" />
    </Section>
  );
}
