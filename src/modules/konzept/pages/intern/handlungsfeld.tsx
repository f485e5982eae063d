import { data, redirect } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { NotAllowed } from "#src/platform/errors.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { without } from "#src/shared/without.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { Button } from "#src/ui/button/button.tsx";
import { DescriptionList } from "#src/ui/description-list/description-list.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { archiveHandlungsfeld } from "../../commands/archive-handlungsfeld.ts";
import { changeHandlungsfeld } from "../../commands/change-handlungsfeld.ts";
import { type HandlungsfeldAngaben, handlungsfeldFormSchema } from "../../rules/handlungsfeld.ts";
import { viewKettenVerlauf } from "../../kette/views/verlauf.ts";
import { viewHandlungsfeldForm } from "../../views/handlungsfelder.ts";
import { FehlerListe } from "../teile/fehler-liste.tsx";
import { HandlungsfeldFormular } from "../teile/handlungsfeld-formular.tsx";
import { useTexte } from "../teile/sprache.ts";
import { Verlauf } from "../teile/verlauf.tsx";
import type { Route } from "./+types/handlungsfeld";

export async function loader({ context, params }: Route.LoaderArgs) {
  const view = await viewHandlungsfeldForm(context.get(ctxKey), idParam<"Handlungsfeld">(params.id));
  if (!view.may.edit) throw new NotAllowed();
  return { ...view, verlauf: await viewKettenVerlauf(context.get(ctxKey), "handlungsfeld", view.id) };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Handlungsfeld">(params.id);
  const form = parseForm(handlungsfeldFormSchema, await request.formData());
  if (!form.ok) return data({ values: form.values, fehler: form.errors, grund: null }, 422);
  const done = (ok: string) => redirect(localePath(ctx.locale, `/intern/handlungsfelder?ok=${ok}`));
  if (form.value.handlung === "archivieren") {
    const outcome = await archiveHandlungsfeld(ctx, id);
    if (outcome.ok) return done("handlungsfeld-archiviert");
    return data({ values: {}, fehler: {}, grund: outcome.reason }, 409);
  }
  const { rev, ...angaben } = without(form.value, "handlung");
  const outcome = await changeHandlungsfeld(ctx, id, rev, angaben);
  if (outcome.ok) return done("handlungsfeld-gespeichert");
  return data({ values: form.values, fehler: {}, grund: outcome.reason }, 409);
}

export default function HandlungsfeldBearbeiten({ loaderData: feld, actionData }: Route.ComponentProps) {
  const { text, link, woerter } = useTexte();
  const fehler = actionData?.fehler ?? {};
  const typed = actionData && "name" in actionData.values ? actionData.values : feld.angaben;
  return (
    <>
      <DocumentTitle title={feld.angaben.name} />
      <Breadcrumb
        label={text("pfad")}
        items={[
          { text: woerter.felder, href: link("/intern/handlungsfelder") },
          { text: <span lang="de">{feld.angaben.name}</span> },
        ]}
      />
      <Main>
        <NarrowColumn>
          <FehlerListe fehler={fehler} grund={actionData?.grund} />
          <PageTitle
            kind={woerter.feld}
            title={<span lang="de">{feld.angaben.name}</span>}
            status={
              <>
                <TextLink href={link(`/konzept/handlungsfelder/${feld.slug}`)}>
                  {text("handlungsfeld.ansehen")}
                </TextLink>
                {feld.may.steer ? (
                  <TextLink href={link(`/intern/kette/handlungsfeld/${feld.id}`)}>
                    {text("gliederung.einordnen")}
                  </TextLink>
                ) : null}
              </>
            }
          />
          {actionData?.grund === "inzwischen-geaendert" ? <Gespeichert angaben={feld.angaben} /> : null}
          <HandlungsfeldFormular
            werte={typed}
            fehler={fehler}
            rev={feld.rev}
            speichern={text(actionData?.grund === "inzwischen-geaendert" ? "konflikt.speichern" : "speichern")}
          />
          {feld.may.steer ? (
            <Section id="archivieren" heading={text("handlungsfeld.archivieren")}>
              <p className="kern-body">{text("handlungsfeld.archivieren.text")}</p>
              <Form bare>
                <Button name="handlung" value="archivieren">
                  {text("handlungsfeld.archivieren.tun")}
                </Button>
              </Form>
            </Section>
          ) : null}
          <Verlauf eintraege={feld.verlauf} glied={{ art: "handlungsfeld", id: feld.id }} />
        </NarrowColumn>
      </Main>
    </>
  );
}

/** What somebody else saved meanwhile, so that nobody overwrites it unseen. */
function Gespeichert({ angaben }: { angaben: HandlungsfeldAngaben }) {
  const { text } = useTexte();
  return (
    <Section id="konflikt" heading={text("konflikt.jetzt")} close>
      <p className="kern-body">{text("konflikt.text")}</p>
      <DescriptionList
        items={[
          { term: text("feld.name"), details: <span lang="de">{angaben.name}</span> },
          { term: text("handlungsfeld.zusammenfassung"), details: <span lang="de">{angaben.zusammenfassung}</span> },
          { term: text("handlungsfeld.situation"), details: <span lang="de">{angaben.aktuelleSituation}</span> },
          { term: text("handlungsfeld.trend"), details: <span lang="de">{angaben.trend}</span> },
        ]}
      />
    </Section>
  );
}
