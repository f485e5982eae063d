import { data } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { keptHeaders } from "#src/platform/http/page-end.ts";
import { CardTable } from "#src/ui/card-table/card-table.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { SplitLayout } from "#src/ui/split-layout/split-layout.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { VisuallyHidden } from "#src/ui/visually-hidden/visually-hidden.tsx";
import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import { dateienOf, QuerSeite } from "../../../quer/pages/teile/quer-seite.tsx";
import { auswahlQuery } from "../../../quer/rules/auswahl.ts";
import { type GremiumLink, type ProzessSeite, type ProzessView, viewProzess } from "../../views/prozess.ts";
import { Ablauf } from "../teile/ablauf.tsx";
import { leseAuswahl } from "../teile/auswahl-lesen.ts";
import { Bibliothek } from "../teile/bibliothek.tsx";
import { HinweisKasten } from "../teile/hinweis.tsx";
import { tagesSeite } from "../teile/tages-seite.ts";
import { ProzessZeile } from "../teile/prozess-zeile.tsx";
import type { Route } from "./+types/prozess";

const PFAD = "/konzept/prozess";

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const { prozess: gewaehlt, auswahl, falsch } = leseAuswahl(url.searchParams);
  const seite = await viewProzess(ctx, gewaehlt, auswahl);
  const alle = [...falsch, ...(seite.unbekannt ? ["prozess"] : [])];
  return data(
    { seite, gewaehlt, auswahl, falsch: alle, today: ctx.today },
    { status: alle.length > 0 ? 400 : 200, ...tagesSeite(ctx) },
  );
}

export function headers(args: Route.HeadersArgs) {
  return keptHeaders(args);
}

/** How the next Fassung comes about: resolution, timeline, groups and documents (R054, R055, R062–R064). */
export default function Prozess({ loaderData }: Route.ComponentProps) {
  const { text } = useTexte();
  const inhalt = useInhaltSprache();
  const { seite, gewaehlt, auswahl, falsch, today } = loaderData;
  const { prozess } = seite;
  const kurz = text("prozess.kurz");
  const laufend = prozess?.schritte.filter((one) => one.stand === "laeuft") ?? [];
  const meilensteine = prozess?.schritte.filter((one) => one.art === "meilenstein") ?? [];
  return (
    <QuerSeite
      kurz={kurz}
      kind={kurz}
      title={prozess ? <span {...inhalt}>{prozess.titel}</span> : kurz}
      lead={
        prozess
          ? text(prozess.abgeschlossenAm ? "prozess.vorspann.fertig" : "prozess.vorspann", {
              phasen: laufend.length,
              namen: laufend.map((one) => one.titel).join(" · "),
              erreicht: meilensteine.filter((one) => one.stand === "erreicht").length,
              gesamt: meilensteine.length,
            })
          : undefined
      }
      falsch={falsch}
      dateien={
        prozess ? dateienOf(PFAD, auswahlQuery({ prozess: gewaehlt, art: auswahl.art, phase: auswahl.phase })) : []
      }
      today={today}
    >
      {prozess ? (
        <Inhalt prozess={prozess} auswahl={auswahl} gewaehlt={gewaehlt} />
      ) : (
        <EmptyState title={text("prozess.leer")}>{text("prozess.leer.text")}</EmptyState>
      )}
      <Andere seite={seite} />
    </QuerSeite>
  );
}

function Gremium({ gremium }: { gremium: GremiumLink }) {
  const { link } = useTexte();
  const inhalt = useInhaltSprache();
  return gremium.slug ? (
    <TextLink href={link(`/gremien/${gremium.slug}`)} {...inhalt}>
      {gremium.name}
    </TextLink>
  ) : (
    <span {...inhalt}>{gremium.name}</span>
  );
}

