import { data, redirect } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { hasForeignField } from "#src/platform/http/form.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { Button } from "#src/ui/button/button.tsx";
import { DescriptionList } from "#src/ui/description-list/description-list.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { FehlerListe } from "../../../pages/teile/fehler-liste.tsx";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { archiveStruktur } from "../../commands/archive-struktur.ts";
import { changeStruktur } from "../../commands/change-struktur.ts";
import { eingabeOf } from "../../rules/struktur-eingabe.ts";
import { type StrukturForm, viewStrukturForm } from "../../views/strukturen.ts";
import { StrukturFormular } from "../teile/struktur-formular.tsx";
import { readStrukturForm, type StrukturAntwort, tagText } from "../teile/struktur-handlung.ts";
import type { Route } from "./+types/struktur";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  return { view: await viewStrukturForm(ctx, idParam<"Struktur">(params.id)), heute: tagText(ctx.today) };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Struktur">(params.id);
  const { regionen } = await viewStrukturForm(ctx, id);
  const form = await request.formData();
  const done = (ok: string) => redirect(localePath(ctx.locale, `/intern/strukturen?ok=${ok}`));
  const rev = Number(form.get("rev"));
  if (form.get("handlung") === "archivieren" && Number.isSafeInteger(rev)) {
    if (hasForeignField(form, /^(handlung|rev)$/))
      return data<StrukturAntwort>({ werte: {}, fehler: {}, grund: "unbekannt" }, 422);
    const outcome = await archiveStruktur(ctx, id, rev);
    if (outcome.ok) return done("struktur-archiviert");
    return data<StrukturAntwort>({ werte: {}, fehler: {}, grund: outcome.reason }, 409);
  }
  const gelesen = readStrukturForm(
    form,
    regionen.map((region) => region.id),
  );
  if (!gelesen.ok) return data<StrukturAntwort>(gelesen.antwort, 422);
  const outcome = await changeStruktur(ctx, id, gelesen.rev, gelesen.angaben);
  if (outcome.ok) return done("struktur-gespeichert");
  return data<StrukturAntwort>({ werte: gelesen.werte, fehler: {}, grund: outcome.reason }, 409);
}

/** One structure and what is said of it in each Planungsregion. */
export default function StrukturBearbeiten({ loaderData, actionData }: Route.ComponentProps) {
  const { text, link } = useTexte();
  const { view, heute } = loaderData;
  const fehler = actionData?.fehler ?? {};
  const typed = actionData && "name" in actionData.werte ? actionData.werte : eingabeOf(view.angaben, tagText);
  const konflikt = actionData?.grund === "inzwischen-geaendert";
  const name = <span lang="de">{view.angaben.name}</span>;
  return (
    <>
      <DocumentTitle title={view.angaben.name} failed={actionData !== undefined} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: text("quer.strukturen.intern.titel"), href: link("/intern/strukturen") }, { text: name }]}
      />
      <Main>
        <NarrowColumn>
          <FehlerListe fehler={fehler} grund={actionData?.grund} />
          <PageTitle kind={text("quer.strukturen.struktur")} title={name} />
          {konflikt ? <Jetzt view={view} /> : null}
          <StrukturFormular
            view={view}
            werte={typed}
            fehler={fehler}
            heute={heute}
            speichern={text(konflikt ? "konflikt.speichern" : "quer.struktur.speichern")}
          />
          <Section id="archivieren" heading={text("quer.struktur.archivieren")}>
            <p className="kern-body">{text("quer.struktur.archivieren.text")}</p>
            <Form bare>
              <HiddenField name="rev" value={String(view.rev)} />
              <Button name="handlung" value="archivieren">
                {text("quer.struktur.archivieren")}
              </Button>
            </Form>
          </Section>
        </NarrowColumn>
      </Main>
    </>
  );
}

/** What somebody else saved meanwhile, so that nobody overwrites it unseen. */
function Jetzt({ view }: { view: StrukturForm }) {
  const { text, f } = useTexte();
  return (
    <Section id="konflikt" heading={text("quer.struktur.jetzt")} close>
      <p className="kern-body">{text("quer.struktur.jetzt.text")}</p>
      <DescriptionList
        items={[
          { term: text("quer.struktur.name"), details: <span lang="de">{view.angaben.name}</span> },
          {
            term: text("quer.struktur.beschreibung"),
            details: <span lang="de">{view.angaben.beschreibung || text("keine-angabe")}</span>,
          },
          ...view.regionen.map((region) => {
            const lage = view.angaben.lagen.find((one) => one.planungsregionId === region.id);
            return {
              term: <span lang="de">{region.name}</span>,
              details: lage
                ? [
                    text(`quer.strukturen.stand.${lage.stand}`),
                    view.bedarfe.find((one) => one.id === lage.bedarfId)?.kennung,
                    lage.bemerkung,
                    f.date(lage.eingeschaetztAm),
                  ]
                    .filter(Boolean)
                    .join(", ")
                : text("quer.strukturen.stand.offen"),
            };
          }),
        ]}
      />
    </Section>
  );
}
