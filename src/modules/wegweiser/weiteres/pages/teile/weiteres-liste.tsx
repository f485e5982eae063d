import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Muted, SubHeading } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { type Lesen, Text } from "../../../pages/teile/lesen.tsx";
import type { Weiteres } from "../../views/weiteres.ts";

/** What answers a question besides Leistungen, each with its kind. */
export function WeiteresListe({ weiteres, lesen }: { weiteres: readonly Weiteres[]; lesen: Lesen }) {
  if (weiteres.length === 0) return null;
  return (
    <>
      <SubHeading>{lesen.text("weiteres")}</SubHeading>
      <PlainList
        items={weiteres.map(({ art, adresse, titel }) => ({
          key: adresse,
          content: (
            <>
              <TextLink href={lesen.weg(adresse)}>
                <Text t={titel} um={lesen.um} />
              </TextLink>{" "}
              <Muted>{lesen.text(`weiteres.${art}`)}</Muted>
            </>
          ),
        }))}
      />
    </>
  );
}
