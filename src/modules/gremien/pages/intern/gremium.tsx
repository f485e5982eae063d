import { InternPfad } from "#src/modules/netzwerk/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { idParam } from "#src/platform/http/params.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { DescriptionList } from "#src/ui/description-list/description-list.tsx";
import { Disclosure } from "#src/ui/disclosure/disclosure.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { gremienTexts } from "../../texts/index.ts";
import { viewGremiumIntern } from "../../views/intern.ts";
import { MitgliederTabelle } from "../oeffentlich/mitglieder-tabelle.tsx";
import { StandZeichen } from "../teile.tsx";
import { VerlaufListe } from "../verlauf.tsx";
import type { Route } from "./+types/gremium";

export async function loader({ context, params }: Route.LoaderArgs) {
  return viewGremiumIntern(context.get(ctxKey), idParam(params.id));
}

/** One body as the office keeps it: who sits there, who did, what may be done. */
export default function GremiumIntern({ loaderData }: Route.ComponentProps) {
  const { t, link, f } = usePage();
  const text = t(gremienTexts);
  const { gremium, mitglieder, frueher, kuenftig, stimmen, noetig, chronik, mandate, verlauf, may } = loaderData;
  const here = `/intern/gremien/${gremium.id}`;
  const lebt = gremium.stand !== "aufgeloest";
  const aendern = may.manage
    ? {
        aendern: (row: { id: string }) => (
          <TextLink href={link(`/intern/gremien/mitglieder/${row.id}`)}>{text("mitglied.aendern")}</TextLink>
        ),
      }
    : {};
  return (
    <>
      <DocumentTitle title={gremium.name} />
      <InternPfad items={[{ text: text("gremien.titel"), href: "/intern/gremien" }, { text: gremium.name }]} />
      <Main>
        <PageTitle
          kind={`${text(`art.${gremium.art}`)} · ${text(`ebene.${gremium.ebene}`)}`}
          title={gremium.name}
          status={<StandZeichen stand={gremium.stand} />}
        />
        {gremium.standGrund ? <p>{gremium.standGrund}</p> : null}
        <DescriptionList
          items={[
            {
              term: text("gremium.gegruendetAm"),
              details: gremium.gegruendetAm ? f.date(gremium.gegruendetAm) : text("fehlt"),
            },
            { term: text("gremium.anlass"), details: gremium.anlass || text("fehlt") },
            { term: text("gremium.stimmberechtigt"), details: text("gremium.funktionen", { anzahl: stimmen }) },
            {
              term: text("gremium.beschlussfaehig"),
              details: noetig === null ? text("fehlt") : text("gremium.beschlussfaehig.ab", { anzahl: noetig }),
            },
            { term: text("gremium.turnus"), details: gremium.turnus || text("fehlt") },
            {
              term: text("gremium.oeffentlich"),
              details: gremium.oeffentlich ? (
                <TextLink href={link(`/gremien/${gremium.slug}`)}>{text("sichtbar.ja")}</TextLink>
              ) : (
                text("sichtbar.nein")
              ),
            },
          ]}
        />
        {may.manage ? (
          <ActionRow above>
            {lebt ? (
              <ButtonLink href={link(`${here}/mitglied`)} variant="primary" icon="add">
                {text("mitglied.anlegen")}
              </ButtonLink>
            ) : null}
            <ButtonLink href={link(`${here}/aendern`)} icon="edit">
              {text("gremium.aendern")}
            </ButtonLink>
            <ButtonLink href={link(`${here}/chronik`)}>{text("chronik.schreiben")}</ButtonLink>
            {lebt ? (
              <ButtonLink href={link(`${here}/aufloesen`)} variant="tertiary">
                {text("gremium.aufloesen")}
              </ButtonLink>
            ) : null}
          </ActionRow>
        ) : null}
        <Section id="mitglieder" heading={text("gremium.zusammensetzung", { anzahl: stimmen })}>
          {mitglieder.length === 0 ? (
            <EmptyState title={text("gremium.ohne-mitglieder")}>{text("gremium.ohne-mitglieder.intern")}</EmptyState>
          ) : (
            <MitgliederTabelle mitglieder={mitglieder} caption={text("gremium.mitglieder")} {...aendern} />
          )}
          {kuenftig.length > 0 ? (
            <Disclosure summary={text("gremium.kuenftig", { anzahl: kuenftig.length })} open>
              <MitgliederTabelle mitglieder={kuenftig} caption={text("gremium.mitglieder")} {...aendern} />
            </Disclosure>
          ) : null}
          {frueher.length > 0 ? (
            <Disclosure summary={text("gremium.frueher", { anzahl: frueher.length })}>
              <MitgliederTabelle mitglieder={frueher} caption={text("gremium.mitglieder")} {...aendern} />
            </Disclosure>
          ) : null}
        </Section>
        {mandate.length > 0 ? (
          <Section id="mandate" heading={text("mandate.titel")}>
            <Thread
              entries={mandate.map((one) => ({
                key: one.id,
                margin: f.date(one.beschlossenAm),
                title: one.titel,
                href: link(`/intern/mandate/${one.id}`),
              }))}
            />
          </Section>
        ) : null}
        {chronik.length > 0 ? (
          <Section id="chronik" heading={text("gremium.chronik")}>
            <Thread
              entries={chronik.map((one) => ({ key: one.id, margin: f.date(one.am), content: <p>{one.text}</p> }))}
            />
          </Section>
        ) : null}
        <VerlaufListe verlauf={verlauf} />
      </Main>
    </>
  );
}
