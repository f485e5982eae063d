import { data } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import type { GlyphName } from "#src/ui/glyph/glyph.tsx";
import { JumpList } from "#src/ui/jump-list/jump-list.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { type NestedItem, NestedList } from "#src/ui/nested-list/nested-list.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Row, Section, SmallPrint, SubHeading } from "#src/ui/section/section.tsx";
import { StatusMark } from "#src/ui/status-mark/status-mark.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useBegriff } from "../../../pages/teile/begriff.tsx";
import { FalscheFilter } from "../../../pages/teile/massnahmen-filter.tsx";
import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import { parseKartenFilter } from "../../rules/strategiekarte.ts";
import { type KartenArt, type KartenKnoten, viewStrategiekarte } from "../../views/strategiekarte.ts";
import type { Route } from "./+types/karte";

export async function loader({ context, url }: Route.LoaderArgs) {
  const { richtung, handlungsfeld, falsch } = parseKartenFilter(url.searchParams);
  const karte = await viewStrategiekarte(context.get(ctxKey), richtung, handlungsfeld);
  return data({ karte, richtung, falsch }, falsch.length > 0 ? 400 : 200);
}

const GLYPHS: Readonly<Record<KartenArt, GlyphName>> = {
  bedarf: "bedarf",
  wirkungsziel: "ziel",
  massnahme: "massnahme",
  indikator: "stand",
};

/** The strategy map: everything and how it hangs together, as one nested list in either direction (R007). */
export default function Karte({ loaderData: { karte, richtung, falsch } }: Route.ComponentProps) {
  const { text, link } = useTexte();
  const inhalt = useInhaltSprache();
  const down = richtung === "vom-bedarf";
  const [only] = karte.feld === null ? [] : karte.felder;
  const query = (other: string | null) => {
    const search = new URLSearchParams();
    if (other) search.set("richtung", other);
    if (karte.feld) search.set("handlungsfeld", karte.feld);
    const written = search.toString();
    return link(`/konzept/kette${written ? `?${written}` : ""}`);
  };
  const empty = karte.felder.every((feld) => feld.knoten.length + feld.lose.length === 0) && !karte.gekuerzt;
  return (
    <>
      <DocumentTitle title={text("karte.titel")} />
      <Breadcrumb
        label={text("pfad")}
        items={[
          { text: text("konzept.kurz"), href: link("/konzept") },
          ...(only
            ? [{ text: <span {...inhalt}>{only.name}</span>, href: link(`/konzept/handlungsfelder/${only.slug}`) }]
            : []),
          { text: text("karte.titel") },
        ]}
      />
      <Main voice="serif">
        <PageTitle
          kind={only ? <span {...inhalt}>{only.name}</span> : text("karte.titel")}
          title={text(down ? "karte.h1" : "karte.h1.rueckwaerts")}
          lead={text("karte.vorspann")}
        />
        <FalscheFilter falsch={falsch} />
        <Row noPrint>
          <TextLink href={query(down ? "von-der-massnahme" : null)}>
            {text(down ? "karte.von-der-massnahme" : "karte.vom-bedarf")}
          </TextLink>
          {karte.feld ? <TextLink href={link("/konzept/kette")}>{text("karte.ganz")}</TextLink> : null}
        </Row>
        <Hinweis />
        {karte.gekuerzt ? (
          <Notice>
            <p>{text("karte.gekuerzt")}</p>
          </Notice>
        ) : null}
        {empty ? (
          <EmptyState title={text("karte.leer")}>{text("karte.leer.text")}</EmptyState>
        ) : (
          <>
            {karte.felder.length > 1 && !karte.gekuerzt ? (
              <JumpList
                label={text("karte.titel")}
                items={karte.felder.map((feld) => ({ id: feld.slug, text: <span {...inhalt}>{feld.name}</span> }))}
              />
            ) : null}
            {karte.felder.map((feld) => (
              <Section key={feld.slug} id={feld.slug} heading={<span {...inhalt}>{feld.name}</span>}>
                <SmallPrint>
                  {text("karte.zahlen", {
                    bedarfe: feld.anzahl.bedarfe,
                    ziele: feld.anzahl.ziele,
                    anzahl: feld.anzahl.massnahmen,
                  })}{" "}
                  {karte.gekuerzt ? (
                    <TextLink href={link(`/konzept/kette?handlungsfeld=${feld.slug}`)}>
                      {text("feldseite.karte")}
                    </TextLink>
                  ) : null}
                </SmallPrint>
                {feld.knoten.length > 0 ? <Knoten knoten={feld.knoten} /> : null}
                {feld.lose.length > 0 ? (
                  <>
                    <SubHeading>{text("karte.lose")}</SubHeading>
                    <Knoten knoten={feld.lose} />
                  </>
                ) : null}
              </Section>
            ))}
          </>
        )}
        <Origin>
          <TextLink href={link("/konzept/kette.csv")}>{text("seite.csv")}</TextLink>{" "}
          <TextLink href={link("/konzept/kette.json")}>{text("seite.json")}</TextLink>
        </Origin>
      </Main>
    </>
  );
}

function Hinweis() {
  const hint = useBegriff("wirkungskette");
  return hint ? <SmallPrint>{hint}</SmallPrint> : null;
}

function Knoten({ knoten }: { knoten: readonly KartenKnoten[] }) {
  const { text, link } = useTexte();
  const inhalt = useInhaltSprache();
  const toItem = (one: KartenKnoten, place: number): NestedItem => ({
    key: `${one.pfad}-${place}`,
    glyph: GLYPHS[one.art],
    number: one.kennung ?? undefined,
    text: <span {...inhalt}>{one.titel}</span>,
    href: link(one.pfad),
    mark: one.luecke ? <StatusMark tone="luecke">{text(`karte.${one.luecke}`)}</StatusMark> : undefined,
    children: one.weiter.map(toItem),
  });
  return <NestedList items={knoten.map(toItem)} />;
}
