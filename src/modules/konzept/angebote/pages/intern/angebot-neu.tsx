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
import { meldung } from "../../../pages/teile/feldmeldung.ts";
import { formAgain, formRefused } from "../../../pages/teile/form-fehler.ts";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { createAngebot } from "../../commands/change-angebot.ts";
import { viewAngebotWahl } from "../../views/angebote.ts";
import { isAngebotFeld, parseAngebot } from "../teile/angebot-eingabe.ts";
import { AngebotFelder } from "../teile/angebot-felder.tsx";
import type { Route } from "./+types/angebot-neu";

export async function loader({ context, url }: Route.LoaderArgs) {
  const wahl = await viewAngebotWahl(context.get(ctxKey));
  return { wahl, stelle: url.searchParams.get("stelle") ?? "" };
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const form = parseAngebot(await request.formData());
  if (!form.ok) return formAgain(form.errors, form.values, isAngebotFeld);
  if (!form.stelleId) return formAgain({ stelle: "auswahl-fehlt" }, form.values, isAngebotFeld);
  const outcome = await createAngebot(ctx, { ...form.eingabe, stelleId: form.stelleId });
  if (!outcome.ok) return formRefused(outcome.reason, form.values);
  return redirect(localePath(ctx.locale, "/intern/angebote?ok=angebot-angelegt"));
}

/** Recording what a Stelle offers. */
export default function AngebotNeu({ loaderData, actionData }: Route.ComponentProps) {
  const { text, link } = useTexte();
  const { wahl, stelle } = loaderData;
  const values = actionData?.values ?? {};
  const fehler = actionData?.fehler ?? {};
  return (
    <>
      <DocumentTitle title={text("angebot.neu.titel")} failed={actionData !== undefined} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: text("angebot.titel"), href: link("/intern/angebote") }, { text: text("angebot.neu.titel") }]}
      />
      <Main>
        <NarrowColumn>
          <FehlerListe fehler={fehler} grund={actionData?.grund} />
          <PageTitle title={text("angebot.neu.titel")} lead={text("angebot.vorspann")} />
          <Form warnUnsaved>
            <SelectField
              name="stelle"
              label={text("angebot.feld.stelle")}
              value={values["stelle"] ?? stelle}
              error={meldung(fehler["stelle"], text)}
              empty={text("antrag.feld.waehlen")}
              options={wahl.stellen}
              required
              lang="de"
            />
            <AngebotFelder values={values} fehler={fehler} wahl={wahl} />
            <ActionRow>
              <Button variant="primary">{text("angebot.neu.speichern")}</Button>
              <ButtonLink href={link("/intern/angebote")}>{text("abbrechen")}</ButtonLink>
            </ActionRow>
          </Form>
        </NarrowColumn>
      </Main>
    </>
  );
}
