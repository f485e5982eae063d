import { data } from "react-router";
import { NotFound } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { keptHeaders } from "#src/platform/http/page-end.ts";
import { Disclosure } from "#src/ui/disclosure/disclosure.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { SplitLayout } from "#src/ui/split-layout/split-layout.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { ANTWORTEN, frageOf, readAngaben } from "../../rules/frage.ts";
import { findGemeinde } from "../../rules/gemeinde-finden.ts";
import { leseSprache, richtung } from "../../rules/sprachen.ts";
import { listGemeindenZurWahl, viewLeistung } from "../../views/leistung.ts";
import { UebergabenTeil } from "../../uebergaben/pages/teile/uebergaben-teil.tsx";
import { viewUebergaben } from "../../uebergaben/views/uebergaben.ts";
import { haltbar } from "../teile/haltbar.ts";
import { Herkunft, Hinweise, Kurzangaben, Schritte, Unterlagen, useRand } from "../teile/leistung-teile.tsx";
import { Amtlich, Text, useLesen } from "../teile/lesen.tsx";
import { WegweiserPfad } from "../teile/pfad.tsx";
import { ZustaendigFrage } from "../teile/zustaendig-frage.tsx";
import type { Route } from "./+types/leistung";

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const sprache = leseSprache(ctx.locale, url.searchParams.get("sprache"));
  const typed = readAngaben(url.searchParams);
  const gemeinden = await listGemeindenZurWahl(ctx);
  const { gemeinde } = findGemeinde(gemeinden, typed.ort);
  const angaben = { ...typed, ort: gemeinde?.slug ?? "" };
  const leistung = await viewLeistung(ctx, params.slug, sprache, frageOf(angaben, gemeinde?.id ?? null));
  if (!leistung) throw new NotFound();
  const gefragt = leistung.zustaendig?.gefragt === true || ANTWORTEN.some((name) => url.searchParams.has(name));
  const uebergaben = await viewUebergaben(ctx, [leistung.id]);
  return data({ sprache, angaben, leistung, gemeinden, uebergaben }, haltbar(leistung.giltBis, gefragt));
}

export function headers(args: Route.HeadersArgs) {
  return keptHeaders(args);
}

/** One Leistung: where, when, what to bring; then the steps, the tick list, and who is zuständig. */
export default function Leistung({ loaderData }: Route.ComponentProps) {
  const { sprache, angaben, leistung, gemeinden, uebergaben } = loaderData;
  const lesen = useLesen(sprache);
  const page = usePage();
  const { text, um, weg } = lesen;
  const [lage] = leistung.lagen;
  const foreign = leistung.titel.lang !== um;
  return (
    <>
      <DocumentTitle title={leistung.titel.text} />
      <link
        rel="alternate"
        type="application/ld+json"
        href={page.link(`/wegweiser/leistungen/${leistung.slug}/daten.jsonld`)}
      />
      <WegweiserPfad
        lesen={lesen}
        items={[
          ...(lage ? [{ text: <Text t={lage.name} um={um} />, href: weg(`/wegweiser/lebenslagen/${lage.slug}`) }] : []),
          { text: <Text t={leistung.titel} um={um} /> },
        ]}
      />
      <Main inView>
        <PageTitle
          kind={lage ? <Text t={lage.name} um={um} /> : undefined}
          title={leistung.titel.text}
          lead={<Text t={leistung.kurz} um={foreign ? leistung.titel.lang : um} />}
          {...(foreign ? { lang: leistung.titel.lang, dir: richtung(leistung.titel.lang) } : {})}
          status={
            leistung.amtlich && leistung.titel.lang !== "de" ? (
              <span className="wk-leise">
                {text("amtlich")}: <Amtlich name={leistung.amtlich} um={um} />
              </span>
            ) : undefined
          }
        />
        <Kurzangaben leistung={leistung} lesen={lesen} />
        <Hinweise leistung={leistung} lesen={lesen} sprache={sprache} />
        <SplitLayout sideLabel={text("wissen.orte")} side={useRand(leistung, lesen)}>
          <Schritte leistung={leistung} lesen={lesen} sprache={sprache} />
          <Unterlagen leistung={leistung} lesen={lesen} sprache={sprache} />
          <ZustaendigFrage
            leistung={leistung}
            angaben={angaben}
            gemeinden={gemeinden}
            lesen={lesen}
            sprache={sprache}
          />
          {leistung.helfende || uebergaben.length > 0 ? (
            <section className="wk-abschnitt">
              <Disclosure summary={text("helfende.titel")}>
                {leistung.helfende ? (
                  <TextBlock
                    text={leistung.helfende}
                    {...(um === "de" ? {} : { lang: "de" as const, dir: "ltr" as const })}
                  />
                ) : null}
                {uebergaben.length > 0 ? (
                  <UebergabenTeil id="uebergaben" uebergaben={uebergaben} lesen={lesen} />
                ) : null}
              </Disclosure>
            </section>
          ) : null}
        </SplitLayout>
        {leistung.verwandte.length > 0 ? (
          <Section id="verwandt" heading={text("verwandt.titel")}>
            <p className="wk-reihe">
              {leistung.verwandte.map((other) => (
                <TextLink key={other.slug} href={weg(`/wegweiser/leistungen/${other.slug}`)}>
                  <Text t={other.titel} um={um} />
                </TextLink>
              ))}
            </p>
          </Section>
        ) : null}
        <Herkunft leistung={leistung} lesen={lesen} />
      </Main>
    </>
  );
}
