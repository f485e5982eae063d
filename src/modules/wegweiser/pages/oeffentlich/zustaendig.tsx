import { data } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { keptHeaders } from "#src/platform/http/page-end.ts";
import { Button } from "#src/ui/button/button.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section, SmallPrint } from "#src/ui/section/section.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { pick } from "#src/shared/pick.ts";
import { ANTWORTEN, readAngaben } from "../../rules/frage.ts";
import { leseSprache } from "../../rules/sprachen.ts";
import { viewZustaendig, type ZustaendigZeile } from "../../views/zustaendig.ts";
import { FrageFelder, SpracheMit } from "../teile/frage-felder.tsx";
import { haltbar } from "../teile/haltbar.ts";
import { Grund } from "../teile/grund.tsx";
import { Hilfe } from "../teile/hilfe.tsx";
import { NochLeer } from "../teile/leer.tsx";
import { Amtlich, type Lesen, Text, useLesen } from "../teile/lesen.tsx";
import { Ort, useWann } from "../teile/ort.tsx";
import { OrtFeld } from "../teile/ort-feld.tsx";
import { WegweiserPfad } from "../teile/pfad.tsx";
import type { Route } from "./+types/zustaendig";

export async function loader({ context, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const sprache = leseSprache(ctx.locale, url.searchParams.get("sprache"));
  const angaben = readAngaben(url.searchParams);
  const lage = (url.searchParams.get("lage") ?? "").slice(0, 60);
  const view = await viewZustaendig(ctx, sprache, lage, angaben.ort, angaben);
  const themaFehlt = url.searchParams.has("lage") && view.lage === null;
  const gefragt = lage !== "" || ANTWORTEN.some((name) => url.searchParams.has(name));
  return data({ sprache, angaben, view, themaFehlt }, haltbar(null, gefragt));
}

export function headers(args: Route.HeadersArgs) {
  return keptHeaders(args);
}

/** Where somebody lives and what it is about: then every Leistung with the desk that is zuständig, and why. */
export default function Zustaendig({ loaderData }: Route.ComponentProps) {
  const { sprache, angaben, view, themaFehlt } = loaderData;
  const lesen = useLesen(sprache);
  const { text } = lesen;
  const { link, locale } = usePage();
  return (
    <>
      <DocumentTitle title={text("zustaendig.seite.titel")} />
      <WegweiserPfad lesen={lesen} items={[{ text: text("zustaendig.seite.titel") }]} />
      <Main>
        <PageTitle title={text("zustaendig.seite.titel")} lead={text("zustaendig.seite.lead")} />
        {view.lagen.length === 0 ? (
          <NochLeer lesen={lesen} />
        ) : (
          <Form method="get" action={link("/wegweiser/zustaendig")} autoComplete="off">
            <SpracheMit sprache={sprache} locale={locale} />
            <OrtFeld
              label={text("zustaendig.ort")}
              hint={text("zustaendig.nicht-gespeichert")}
              value={view.gemeinde?.name ?? angaben.ort}
              unbekannt={view.ortUnbekannt}
              lesen={lesen}
              {...pick(view, ["plz", "zurWahl", "gemeinden"])}
            />
            <SelectField
              name="lage"
              label={text("zustaendig.thema")}
              value={view.lage?.slug ?? ""}
              empty={text("zustaendig.thema.waehlen")}
              error={themaFehlt ? text("zustaendig.thema.fehlt") : undefined}
              options={view.lagen.map(({ slug, name }) => ({ value: slug, label: name.text, lang: name.lang }))}
            />
            <FrageFelder merkmale={view.merkmale} angaben={angaben} lesen={lesen} />
            <Button variant="primary">{text("zustaendig.knopf")}</Button>
          </Form>
        )}
        {view.lage ? (
          view.zeilen.length === 0 ? (
            <EmptyState title={text("zustaendig.ergebnis.leer")} />
          ) : (
            <Section id="ergebnis" heading={text("zustaendig.ergebnis")}>
              <Zeilen zeilen={view.zeilen} lesen={lesen} />
            </Section>
          )
        ) : null}
        <Hilfe lesen={lesen} />
      </Main>
    </>
  );
}

function Zeilen({ zeilen, lesen }: { zeilen: readonly ZustaendigZeile[]; lesen: Lesen }) {
  const { um, weg } = lesen;
  const wann = useWann(lesen);
  return (
    <Thread
      level={3}
      entries={zeilen.map(({ leistung, ort, raum, begruendung }) => ({
        key: leistung.slug,
        title: <Text t={leistung.titel} um={um} />,
        href: weg(`/wegweiser/leistungen/${leistung.slug}`),
        content: (
          <>
            {leistung.amtlich ? (
              <SmallPrint>
                {lesen.text("amtlich")}: <Amtlich name={leistung.amtlich} um={um} />
              </SmallPrint>
            ) : null}
            {ort ? (
              <>
                <Ort ort={ort} raum={raum} lesen={lesen} />
                <p>{wann(ort)}</p>
              </>
            ) : null}
            <Grund begruendung={begruendung} lesen={lesen} />
          </>
        ),
      }))}
    />
  );
}
