import { redirect } from "react-router";
import { NotAllowed } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { parseId } from "#src/shared/id.ts";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Row, Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { FehlerListe } from "../../../pages/teile/fehler-liste.tsx";
import { formAgain, formRefused } from "../../../pages/teile/form-fehler.ts";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { reportSachstand } from "../../commands/report-sachstand.ts";
import { viewMelden } from "../../views/melden.ts";
import { isSachstandFeld, neueMeldung, parseSachstand } from "../teile/sachstand-eingabe.ts";
import { SachstandFormular } from "../teile/sachstand-formular.tsx";
import { SachstandVerlauf } from "../teile/sachstand-verlauf.tsx";
import { StandAchsen } from "../teile/stand-achsen.tsx";
import { MassnahmePfad } from "../teile/massnahme-pfad.tsx";
import type { Route } from "./+types/sachstand";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const view = await viewMelden(ctx, idParam<"Massnahme">(params.id));
  return { ...view, today: ctx.today };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Massnahme">(params.id);
  const view = await viewMelden(ctx, id);
  if (!view.may.report && !view.archiviert) throw new NotAllowed();
  const form = parseSachstand(await request.formData(), view.stand.leistungen, ctx.today, { berichtigung: false });
  if (!form.ok) return formAgain(form.errors, form.values, isSachstandFeld);
  const outcome = await reportSachstand(ctx, id, form.meldung, parseId<"Sachstand">(form.gesehen));
  if (!outcome.ok) return formRefused(outcome.reason, form.values);
  return redirect(localePath(ctx.locale, `/intern/massnahmen/${id}/sachstand?ok=sachstand-gemeldet`));
}

/** Reporting on one Maßnahme in a minute, with everything that was reported before. */
export default function SachstandMelden({ loaderData, actionData }: Route.ComponentProps) {
  const { text, link, woerter, f } = useTexte();
  const { id, kennung, titel, stand, may, today } = loaderData;
  const letzte = stand.verlauf.find((one) => one.berichtigtDurch === null) ?? null;
  const here = text(may.report ? "sachstand.titel" : "sachstand.titel.lesen", { kennung });
  return (
    <>
      <DocumentTitle title={here} failed={actionData !== undefined} />
      <MassnahmePfad kennung={kennung} path={`/intern/massnahmen/${id}`} hier={text("sachstand.wort")} />
      <Main>
        <NarrowColumn>
          <FehlerListe fehler={actionData?.fehler ?? {}} grund={actionData?.grund} />
          <PageTitle
            glyph="stand"
            kind={here}
            title={<span lang="de">{titel}</span>}
            lead={
              may.report
                ? text("sachstand.vorspann", { wer: loaderData.federfuehrung ?? text("federfuehrung.offen") })
                : undefined
            }
          />
          <Section first id="achsen" heading={text("sachstand.achsen")}>
            <StandAchsen stand={stand} />
            <Row>
              {may.decide ? (
                <TextLink href={link(`/intern/massnahmen/${id}/entscheidung`)}>
                  {text("sachstand.entscheiden")}
                </TextLink>
              ) : null}
              {may.plan ? (
                <TextLink href={link(`/intern/massnahmen/${id}/leistungen`)}>
                  {text("sachstand.leistungen.planen")}
                </TextLink>
              ) : null}
              {may.gemeinden ? (
                <TextLink href={link(`/intern/massnahmen/${id}/gemeinden`)}>{text("gemeindestand.melden")}</TextLink>
              ) : null}
            </Row>
          </Section>
          {may.report ? (
            <Section id="melden" heading={text("sachstaende.melden")}>
              {letzte ? (
                <Notice level={3} title={text("sachstand.letzte", { datum: f.date(letzte.tag) })}>
                  <p lang="de">{letzte.bericht}</p>
                </Notice>
              ) : (
                <p className="kern-body">{text("sachstand.letzte.keine")}</p>
              )}
              <SachstandFormular
                values={actionData?.values ?? neueMeldung(letzte, stand.leistungen, today)}
                fehler={actionData?.fehler ?? {}}
                leistungen={stand.leistungen}
                gesehen={letzte?.id ?? ""}
                zurueck={link("/intern/sachstaende")}
              />
            </Section>
          ) : loaderData.archiviert ? (
            <Notice title={text("massnahme.archiviert.titel")} />
          ) : stand.entscheidung === "im-konzept" || stand.entscheidung === "ausgewaehlt" ? null : (
            <Notice
              title={text("sachstand.nicht-aufgenommen", {
                entscheidung: text(`sachstand.entscheidung.${stand.entscheidung}`),
                massnahme: woerter.massnahme,
              })}
            />
          )}
          <SachstandVerlauf
            verlauf={stand.verlauf}
            anhaenge={loaderData.anhaenge}
            correctHref={may.report ? (one) => link(`/intern/massnahmen/${id}/sachstand/${one.id}`) : undefined}
          />
        </NarrowColumn>
      </Main>
    </>
  );
}