function Inhalt(props: {
  prozess: ProzessView;
  auswahl: Route.ComponentProps["loaderData"]["auswahl"];
  gewaehlt: string | null;
}) {
  const { text, link, f } = useTexte();
  const inhalt = useInhaltSprache();
  const { prozess } = props;
  const { vorgaenger, dauer } = prozess;
  const fact = (term: string, words: string) => (words ? [{ term, details: <span {...inhalt}>{words}</span> }] : []);
  return (
    <>
      {prozess.hinweis ? <HinweisKasten hinweis={prozess.hinweis} /> : null}
      <SplitLayout
        first={prozess.hinweis === null}
        sideLabel={text("prozess.angaben")}
        side={[
          {
            heading: text("prozess.angaben"),
            facts: [
              {
                term: text("prozess.beschlossen"),
                details: (
                  <>
                    {prozess.gremium.name ? (
                      <>
                        <Gremium gremium={prozess.gremium} />,{" "}
                      </>
                    ) : null}
                    {f.date(prozess.beschlossenAm)}
                  </>
                ),
              },
              ...(vorgaenger
                ? [
                    {
                      term: text("prozess.vorgaenger"),
                      details: (
                        <TextLink href={link(`/konzept/fassungen/${vorgaenger.slug}`)} {...inhalt}>
                          {vorgaenger.bezeichnung}
                        </TextLink>
                      ),
                    },
                  ]
                : []),
              ...(dauer
                ? [
                    {
                      term: text("prozess.dauer"),
                      details: text("laufzeit.von-bis", { von: f.date(dauer.von), bis: f.date(dauer.bis) }),
                    },
                  ]
                : []),
              ...(prozess.abgeschlossenAm
                ? [{ term: text("prozess.abgeschlossen"), details: f.date(prozess.abgeschlossenAm) }]
                : []),
              ...fact(text("prozess.moderation"), prozess.moderation),
              ...fact(text("prozess.begleitung"), prozess.begleitung),
            ],
          },
        ]}
      >
        <Section first prose heading={text("prozess.beschluss")} id="beschluss">
          <TextBlock text={prozess.beschluss} {...inhalt} />
          {prozess.beschreibung ? <TextBlock text={prozess.beschreibung} {...inhalt} /> : null}
        </Section>
      </SplitLayout>
      {prozess.schritte.length > 0 ? (
        <Ablauf prozess={prozess} />
      ) : (
        <EmptyState title={text("prozess.schritte.leer")} />
      )}
      <Gruppen prozess={prozess} />
      <Bibliothek {...props} />
    </>
  );
}

function Gruppen({ prozess: { gruppen, abgeschlossenAm } }: { prozess: ProzessView }) {
  const offen = abgeschlossenAm === null;
  const { text, link, woerter } = useTexte();
  const inhalt = useInhaltSprache();
  if (gruppen.length === 0) return null;
  return (
    <Section id="gruppen" heading={text("prozess.gruppen")}>
      <CardTable
        caption={text("prozess.gruppen")}
        captionHidden
        rows={gruppen}
        rowKey={(one) => one.key}
        columns={[
          { key: "name", header: text("prozess.gruppe"), rowHeader: true, cell: (one) => <Gremium gremium={one} /> },
          {
            key: "feld",
            header: woerter.feld,
            cell: ({ feld }) =>
              feld ? (
                <TextLink href={link(`/konzept/handlungsfelder/${feld.slug}`)} {...inhalt}>
                  {feld.name}
                </TextLink>
              ) : (
                text("keine-angabe")
              ),
          },
          {
            key: "auftrag",
            header: text("prozess.gruppe.auftrag"),
            cell: (one) => (one.auftrag ? <span {...inhalt}>{one.auftrag}</span> : text("keine-angabe")),
          },
          {
            key: "mitmachen",
            header: text("prozess.gruppe.mitmachen"),
            cell: (one) =>
              one.mitmachen ? (
                <>
                  <span {...inhalt}>{one.mitmachen}</span>{" "}
                  {offen ? (
                    <TextLink href={link(`/konzept/prozess/mitmachen/${one.key}`)}>
                      {text("beitritt.anfragen")} <VisuallyHidden>{one.name}</VisuallyHidden>
                    </TextLink>
                  ) : null}
                </>
              ) : (
                text("keine-angabe")
              ),
          },
        ]}
      />
    </Section>
  );
}

function Andere({ seite }: { seite: ProzessSeite }) {
  const { text, link } = useTexte();
  return (
    <>
      {seite.andere.length > 0 ? (
        <Section id="andere" heading={text("prozess.andere")}>
          <PlainList
            items={seite.andere.map((one) => ({
              key: one.slug,
              content: <ProzessZeile prozess={one} path={`${PFAD}?prozess=${one.slug}`} />,
            }))}
          />
        </Section>
      ) : null}
      <p className="kern-body">
        <TextLink href={link("/konzept/woran-wir-arbeiten")}>{text("vorhaben.kurz")}</TextLink>
      </p>
      {seite.may.keep ? (
        <p className="kern-body">
          <TextLink href={link("/intern/prozess")}>{text("prozess.pflegen")}</TextLink>
        </p>
      ) : null}
    </>
  );
}
