import { InternPfad } from "#src/modules/landkreis/ui.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { idParam } from "#src/platform/http/params.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { DescriptionList } from "#src/ui/description-list/description-list.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { netzwerkTexts } from "../../texts/index.ts";
import { viewGemeindeIntern } from "../../views/intern.ts";
import { Anschrift, Email, Telefon } from "../parts.tsx";
import { VerlaufListe } from "../verlauf.tsx";
import type { Route } from "./+types/gemeinde";
import { KontakteIntern } from "./kontakte-intern.tsx";

export async function loader({ context, params }: Route.LoaderArgs) {
  return viewGemeindeIntern(context.get(ctxKey), idParam(params.id));
}

export default function GemeindeIntern({ loaderData }: Route.ComponentProps) {
  const { t, link, f } = usePage();
  const text = t(netzwerkTexts);
  const { gemeinde, kontakte, verlauf, may } = loaderData;
  const missing = text("fehlt");
  const here = `/intern/gemeinden/${gemeinde.id}`;
  return (
    <>
      <DocumentTitle title={gemeinde.name} />
      <InternPfad items={[{ text: text("gemeinden.titel"), href: "/intern/gemeinden" }, { text: gemeinde.name }]} />
      <Main>
        <PageTitle kind={text(`gemeindeart.${gemeinde.art}`)} title={gemeinde.name} />
        <DescriptionList
          items={[
            { term: text("gemeinde.ags"), details: gemeinde.ags },
            { term: text("gemeinde.ars"), details: gemeinde.ars || missing },
            {
              term: text("gemeinde.einwohner"),
              details: gemeinde.einwohner === null ? missing : f.number(gemeinde.einwohner),
            },
            { term: text("gemeinde.planungsregionId"), details: gemeinde.region || missing },
            { term: text("gemeinde.verwaltungsgemeinschaftId"), details: gemeinde.verband || text("gemeinde.eigene") },
            {
              term: text("gemeinde.telefon"),
              details: gemeinde.telefon ? <Telefon nummer={gemeinde.telefon} /> : missing,
            },
            { term: text("gemeinde.email"), details: gemeinde.email ? <Email adresse={gemeinde.email} /> : missing },
            { term: text("stelle.anschrift"), details: gemeinde.strasse ? <Anschrift {...gemeinde} /> : missing },
            {
              term: text("stelle.sichtbar"),
              details: <TextLink href={link(`/gemeinden/${gemeinde.slug}`)}>{text("sichtbar.ja")}</TextLink>,
            },
          ]}
        />
        {may.kontakt ? (
          <ActionRow above>
            <ButtonLink href={link(`${here}/${may.change ? "aendern" : "angaben"}`)} variant="primary" icon="edit">
              {text("gemeinde.aendern")}
            </ButtonLink>
            <ButtonLink href={link(`${here}/konzept`)}>{text("gemeinde.konzept")}</ButtonLink>
          </ActionRow>
        ) : null}
        <Section id="kontakte" heading={text("gemeinde.ansprech")}>
          <KontakteIntern
            kontakte={kontakte}
            may={may.kontakt}
            neu={`${here}/kontakt`}
            leer={text("gemeinde.ohne-ansprech")}
          />
        </Section>
        <VerlaufListe verlauf={verlauf} />
      </Main>
    </>
  );
}
