import { redirect } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { DescriptionList } from "#src/ui/description-list/description-list.tsx";
import { EmptyState } from "#src/ui/empty-state/empty-state.tsx";
import { Main } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { SplitLayout } from "#src/ui/split-layout/split-layout.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { AnhangListe } from "../../../anhang/pages/teile/anhang-liste.tsx";
import { FehlerListe } from "../../../pages/teile/fehler-liste.tsx";
import { formAgain, formRefused } from "../../../pages/teile/form-fehler.ts";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { viewAntwort } from "../../views/runden.ts";
import { AbfragestandZeichen } from "../teile/abfragestand.tsx";
import { LetzteMeldung } from "../teile/letzte-meldung.tsx";
import { gezaehltOf, MeldungListe } from "../teile/meldung-liste.tsx";
import { readHandlung } from "../teile/handlung.ts";
import { Handlungen } from "../teile/handlungen.tsx";
import type { Route } from "./+types/rueckmeldung";

export async function loader({ context, params }: Route.LoaderArgs) {
  return viewAntwort(context.get(ctxKey), idParam<"Abfrage">(params.id));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Abfrage">(params.id);
  const { rundeId } = await viewAntwort(ctx, id);
  const handlung = readHandlung(await request.formData());
  if (!handlung.ok) return formAgain(handlung.errors, handlung.values, (name) => name === "grund");
  const outcome = await handlung.run(ctx, id, rundeId);
  if (!outcome.ok) return formRefused(outcome.reason, handlung.values);
  return redirect(localePath(ctx.locale, `/intern/abfragen/${rundeId}?ok=${handlung.meldung}`));
}

/** One answer beside the last Sachstand: to be taken over or given back. */
export default function Antwort({ loaderData, actionData }: Route.ComponentProps) {
  const { text, link, f } = useTexte();
  const { id, kennung, titel, stand, eingereicht, weg } = loaderData;
  const title = text("abfrage.antwort.titel", { kennung });
  return (
    <>
      <DocumentTitle title={title} failed={actionData !== undefined} />
      <Breadcrumb
        label={text("pfad")}
        items={[
          { text: text("abfrage.runden.titel"), href: link("/intern/abfragen") },
          { text: <span lang="de">{loaderData.runde}</span>, href: link(`/intern/abfragen/${loaderData.rundeId}`) },
          { text: kennung },
        ]}
      />
      <Main>
        <FehlerListe fehler={actionData?.fehler ?? {}} grund={actionData?.grund} />
        <PageTitle
          glyph="stand"
          kind={title}
          title={<span lang="de">{titel}</span>}
          status={<AbfragestandZeichen stand={stand} wer="fachstelle" />}
          lead={
            loaderData.grund && stand !== "eingegangen" && stand !== "angenommen"
              ? text("abfrage.grund", { grund: loaderData.grund })
              : undefined
          }
        />
        <SplitLayout
          sideLabel={text("abfrage.antwort.daneben")}
          side={[
            {
              heading: text("abfrage.antwort.bisher"),
              content: (
                <>
                  <LetzteMeldung letzte={loaderData.letzte} wer="fachstelle" />
                  <p className="kern-body">
                    <TextLink href={link(`/intern/massnahmen/${loaderData.massnahmeId}/sachstand`)}>
                      {text("abfrage.antwort.alle")}
                    </TextLink>
                  </p>
                </>
              ),
            },
          ]}
        >
          <Section first id="antwort" heading={text("abfrage.antwort.jetzt")}>
            {eingereicht ? (
              <MeldungListe
                meldung={eingereicht}
                gezaehlt={gezaehltOf(eingereicht.leistungen, loaderData.leistungen)}
                anhaenge={
                  loaderData.anhaenge.length > 0 ? (
                    <AnhangListe anhaenge={loaderData.anhaenge} zeigtIntern />
                  ) : undefined
                }
              />
            ) : (
              <EmptyState title={text(loaderData.entwurf ? "abfrage.antwort.entwurf" : "abfrage.antwort.keine")} />
            )}
          </Section>
          <Section id="weg" heading={text("abfrage.antwort.weg")}>
            <DescriptionList
              look="facts"
              items={[
                { term: text("abfrage.spalte.wer"), details: <span lang="de">{loaderData.angefragt}</span> },
                ...(weg && weg.name !== loaderData.angefragt
                  ? [{ term: text("abfrage.antwort.bei"), details: <span lang="de">{weg.name}</span> }]
                  : []),
                { term: text("abfrage.spalte.weg"), details: weg?.email ?? text("abfrage.telefon.ohne-adresse") },
                { term: text("abfrage.spalte.telefon"), details: weg?.telefon || text("keine-angabe") },
                {
                  term: text("abfrage.spalte.letzte-mail"),
                  details: weg?.letzteMail
                    ? `${f.date(weg.letzteMail.tag)}, ${text(`abfrage.ergebnis.${weg.letzteMail.ergebnis ?? "unterwegs"}`)}`
                    : text("abfrage.keine-mail"),
                },
                ...(weg?.telefonGrund
                  ? [{ term: text("abfrage.tun.anrufen"), details: text(`abfrage.telefon.${weg.telefonGrund}`) }]
                  : []),
              ]}
            />
          </Section>
          <Handlungen
            key={id}
            kann={loaderData.kann}
            rev={loaderData.rev}
            anhaenge={loaderData.anhaenge}
            gesehen={loaderData.letzte?.id ?? ""}
            values={actionData?.values ?? {}}
            fehler={actionData?.fehler ?? {}}
          />
        </SplitLayout>
      </Main>
    </>
  );
}
