import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import type { viewErgebnisliste } from "../../views/ergebnis.ts";
import { useAuswertung } from "./bild.tsx";

/** Surveys whose results everybody can read. */
export function Ergebnisliste({ ergebnisse }: { ergebnisse: Awaited<ReturnType<typeof viewErgebnisliste>> }) {
  const { text, link, name } = useAuswertung();
  if (ergebnisse.length === 0) return null;
  return (
    <Section close id="ergebnisse" heading={text("ergebnisse")}>
      <PlainList
        items={ergebnisse.map((one) => ({
          key: one.kennung,
          content: (
            <TextLink href={link(`/umfragen/${one.kennung}/ergebnis`)}>
              {name({ text: one.titel, lang: one.sprache })} {one.welle}
            </TextLink>
          ),
        }))}
      />
    </Section>
  );
}
