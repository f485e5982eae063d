import { data } from "react-router";
import { flaechenOf, ORT_ARTEN } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { keptHeaders } from "#src/platform/http/page-end.ts";
import { translator } from "#src/platform/i18n/texts.ts";
import { pick } from "#src/shared/pick.ts";
import { AreaMap } from "#src/ui/area-map/area-map.tsx";
import { ButtonLink } from "#src/ui/button/button.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Row, Section, SmallPrint } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { GeprueftSatz } from "../../../pages/teile/geprueft.tsx";
import { haltbar } from "../../../pages/teile/haltbar.ts";
import { NochLeer } from "../../../pages/teile/leer.tsx";
import { Amtlich, type Lesen, Satz, useLesen } from "../../../pages/teile/lesen.tsx";
import { Ort, OrtName, useWann } from "../../../pages/teile/ort.tsx";
import { WegweiserPfad } from "../../../pages/teile/pfad.tsx";
import { leseSprache } from "../../../rules/sprachen.ts";
import { Strassenkarte } from "../../../strassenkarte/pages/teile/strassenkarte.tsx";
import type { AnlaufstelleView } from "../../../views/anlaufstelle.ts";
import { parseOrtFilter } from "../../rules/filter.ts";
import { orteTexts } from "../../texts/index.ts";
import { viewOrte } from "../../views/orte.ts";
import { GemeindeKarteWahl } from "../teile/gemeinde-wahl.tsx";
import { OrteFilter } from "../teile/orte-filter.tsx";
import type { Route } from "./+types/orte";

const LONGEST = 60;

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const sprache = leseSprache(ctx.locale, url.searchParams.get("sprache"));
  const ort = (url.searchParams.get("ort") ?? "").slice(0, LONGEST);
  const filter = parseOrtFilter(url.searchParams, ORT_ARTEN);
  const view = await viewOrte(ctx, sprache, ort, filter);
  // What was chosen on the map is the same for everybody; what somebody typed is kept nowhere.
  const gefragt = view.gefiltert || ort !== (view.gemeinde?.slug ?? "");
  return data({ sprache, ort, filter, view }, haltbar(view.giltBis, gefragt));
}

export function headers(args: Route.HeadersArgs) {
  return keptHeaders(args);
}

/** Where one can go: first the municipality or what one needs, then what is there and near it. */
export default function Orte({ loaderData }: Route.ComponentProps) {
  const { sprache, ort, filter, view } = loaderData;
  const { gemeinde, gefiltert } = view;
  const lesen = useLesen(sprache);
  const text = translator(orteTexts, lesen.um);
  const hierTitel = (name: string) => text("hier.titel", { gemeinde: name });
  const title = gemeinde ? hierTitel(gemeinde.name) : text(gefiltert ? "passend.titel" : "titel");
  const start = { text: text("titel"), href: lesen.weg("/wegweiser/orte") };
  return (
    <>
      <DocumentTitle title={title} />
      <WegweiserPfad
        lesen={lesen}
        items={
          gemeinde
            ? [start, { text: <Amtlich name={gemeinde.name} um={lesen.um} /> }]
            : gefiltert
              ? [start, { text: title }]
              : [{ text: title }]
        }
      />
      <Main>
        <PageTitle
          title={gemeinde ? <Satz of={hierTitel} name={gemeinde.name} um={lesen.um} /> : title}
          lead={gemeinde || gefiltert ? undefined : text("lead")}
        />
        <OrteFilter
          {...pick(view, ["gefiltert", "gemeinde", "gemeinden", "plz", "unbekannt", "zurWahl"])}
          {...{ filter, sprache, lesen }}
          ort={gemeinde?.name ?? ort}
        />
        {gemeinde || gefiltert ? (
          <Liste view={view} lesen={lesen} />
        ) : view.zahl === 0 ? (
          <NochLeer lesen={lesen} />
        ) : (
          <Section id="wahl" heading={text("waehlen")}>
            <GemeindeKarteWahl wahl={view} lesen={lesen} />
          </Section>
        )}
        <Origin>
          {view.zahl > 0 ? text("zahl", { anzahl: view.zahl }) : null}{" "}
          {gemeinde || gefiltert ? <TextLink href={start.href}>{text("andere")}</TextLink> : null}
        </Origin>
      </Main>
    </>
  );
}

