import { redirect } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { DescriptionList } from "#src/ui/description-list/description-list.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Num, Section } from "#src/ui/section/section.tsx";
import { TextBlock } from "#src/ui/text-block/text-block.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { AehnlichesHinweis } from "../../../angebote/pages/teile/aehnliches.tsx";
import { FehlerListe } from "../../../pages/teile/fehler-liste.tsx";
import { formAgain, formRefused } from "../../../pages/teile/form-fehler.ts";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { viewWerSuche } from "../../../views/form-auswahl.ts";
import { viewIdee } from "../../views/ideen.ts";
import { IdeeEntscheidung } from "../teile/idee-entscheidung.tsx";
import { isIdeenFeld, readIdeenHandlung } from "../teile/idee-handlung.ts";
import { IdeePruefung } from "../teile/idee-pruefung.tsx";
import { IdeenstandZeichen } from "../teile/ideenstand.tsx";
import type { Route } from "./+types/idee";

export async function loader({ context, params }: Route.LoaderArgs) {
  return viewIdee(context.get(ctxKey), idParam<"Idee">(params.id));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Idee">(params.id);
  const handlung = readIdeenHandlung(await request.formData(), await viewWerSuche(ctx));
  if (!handlung.ok) return formAgain(handlung.errors, handlung.values, isIdeenFeld);
  const outcome = await handlung.run(ctx, id);
  if (!outcome.ok) return formRefused(outcome.reason, handlung.values);
  const path = handlung.meldung === "idee-geloescht" ? "/intern/ideen" : `/intern/ideen/${id}`;
  return redirect(localePath(ctx.locale, `${path}?ok=${handlung.meldung}`));
}

/** One idea: what was sent, what it needs, and the answer. */
export default function IdeeBearbeiten({ loaderData, actionData }: Route.ComponentProps) {
  const { text, link, f } = useTexte();
  const { idee, offen, massnahme, may } = loaderData;
  const nummer = text("idee.nummer", { nummer: idee.nummer });
  const fehler = actionData?.fehler ?? {};
  const values = actionData?.values ?? {};
  return (
    <>
      <DocumentTitle title={`${nummer} ${idee.titel}`} failed={actionData !== undefined} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: text("idee.titel"), href: link("/intern/ideen") }, { text: nummer }]}
      />
      <Main>
        <NarrowColumn>
          <FehlerListe fehler={fehler} grund={actionData?.grund} />
          <PageTitle kind={nummer} title={<bdi>{idee.titel}</bdi>} status={<IdeenstandZeichen stand={idee.stand} />} />
          <Section first id="eingang" heading={text("idee.gesendet")}>
            {idee.idee ? (
              <TextBlock text={idee.idee} />
            ) : (
              <p className="kern-body">{text("idee.wortlaut.geloescht")}</p>
            )}
            <DescriptionList
              items={[
                { term: text("idee.spalte.eingang"), details: f.date(idee.eingegangenAm) },
                ...(idee.fuerWen ? [{ term: text("idee.feld.fuerWen"), details: <bdi>{idee.fuerWen}</bdi> }] : []),
                ...(idee.werKoennte
                  ? [{ term: text("idee.feld.werKoennte"), details: <bdi>{idee.werKoennte}</bdi> }]
                  : []),
                ...(idee.organisation
                  ? [{ term: text("idee.feld.organisation"), details: <bdi>{idee.organisation}</bdi> }]
                  : []),
                {
                  term: text("idee.spalte.antwort"),
                  details: idee.email ? (
                    <TextLink href={`mailto:${idee.email}`}>{idee.email}</TextLink>
                  ) : (
                    text(idee.antwortErbeten ? "idee.antwort.erbeten" : "idee.antwort.nicht")
                  ),
                },
                ...(idee.loeschenAm ? [{ term: text("idee.loeschen-am"), details: f.date(idee.loeschenAm) }] : []),
              ]}
            />
          </Section>
          {offen ? <AehnlichesHinweis aehnliches={loaderData.aehnliches} intern /> : null}
          {massnahme ? (
            <Section id="massnahme" heading={text("idee.wurde")}>
              <p className="kern-body">
                <Num>{massnahme.kennung}</Num>{" "}
                <TextLink href={link(`/intern/massnahmen/${massnahme.id}`)} lang="de">
                  {massnahme.titel}
                </TextLink>
              </p>
            </Section>
          ) : null}
          {offen ? (
            <IdeePruefung view={loaderData} values={values} fehler={fehler} />
          ) : (
            <Section id="antwort" heading={text("idee.antwort")}>
              <TextBlock text={idee.kurzfassung} lang="de" />
              <TextBlock text={idee.antwort || text("keine-angabe")} lang="de" />
            </Section>
          )}
          {may.decide ? <IdeeEntscheidung view={loaderData} values={values} fehler={fehler} /> : null}
        </NarrowColumn>
      </Main>
    </>
  );
}
