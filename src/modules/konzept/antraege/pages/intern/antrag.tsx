import { redirect } from "react-router";
import { NotAllowed } from "#src/platform/errors.ts";
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
import { FehlerListe } from "../../../pages/teile/fehler-liste.tsx";
import { Betrag } from "../../../pages/teile/finanzierung.tsx";
import { formAgain, formRefused } from "../../../pages/teile/form-fehler.ts";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { viewWerSuche } from "../../../views/form-auswahl.ts";
import { viewAntrag, viewAntragWahl } from "../../views/antraege.ts";
import { isAntragFeld, readAntragHandlung } from "../teile/antrag-eingabe.ts";
import { AntragAendern, AntragEntscheiden } from "../teile/antrag-formulare.tsx";
import { AntragstandZeichen } from "../teile/antragstand.tsx";
import type { Route } from "./+types/antrag";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const view = await viewAntrag(ctx, idParam<"Foerderantrag">(params.id));
  return { ...view, stellen: view.may.manage ? (await viewAntragWahl(ctx)).stellen : [], today: ctx.today };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Foerderantrag">(params.id);
  if (!(await viewAntrag(ctx, id)).may.manage) throw new NotAllowed();
  const handlung = readAntragHandlung(await request.formData(), await viewWerSuche(ctx));
  if (!handlung.ok) return formAgain(handlung.errors, handlung.values, isAntragFeld);
  const outcome = await handlung.value.run(ctx, id);
  if (!outcome.ok) return formRefused(outcome.reason, handlung.values);
  return redirect(localePath(ctx.locale, `/intern/foerderantraege/${id}?ok=${handlung.value.meldung}`));
}

/** One application: what was asked for, what was decided, and what its Maßnahme says because of it. */
export default function Foerderantrag({ loaderData, actionData }: Route.ComponentProps) {
  const { text, link, woerter, f } = useTexte();
  const { antrag, aussage, may } = loaderData;
  const fehler = actionData?.fehler ?? {};
  const values = actionData?.values ?? {};
  const day = (tag: typeof antrag.beginn) => (tag ? f.date(tag) : text("keine-angabe"));
  return (
    <>
      <DocumentTitle title={antrag.titel} failed={actionData !== undefined} />
      <Breadcrumb
        label={text("pfad")}
        items={[
          { text: text("antrag.titel"), href: link("/intern/foerderantraege") },
          { text: <span lang="de">{antrag.titel}</span> },
        ]}
      />
      <Main>
        <NarrowColumn>
          <FehlerListe fehler={fehler} grund={actionData?.grund} />
          <PageTitle
            kind={text("antrag.spalte.antrag")}
            title={<span lang="de">{antrag.titel}</span>}
            status={<AntragstandZeichen stand={antrag.stand} />}
          />
          <DescriptionList
            look="facts"
            items={[
              {
                term: woerter.massnahme,
                details: (
                  <>
                    <Num>{antrag.massnahme.kennung}</Num>{" "}
                    <TextLink href={link(`/intern/massnahmen/${antrag.massnahmeId}`)} lang="de">
                      {antrag.massnahme.titel}
                    </TextLink>
                  </>
                ),
              },
              { term: text("antrag.feld.programm"), details: <span lang="de">{antrag.programm}</span> },
              { term: text("antrag.feld.antragsteller"), details: <span lang="de">{antrag.antragsteller}</span> },
              { term: text("antrag.feld.beantragt"), details: <Betrag cent={antrag.beantragtCent} /> },
              ...(antrag.bewilligtCent === null
                ? []
                : [{ term: text("antrag.feld.bewilligt"), details: <Betrag cent={antrag.bewilligtCent} /> }]),
              ...(antrag.eigenanteilCent === null
                ? []
                : [{ term: text("antrag.feld.eigenanteil"), details: <Betrag cent={antrag.eigenanteilCent} /> }]),
              { term: text("antrag.feld.beantragtAm"), details: day(antrag.beantragtAm) },
              ...(antrag.entschiedenAm
                ? [
                    {
                      term: text("antrag.feld.entschiedenAm"),
                      details: (
                        <>
                          {day(antrag.entschiedenAm)}
                          {antrag.entscheidungGrund ? (
                            <>
                              {": "}
                              <span lang="de">{antrag.entscheidungGrund}</span>
                            </>
                          ) : null}
                        </>
                      ),
                    },
                  ]
                : []),
              {
                term: text("antrag.spalte.zeit"),
                details:
                  antrag.beginn || antrag.ende ? `${day(antrag.beginn)} – ${day(antrag.ende)}` : text("keine-angabe"),
              },
              ...(antrag.nachweisBis
                ? [{ term: text("antrag.feld.nachweisBis"), details: day(antrag.nachweisBis) }]
                : []),
            ]}
          />
          {antrag.notiz ? <TextBlock text={antrag.notiz} lang="de" /> : null}
          <Section id="wirkung" heading={text("antrag.wirkung")}>
            <p className="kern-body">
              {aussage ? (
                <>
                  <strong>{text(`finanzierung.art.${aussage.art}`)}</strong>
                  {aussage.betragCent === null ? null : (
                    <>
                      , <Betrag cent={aussage.betragCent} />
                    </>
                  )}
                  {". "}
                </>
              ) : (
                text("antrag.wirkung.keine")
              )}
              {aussage && antrag.stand === "beantragt" ? text("antrag.wirkung.folgt") : null}
            </p>
          </Section>
          {may.manage ? (
            <>
              <AntragEntscheiden antrag={antrag} values={values} fehler={fehler} today={loaderData.today} />
              <AntragAendern antrag={antrag} values={values} fehler={fehler} stellen={loaderData.stellen} />
            </>
          ) : null}
        </NarrowColumn>
      </Main>
    </>
  );
}
