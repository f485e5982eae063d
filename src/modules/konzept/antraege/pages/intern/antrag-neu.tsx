import { redirect } from "react-router";
import { ctxKey } from "#src/platform/http/context.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { FehlerListe } from "../../../pages/teile/fehler-liste.tsx";
import { formAgain, formRefused } from "../../../pages/teile/form-fehler.ts";
import { meldung } from "../../../pages/teile/feldmeldung.ts";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { viewWerSuche } from "../../../views/form-auswahl.ts";
import { createAntrag } from "../../commands/change-antrag.ts";
import { viewAntragWahl } from "../../views/antraege.ts";
import { isAntragFeld, parseNeuerAntrag } from "../teile/antrag-eingabe.ts";
import { AntragFelder } from "../teile/antrag-felder.tsx";
import type { Route } from "./+types/antrag-neu";

export async function loader({ context, url }: Route.LoaderArgs) {
  const wahl = await viewAntragWahl(context.get(ctxKey));
  const asked = url.searchParams.get("massnahme") ?? "";
  return { wahl, massnahme: wahl.massnahmen.some((one) => one.value === asked) ? asked : "" };
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const form = parseNeuerAntrag(await request.formData(), await viewWerSuche(ctx));
  if (!form.ok) return formAgain(form.errors, form.values, isAntragFeld);
  const outcome = await createAntrag(ctx, form.value);
  if (!outcome.ok) return formRefused(outcome.reason, form.values);
  return redirect(localePath(ctx.locale, `/intern/foerderantraege/${outcome.value.id}?ok=antrag-angelegt`));
}

/** Writing down that money was asked for. */
export default function AntragNeu({ loaderData, actionData }: Route.ComponentProps) {
  const { text, link } = useTexte();
  const { wahl } = loaderData;
  const fehler = actionData?.fehler ?? {};
  const values: Readonly<Record<string, string>> = actionData?.values ?? { massnahme: loaderData.massnahme };
  return (
    <>
      <DocumentTitle title={text("antrag.neu.titel")} failed={actionData !== undefined} />
      <Breadcrumb
        label={text("pfad")}
        items={[
          { text: text("antrag.titel"), href: link("/intern/foerderantraege") },
          { text: text("antrag.neu.titel") },
        ]}
      />
      <Main>
        <NarrowColumn>
          <FehlerListe fehler={fehler} grund={actionData?.grund} />
          <PageTitle title={text("antrag.neu.titel")} lead={text("antrag.vorspann")} />
          <Form warnUnsaved>
            <SelectField
              name="massnahme"
              label={text("antrag.feld.massnahme")}
              value={values["massnahme"] ?? ""}
              error={meldung(fehler["massnahme"], text)}
              empty={text("antrag.feld.waehlen")}
              options={wahl.massnahmen}
              required
              lang="de"
            />
            <SelectField
              name="programm"
              label={text("antrag.feld.programm")}
              hint={text("geld.programm.hinweis")}
              value={values["programm"] ?? ""}
              error={meldung(fehler["programm"], text)}
              empty={text("antrag.feld.waehlen")}
              options={wahl.programme}
              required
              lang="de"
            />
            <AntragFelder values={values} fehler={fehler} stellen={wahl.stellen} />
            <ActionRow>
              <Button variant="primary">{text("antrag.neu")}</Button>
              <ButtonLink href={link("/intern/foerderantraege")}>{text("abbrechen")}</ButtonLink>
            </ActionRow>
          </Form>
        </NarrowColumn>
      </Main>
    </>
  );
}
