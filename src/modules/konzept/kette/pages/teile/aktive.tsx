import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import type { AktiveStelle } from "../../views/aktive.ts";
import { Kennungen } from "./kennungen.tsx";

/** Who already does something about it, and through which Maßnahmen (R049). */
export function Aktive({ stellen, weitere }: { stellen: readonly AktiveStelle[]; weitere: readonly AktiveStelle[] }) {
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
                <>
                  <Anteil wort={text("bedarfseite.aktive.fuehrt")} kennungen={one.fuehrt} />
                  <Anteil wort={text("bedarfseite.aktive.dabei")} kennungen={one.beteiligt} />
                </>
              ),
            }))}
          />
        </>
      )}
      {weitere.length > 0 ? (
        <p>
          {text("bedarfseite.aktive.weitere")}{" "}
          {weitere.map((one, place) => (
            <span key={one.slug ?? one.name}>
              {place > 0 ? "; " : null}
              {one.slug ? (
                <TextLink href={link(`/netzwerk/${one.slug}`)} lang="de">
                  {one.name}
                </TextLink>
              ) : (
                <span {...inhalt}>{one.name}</span>
              )}
            </span>
          ))}
        </p>
      ) : null}
    </Section>
  );
}

function Anteil({ wort, kennungen }: { wort: string; kennungen: readonly string[] }) {
  if (kennungen.length === 0) return null;
  return (
    <p>
      {wort} <Kennungen pfad="/konzept/massnahmen" kennungen={kennungen} leer="" />
    </p>
  );
}
