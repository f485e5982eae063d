import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ActionRow, ButtonLink } from "#src/ui/button/button.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { PlainList } from "#src/ui/plain-list/plain-list.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { viewFortschreibung } from "../../views/intern.ts";
import { Vorschau } from "../teile/vorschau.tsx";
import { useFassungTexte } from "../teile/texte.ts";
import type { Route } from "./+types/fassungen";

export async function loader({ context }: Route.LoaderArgs) {
  return viewFortschreibung(context.get(ctxKey));
}

/** Between two Fassungen: what the next one would freeze, what it lacks, and what was adopted so far. */
export default function FassungenIntern({ loaderData: view }: Route.ComponentProps) {
  const { text, link, f } = useFassungTexte();
  const konzept = useTexte();
  const [letzte] = view.fassungen;
  return (
    <>
      <DocumentTitle title={text("intern.titel")} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: text("konzept"), href: link("/intern/handlungsfelder") }, { text: text("intern.titel") }]}
      />
      <Main>
        <PageTitle
          title={text("intern.titel")}
          lead={
            letzte
              ? text("intern.vorspann", { anzahl: view.geaendert, fassung: letzte.bezeichnung })
              : text("intern.vorspann.erste")
          }
          status={<TextLink href={link("/konzept/fassungen")}>{text("intern.ansehen")}</TextLink>}
        />
        {view.may.adopt ? (
          <ActionRow>
            <ButtonLink href={link("/intern/fassungen/frueher")}>{konzept.text("frueher.titel")}</ButtonLink>
            <ButtonLink href={link("/intern/redaktion")}>{konzept.text("redaktion.titel")}</ButtonLink>
            <ButtonLink href={link("/intern/prozess")}>{konzept.text("prozess.intern.titel")}</ButtonLink>
            <ButtonLink variant="primary" href={link("/intern/fassungen/neu")}>
              {text("intern.beschluss")}
            </ButtonLink>
            {letzte ? (
              <ButtonLink href={link("/intern/fassungen/begruenden")}>{text("intern.begruenden")}</ButtonLink>
            ) : null}
            <ButtonLink href={link("/intern/vorlagen")}>{text("intern.vorlagen")}</ButtonLink>
          </ActionRow>
        ) : null}
        <Vorschau view={view} />
        <Section close id="fassungen" heading={text("fassungen")}>
          {view.fassungen.length === 0 ? (
            <p className="kern-body">{text("liste.leer.text")}</p>
          ) : (
            <PlainList
              items={view.fassungen.map((one) => ({
                key: one.slug,
                content: (
                  <>
                    <TextLink href={link(`/konzept/fassungen/${one.slug}`)} lang="de">
                      {one.bezeichnung}
                    </TextLink>
                    {", "}
                    {text("liste.beschluss.wert", { datum: f.date(one.beschlossenAm), gremium: one.gremium })}
                  </>
                ),
              }))}
            />
          )}
        </Section>
      </Main>
    </>
  );
}