type View = Route.ComponentProps["loaderData"]["view"];

/** The places of a municipality, or of the whole county that fit, with those near by. */
function Liste({ view, lesen }: { view: View; lesen: Lesen }) {
  const text = translator(orteTexts, lesen.um);
  const { gemeinde, gefiltert, hier, nahe } = view;
  const strassenkarte = (
    <Strassenkarte karte={view.strassenkarte} orte={view.kartenOrte} gemeinde={gemeinde?.name ?? null} lesen={lesen} />
  );
  return (
    <>
      {gemeinde ? <Wege gemeinde={gemeinde} lesen={lesen} /> : null}
      {hier.length === 0 ? (
        <>
          {gefiltert ? (
            <EmptyState title={text("filter.nichts")}>{text("filter.nichts.text")}</EmptyState>
          ) : (
            <EmptyState
              title={
                <Satz of={(name) => text("hier.keine", { gemeinde: name })} name={gemeinde?.name ?? ""} um={lesen.um} />
              }
            >
              {text("hier.keine.text")}
            </EmptyState>
          )}
          {strassenkarte}
        </>
      ) : (
        <Section id="hier" heading={text(gemeinde ? "hier.liste" : "passend.liste", { anzahl: hier.length })}>
          {gemeinde ? <GemeindeKarte gemeinde={gemeinde} view={view} lesen={lesen} /> : null}
          {strassenkarte}
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
            entries={nahe.map(({ ort, km }, place) => ({
              key: ort.id,
              id: `ort-${ort.id}`,
              margin: String(hier.length + place + 1),
              title: <OrtName ort={ort} lesen={lesen} />,
              content: (
                <>
                  <SmallPrint>{text("nahe.km", { km })}</SmallPrint>
                  <Platz ort={ort} lesen={lesen} />
                </>
              ),
            }))}
          />
        </Section>
      ) : null}
    </>
  );
}

type Gemeinde = NonNullable<View["gemeinde"]>;

function Wege({ gemeinde: { name, slug }, lesen }: { gemeinde: Gemeinde; lesen: Lesen }) {
  const { link } = usePage();
  const text = translator(orteTexts, lesen.um);
  return (
    <Row noPrint>
      <ButtonLink href={lesen.weg(`/wegweiser/zustaendig?ort=${slug}`)}>{lesen.text("lage.zustaendig")}</ButtonLink>
      <TextLink href={link(`/gemeinden/${slug}`)}>
        <Satz of={(gemeinde) => text("rathaus", { gemeinde })} name={name} um={lesen.um} />
      </TextLink>
    </Row>
  );
}

/** The places as numbers on the drawn map. */
function GemeindeKarte({ gemeinde, view, lesen }: { gemeinde: Gemeinde; view: View; lesen: Lesen }) {
  const text = translator(orteTexts, lesen.um);
  const { karte, punkte } = view;
  if (!karte || punkte.length === 0) return null;
  return (
    <AreaMap
      id="karte"
      caption={text("karte.hier", { gemeinde: gemeinde.name })}
      description={text("karte.hier.text")}
      width={karte.breite}
      height={karte.hoehe}
      areas={flaechenOf(karte, gemeinde.slug).map((area) =>
        area.current ? { ...area, name: "", current: false } : area,
      )}
      points={punkte}
      lang={lesen.um === "de" ? undefined : "de"}
    />
  );
}

function Platz({ ort, lesen }: { ort: AnlaufstelleView; lesen: Lesen }) {
  const wann = useWann(lesen);
  return (
    <>
      <Ort ort={ort} raum="" lesen={lesen} unbenannt />
      <p>{wann(ort)}</p>
      {ort.geprueft ? (
        <SmallPrint>
          <GeprueftSatz geprueft={ort.geprueft} lesen={lesen} />
        </SmallPrint>
      ) : null}
    </>
  );
}
