import { German, useGerman } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { Disclosure } from "#src/ui/disclosure/disclosure.tsx";
import { Muted, Num, Section } from "#src/ui/section/section.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { type EntwurfView, viewEntwurf } from "../../views/entwuerfe.ts";
import { EntwurfRahmen, PhaseZeichen, useBeteiligung, useZeitraum } from "../teile/teile.tsx";
import type { Route } from "./+types/entwurf";

export async function loader({ context, params }: Route.LoaderArgs) {
  return viewEntwurf(context.get(ctxKey), params.slug);
}

/** The draft, paragraph by paragraph; each one can be commented while the round is open. */
export default function EntwurfSeite({ loaderData: { entwurf, absaetze, kommentare } }: Route.ComponentProps) {
  const { text, link } = useBeteiligung();
  const zeitraum = useZeitraum();
  const lang = useGerman();
  const groups = [...Map.groupBy(absaetze, (one) => one.feld)];
  return (
    <EntwurfRahmen
      kurz={text("entwurf")}
      titel={<German>{entwurf.titel}</German>}
      vorspann={zeitraum(entwurf)}
      status={<PhaseZeichen phase={entwurf.phase} />}
      pfad={[]}
    >
      <Section first id="einleitung">
        <TextBlock text={entwurf.einleitung} lang={lang} />
        <ActionRow>
          <ButtonLink href={link(`/mitmachen/entwurf/${entwurf.slug}/ergebnis`)}>
            {text("ergebnis.link", { anzahl: entwurf.bilanz.gezeigt })}
          </ButtonLink>
        </ActionRow>
      </Section>
      <Section close id="absaetze" heading={text("absaetze")}>
        {groups.map(([feld, rows]) => (
          <Disclosure
            key={feld}
            summary={
              <>
                {feld ? <German>{feld}</German> : text("kapitel")}{" "}
                <Muted>{text("absaetze.anzahl", { anzahl: rows.length })}</Muted>
              </>
            }
          >
            <Thread level={3} entries={rows.map((one) => eintragOf(one))} />
          </Disclosure>
        ))}
      </Section>
    </EntwurfRahmen>
  );

  function eintragOf(one: EntwurfView["absaetze"][number]) {
    const anzahl = kommentare.filter((kommentar) => kommentar.absatz.nummer === one.nummer).length;
    return {
      key: one.anker,
      id: one.anker,
      margin: <Num>{one.kennung}</Num>,
      title: one.titel ? <German>{one.titel}</German> : undefined,
      content: (
        <>
          {one.text ? <TextBlock text={one.text} lang={lang} /> : null}
          <p>
            <TextLink href={link(`/mitmachen/entwurf/${entwurf.slug}/${one.anker}`)}>
              {text(entwurf.phase === "offen" ? "absatz.kommentieren" : "absatz.ansehen", {
                absatz: one.nummer,
                anzahl,
              })}
            </TextLink>
          </p>
        </>
      ),
    };
  }
}
