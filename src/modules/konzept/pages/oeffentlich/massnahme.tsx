import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { SplitLayout } from "#src/ui/split-layout/split-layout.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { KampagneTeil } from "../../kampagne/pages/teile/materialien.tsx";
import { answerTreffer, FortSeite } from "../../kette/pages/teile/fort.tsx";
import { Entstanden, Umfeld, Warum } from "../../kette/pages/teile/massnahme-warum.tsx";
import { useSteckbrief } from "../../kette/pages/teile/steckbrief.tsx";
import { Wirkungskette } from "../../kette/pages/teile/wirkungskette.tsx";
import { type MassnahmeSeite, viewMassnahmeSeite } from "../../kette/views/massnahme-seite.ts";
import { GemeindeStaende } from "../../sachstand/pages/teile/gemeinde-tabelle.tsx";
import { SachstandVerlauf } from "../../sachstand/pages/teile/sachstand-verlauf.tsx";
import { StandAchsen } from "../../sachstand/pages/teile/stand-achsen.tsx";
import { EinschaetzungZeichen, UmsetzungWort } from "../../sachstand/pages/teile/stand-zeichen.tsx";
import { FinanzierungTabelle } from "../teile/finanzierung-tabelle.tsx";
import { HerkunftZeile } from "../teile/herkunft.tsx";
import { useInhaltSprache, useTexte } from "../teile/sprache.ts";
import { formatZeit } from "../teile/zeit.ts";
import { EigeneBelege } from "../../beleg/pages/teile/eigene-belege.tsx";
import type { Route } from "./+types/massnahme";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const treffer = await viewMassnahmeSeite(ctx, params.kennung);
  // What only the office may see belongs in no cache.
  const draft = treffer.art === "da" && treffer.seite.massnahme.zustand !== "oeffentlich";
  return answerTreffer(treffer, ctx.locale, draft ? "private, no-store" : undefined);
}

export function headers({ loaderHeaders }: Route.HeadersArgs) {
  return loaderHeaders;
}

/** One Maßnahme: how far it is and why it is there, who does what, where, for whom, how long, with which money. */
export default function Massnahme({ loaderData }: Route.ComponentProps) {
  return loaderData.art === "fort" ? <FortSeite fort={loaderData} /> : <Seite seite={loaderData.seite} />;
}

function Seite({ seite }: { seite: MassnahmeSeite }) {
  const { text, link, f } = useTexte();
  const inhalt = useInhaltSprache();
  const { massnahme: m, stand, kette } = seite;
  // One sentence stands under the title, more gets its own section.
  const kurz = m.beschreibung !== "" && m.beschreibung.length <= 200 && !m.beschreibung.includes("\n");
  const oeffentlich = m.zustand === "oeffentlich";
  return (
    <>
      <DocumentTitle title={`${m.kennung} ${m.titel}`} />
      {m.beschreibung ? <meta name="description" content={m.beschreibung.slice(0, 200)} /> : null}
      {oeffentlich ? (
        <link rel="alternate" type="application/ld+json" href={link(`/konzept/massnahmen/${m.kennung}.jsonld`)} />
      ) : (
        <meta name="robots" content="noindex" />
      )}
      <Breadcrumb
        label={text("pfad")}
        items={[
          { text: text("konzept.kurz"), href: link("/konzept") },
          {
            text: <span {...inhalt}>{m.handlungsfeld.name}</span>,
            href: link(`/konzept/handlungsfelder/${m.handlungsfeld.slug}`),
          },
          { text: m.kennung },
        ]}
      />
      <Main voice="serif">
        <PageTitle
          glyph="massnahme"
          kind={text("massnahme.art", { kennung: m.kennung })}
          title={<span {...inhalt}>{m.titel}</span>}
          lead={kurz ? <span {...inhalt}>{m.beschreibung}</span> : undefined}
          status={
            <>
              <span>
                <strong>
                  <UmsetzungWort umsetzung={stand.umsetzung} />
                </strong>
                {stand.umsetzung === "laeuft" && m.beginn
                  ? ` ${text("massnahmeseite.seit", { datum: formatZeit(m.beginn, f) })}`
                  : null}
              </span>
              {stand.einschaetzung ? <EinschaetzungZeichen einschaetzung={stand.einschaetzung} /> : null}
            </>
          }
        />
        {oeffentlich ? null : (
          <Notice tone="warning" title={text(`massnahme.${m.zustand}.titel`)}>
            <p>{text(`massnahme.${m.zustand}.text`)}</p>
          </Notice>
        )}
        <Wirkungskette
          mitte={{ art: "massnahme", kennung: m.kennung, titel: m.titel }}
          kette={kette}
          anker={{ belege: "warum", bedarfe: "warum", ziele: "warum" }}
          berichte={stand.verlauf
            .filter((one) => one.berichtigtDurch === null)
            .map((one) => ({
              text: f.date(one.tag),
              href: "#sachstaende",
              ...(one.einschaetzung ? { after: <EinschaetzungZeichen einschaetzung={one.einschaetzung} /> } : {}),
            }))}
        />
        <SplitLayout sideLabel={text("massnahme.steckbrief")} side={useSteckbrief(seite)}>
          {kurz ? null : (
            <Section first prose id="worum" heading={text("massnahme.worum")}>
              {m.beschreibung ? (
                <TextBlock text={m.beschreibung} {...inhalt} />
              ) : (
                <p>{text("massnahme.ohne-beschreibung")}</p>
              )}
            </Section>
          )}
          <Section first={kurz} id="stand" heading={text("sachstand.achsen")}>
            <StandAchsen stand={{ ...stand, leistungen: [] }} />
          </Section>
          <KampagneTeil kampagne={seite.kampagne} />
          <Entstanden leistungen={stand.leistungen} />
          <SachstandVerlauf verlauf={stand.verlauf} anhaenge={seite.anhaenge} />
          {seite.gemeindeStaende ? <GemeindeStaende staende={seite.gemeindeStaende} /> : null}
          <Warum seite={seite} />
          <EigeneBelege belege={seite.belege} />
          <Section id="finanzierung" heading={text("spalte.finanzierung")}>
            <FinanzierungTabelle wortlaut={m.finanzierungWortlaut} finanzierungen={m.finanzierungen} />
          </Section>
          <Umfeld messungen={seite.messungen} kennung={m.kennung} />
        </SplitLayout>
        <HerkunftZeile herkunft={m.herkunft} />
        <Origin>
          {text("massnahme.geaendert", { zeit: f.moment(m.geaendertAm) })}{" "}
          <TextLink href={link(`/konzept/massnahmen/${m.kennung}.json`)}>{text("herunterladen.json.eine")}</TextLink>{" "}
          {m.may.maintain ? (
            <TextLink href={link(`/intern/massnahmen/${m.id}`)}>{text("massnahme.bearbeiten")}</TextLink>
          ) : null}
        </Origin>
      </Main>
    </>
  );
}
