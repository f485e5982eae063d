import { data } from "react-router";
import { flaechenOf } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { keptHeaders } from "#src/platform/http/page-end.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { AreaMap } from "#src/ui/area-map/area-map.tsx";
import { Button, ButtonLink } from "#src/ui/button/button.tsx";
import { Combobox } from "#src/ui/combobox/combobox.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Row, Section, SmallPrint } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { SpracheMit } from "../../../pages/teile/frage-felder.tsx";
import { geprueftSatz } from "../../../pages/teile/geprueft.tsx";
import { haltbar } from "../../../pages/teile/haltbar.ts";
import { NochLeer } from "../../../pages/teile/leer.tsx";
import { Amtlich, type Lesen, useLesen } from "../../../pages/teile/lesen.tsx";
import { Ort, OrtName, useWann } from "../../../pages/teile/ort.tsx";
import { WegweiserPfad } from "../../../pages/teile/pfad.tsx";
import { leseSprache } from "../../../rules/sprachen.ts";
import type { AnlaufstelleView } from "../../../views/anlaufstelle.ts";
import { orteTexts } from "../../texts/index.ts";
import { viewOrte } from "../../views/orte.ts";
import { GemeindeKarteWahl } from "../teile/gemeinde-wahl.tsx";
import type { Route } from "./+types/orte";

const LONGEST = 60;

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const sprache = leseSprache(ctx.locale, url.searchParams.get("sprache"));
  const ort = (url.searchParams.get("ort") ?? "").slice(0, LONGEST);
  const view = await viewOrte(ctx, sprache, ort);
  // What was chosen on the map is the same for everybody; what somebody typed is kept nowhere.
  return data({ sprache, ort, view }, haltbar(view.giltBis, ort !== (view.gemeinde?.slug ?? "")));
}

export function headers(args: Route.HeadersArgs) {
  return keptHeaders(args);
}

/** Where one can go: first the municipality, then what is there and near it. */
export default function Orte({ loaderData }: Route.ComponentProps) {
  const { sprache, ort, view } = loaderData;
  const { gemeinde } = view;
  const lesen = useLesen(sprache);
  const { link, locale } = usePage();
  const text = translator(orteTexts, lesen.um);
  const title = gemeinde ? text("hier.titel", { gemeinde: gemeinde.name }) : text("titel");
  return (
    <>
      <DocumentTitle title={title} />
      <WegweiserPfad
        lesen={lesen}
        items={
          gemeinde
            ? [
                { text: text("titel"), href: lesen.weg("/wegweiser/orte") },
                { text: <Amtlich name={gemeinde.name} um={lesen.um} /> },
              ]
            : [{ text: text("titel") }]
        }
      />
      <Main>
        <PageTitle title={title} lead={gemeinde ? undefined : text("lead")} />
        {gemeinde ? (
          <Hier gemeinde={gemeinde} view={view} lesen={lesen} />
        ) : view.zahl === 0 ? (
          <NochLeer lesen={lesen} />
        ) : (
          <>
            <Form method="get" action={link("/wegweiser/orte")} autoComplete="off">
              <SpracheMit sprache={sprache} locale={locale} />
              <Combobox
                name="ort"
                label={text("ort")}
                value={ort}
                error={view.unbekannt ? text("unbekannt") : undefined}
                suggestions={view.gemeinden.map(({ name }) => name)}
                autoComplete="off"
              />
              <Button>{text("knopf")}</Button>
            </Form>
            <Section id="wahl" heading={text("waehlen")}>
              <GemeindeKarteWahl wahl={view} lesen={lesen} />
            </Section>
          </>
        )}
        <Origin>
          {view.zahl > 0 ? text("zahl", { anzahl: view.zahl }) : null}{" "}
          {gemeinde ? <TextLink href={lesen.weg("/wegweiser/orte")}>{text("andere")}</TextLink> : null}
        </Origin>
      </Main>
    </>
  );
}

type View = Route.ComponentProps["loaderData"]["view"];

function Hier({ gemeinde, view, lesen }: { gemeinde: NonNullable<View["gemeinde"]>; view: View; lesen: Lesen }) {
  const { link } = usePage();
  const text = translator(orteTexts, lesen.um);
  const { karte, hier, nahe } = view;
  const name = { gemeinde: gemeinde.name };
  return (
    <>
      <Row noPrint>
        <ButtonLink href={lesen.weg(`/wegweiser/zustaendig?ort=${gemeinde.slug}`)}>
          {lesen.text("lage.zustaendig")}
        </ButtonLink>
        <TextLink href={link(`/gemeinden/${gemeinde.slug}`)}>{text("rathaus", name)}</TextLink>
      </Row>
      {hier.length === 0 ? (
        <EmptyState title={text("hier.keine", name)}>{text("hier.keine.text")}</EmptyState>
      ) : (
        <Section id="hier" heading={text("hier.liste", { anzahl: hier.length })}>
          {karte && view.punkte.length > 0 ? (
            <AreaMap
              id="karte"
              caption={text("karte.hier", name)}
              description={text("karte.hier.text")}
              width={karte.breite}
              height={karte.hoehe}
              areas={flaechenOf(karte, gemeinde.slug).map((area) =>
                area.current ? { ...area, name: "", current: false } : area,
              )}
              points={view.punkte}
              lang={lesen.um === "de" ? undefined : "de"}
            />
          ) : null}
          <Thread
            level={3}
            entries={hier.map((one, place) => ({
              key: one.id,
              id: `ort-${one.id}`,
              margin: String(place + 1),
              title: <OrtName ort={one} lesen={lesen} />,
              content: <Platz ort={one} lesen={lesen} />,
            }))}
          />
        </Section>
      )}
      {nahe.length > 0 ? (
        <Section id="nahe" heading={text("nahe")}>
          <Thread
            level={3}
            entries={nahe.map(({ ort, km }) => ({
              key: ort.id,
              margin: text("nahe.km", { km }),
              title: <OrtName ort={ort} lesen={lesen} />,
              content: <Platz ort={ort} lesen={lesen} />,
            }))}
          />
        </Section>
      ) : null}
    </>
  );
}

function Platz({ ort, lesen }: { ort: AnlaufstelleView; lesen: Lesen }) {
  const wann = useWann(lesen);
  return (
    <>
      <Ort ort={ort} raum="" lesen={lesen} unbenannt />
      <p>{wann(ort)}</p>
      {ort.geprueft ? <SmallPrint>{geprueftSatz(ort.geprueft, lesen)}</SmallPrint> : null}
    </>
  );
}
