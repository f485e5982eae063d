import { German } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Muted, Row, Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { URTEILE } from "../../rules/entwurf.ts";
import { viewEntwurf } from "../../views/entwuerfe.ts";
import { EntwurfRahmen, KommentarInhalt, useBeteiligung, useZeitraum } from "../teile/teile.tsx";
import type { Route } from "./+types/ergebnis";

export async function loader({ context, params }: Route.LoaderArgs) {
  return viewEntwurf(context.get(ctxKey), params.slug);
}

/** What became of the comments: how many, how they were answered, and every answer. */
export default function Ergebnis({ loaderData: { entwurf, kommentare } }: Route.ComponentProps) {
  const { text, link } = useBeteiligung();
  const zeitraum = useZeitraum();
  const here = `/mitmachen/entwurf/${entwurf.slug}`;
  const { bilanz } = entwurf;
  const lines = [
    { key: "gezeigt", content: text("bilanz.gezeigt", { gezeigt: bilanz.gezeigt, eingegangen: bilanz.eingegangen }) },
    ...(bilanz.zurueckgewiesen > 0
      ? [{ key: "weg", content: text("bilanz.zurueckgewiesen", { anzahl: bilanz.zurueckgewiesen }) }]
      : []),
    ...(bilanz.offen > 0 ? [{ key: "offen", content: text("bilanz.offen", { anzahl: bilanz.offen }) }] : []),
    {
      key: "beantwortet",
      content: text("bilanz.beantwortet", { beantwortet: bilanz.beantwortet, gezeigt: bilanz.gezeigt }),
    },
    ...URTEILE.map((urteil) => ({
      key: urteil,
      content: text(`bilanz.${urteil}`, { anzahl: bilanz.nachUrteil[urteil], beantwortet: bilanz.beantwortet }),
    })),
  ];
  return (
    <EntwurfRahmen
      kurz={text("ergebnis")}
      titel={text("ergebnis")}
      vorspann={
        <>
          <German>{entwurf.titel}</German>. {zeitraum(entwurf)}
        </>
      }
      pfad={[{ text: <German>{entwurf.titel}</German>, href: link(here) }]}
    >
      <Section first id="bilanz" heading={text("bilanz")}>
        <PlainList items={lines} />
      </Section>
      <Section close id="antworten" heading={text("antworten")}>
        {kommentare.length === 0 ? (
          <EmptyState title={text("antworten.leer")}>{text("antworten.leer.text")}</EmptyState>
        ) : (
          <Thread
            level={3}
            entries={kommentare.map((one) => ({
              key: String(one.nummer),
              id: `kommentar-${one.nummer}`,
              margin: (
                <>
                  {text("kommentar", { nummer: one.nummer })}
                  <br />
                  <Muted>
                    <TextLink href={link(`${here}/${one.absatz.anker}`)}>
                      {text("absatz", { nummer: one.absatz.nummer })}
                    </TextLink>
                  </Muted>
                </>
              ),
              content: <KommentarInhalt kommentar={one} />,
            }))}
          />
        )}
        <Row noPrint>
          <TextLink href={link(`${here}/ergebnis.csv`)}>{text("herunterladen.csv")}</TextLink>
          <TextLink href={link(`${here}/ergebnis.json`)}>{text("herunterladen.json")}</TextLink>
        </Row>
      </Section>
    </EntwurfRahmen>
  );
}
