import { ctxKey } from "#src/platform/http/context.ts";
import { Disclosure } from "#src/ui/disclosure/disclosure.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Leitbeschluesse } from "../../../beschluss/pages/teile/leitbeschluesse.tsx";
import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import { viewThema } from "../../views/themen.ts";
import { KurzListe, type GliedArt } from "../teile/listen.tsx";
import { dateienOf, QuerSeite } from "../teile/quer-seite.tsx";
import type { Route } from "./+types/querschnittsthema";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return { ...(await viewThema(ctx, params.slug)), today: ctx.today };
}

/** One Querschnittsthema: its guiding question, where it is named, and where the question is still to be asked (R094). */
export default function Querschnittsthema({ loaderData: thema }: Route.ComponentProps) {
  const { text, link, woerter } = useTexte();
  const inhalt = useInhaltSprache();
  const parts: readonly { art: GliedArt; heading: string }[] = [
    { art: "bedarfe", heading: text("quer.wort.bedarfe") },
    { art: "ziele", heading: text("quer.wort.ziele") },
    { art: "massnahmen", heading: woerter.massnahmen },
  ];
  return (
    <QuerSeite
      kurz={thema.name}
      hier={<span {...inhalt}>{thema.name}</span>}
      kind={text("quer.thema.art")}
      pfad={[{ text: text("quer.wege.querschnittsthemen"), href: link("/konzept/querschnittsthemen") }]}
      title={<span {...inhalt}>{thema.name}</span>}
      lead={thema.leitfrage ? <span {...inhalt}>{thema.leitfrage}</span> : undefined}
      dateien={dateienOf(`/konzept/querschnittsthemen/${thema.slug}`, "")}
      today={thema.today}
    >
      <Leitbeschluesse beschluesse={thema.leitbeschluesse} />
      {thema.gleichesFeld ? (
        <Notice title={text("quer.thema.gleich.titel")}>
          <p>
            {text("quer.thema.gleich", { name: thema.name, feld2: thema.gleichesFeld.name })}{" "}
            <TextLink href={link(`/konzept/handlungsfelder/${thema.gleichesFeld.slug}`)} {...inhalt}>
              {thema.gleichesFeld.name}
            </TextLink>
          </p>
        </Notice>
      ) : null}
      {parts.map(({ art, heading }) => (
        <Section
          key={art}
          id={art}
          heading={`${heading}: ${text("quer.von", { anzahl: thema[art].length, gesamt: thema.gesamt[art] })}`}
        >
          {thema[art].length > 0 ? <KurzListe art={art} glieder={thema[art]} /> : <p>{text("quer.thema.nichts")}</p>}
        </Section>
      ))}
      <Section id="ohne" heading={text("quer.thema.ohne", { anzahl: thema.ohne.length })}>
        {thema.ohne.length > 0 ? (
          <>
            <p className="kern-body">
              {text("quer.thema.ohne.text", { frage: text("quer.thema.frage", { name: thema.name }) })}
            </p>
            <Disclosure summary={text("anzahl.massnahmen", { anzahl: thema.ohne.length })}>
              <KurzListe art="massnahmen" glieder={thema.ohne} />
            </Disclosure>
          </>
        ) : null}
      </Section>
    </QuerSeite>
  );
}
