import { Notice } from "#src/ui/notice/notice.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Num } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import type { Aehnliches } from "../../views/aehnliches.ts";

/** Says what there is already. Stands in the form that asked; sending once more goes on. */
export function AehnlichesHinweis({ aehnliches, intern }: { aehnliches: Aehnliches; intern?: boolean }) {
  const { text, link } = useTexte();
  const inhalt = useInhaltSprache();
  const { massnahmen, angebote } = aehnliches;
  if (massnahmen.length + angebote.length === 0) return null;
  return (
    <Notice title={text("aehnlich.titel")}>
      <PlainList
        items={[
          ...angebote.map((one, place) => ({
            key: `angebot-${place}`,
            content: (
              <>
                {text("aehnlich.angebot")} <span {...inhalt}>„{one.titel}“</span>,{" "}
                {one.stelle.oeffentlich ? (
                  <TextLink href={link(`/netzwerk/${one.stelle.slug}#angebote`)} {...inhalt}>
                    {one.stelle.name}
                  </TextLink>
                ) : (
                  <span {...inhalt}>{one.stelle.name}</span>
                )}
              </>
            ),
          })),
          ...massnahmen.map((one) => ({
            key: one.id,
            content: (
              <>
                <Num>{one.kennung}</Num>{" "}
                <TextLink
                  href={link(intern ? `/intern/massnahmen/${one.id}` : `/konzept/massnahmen/${one.kennung}`)}
                  {...inhalt}
                >
                  {one.titel}
                </TextLink>
              </>
            ),
          })),
        ]}
      />
      <p>{text("aehnlich.weiter")}</p>
    </Notice>
  );
}
