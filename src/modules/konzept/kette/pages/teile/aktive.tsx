import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import type { AktiveStelle } from "../../views/aktive.ts";

/** Who already does something about it, and through which Maßnahmen (R049). */
export function Aktive({ stellen }: { stellen: readonly AktiveStelle[] }) {
  const { text, link } = useTexte();
  const inhalt = useInhaltSprache();
  return (
    <Section id="aktive" heading={text("bedarfseite.aktive")}>
      {stellen.length === 0 ? (
        <EmptyState title={text("bedarfseite.aktive.leer")} />
      ) : (
        <>
          <p className="kern-body">{text("bedarfseite.aktive.satz", { anzahl: stellen.length })}</p>
          <Thread
            entries={stellen.map((one) => ({
              key: one.slug ?? one.name,
              title: <span {...inhalt}>{one.name}</span>,
              ...(one.slug ? { href: link(`/netzwerk/${one.slug}`) } : {}),
              content: (
                <p>
                  {text(one.fuehrt ? "bedarfseite.aktive.fuehrt" : "bedarfseite.aktive.dabei", { kennungen: "" })}
                  {one.kennungen.map((kennung, place) => (
                    <span key={kennung}>
                      {place > 0 ? ", " : null}
                      <TextLink href={link(`/konzept/massnahmen/${kennung}`)}>{kennung}</TextLink>
                    </span>
                  ))}
                </p>
              ),
            }))}
          />
        </>
      )}
    </Section>
  );
}
