import { redirect } from "react-router";
import { z } from "zod";
import { NotAllowed } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm, requiredText } from "#src/platform/http/form.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { RadioGroup } from "#src/ui/radio-group/radio-group.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { FehlerListe } from "../../../pages/teile/fehler-liste.tsx";
import { meldung } from "../../../pages/teile/feldmeldung.ts";
import { formAgain, formRefused } from "../../../pages/teile/form-fehler.ts";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { decideMassnahme } from "../../commands/decide-massnahme.ts";
import { ENTSCHEIDUNGEN } from "../../rules/sachstand.ts";
import { viewMelden } from "../../views/melden.ts";
import { MassnahmePfad } from "../teile/massnahme-pfad.tsx";
import type { Route } from "./+types/entscheidung";

const schema = z.strictObject({
  vorher: z.enum(ENTSCHEIDUNGEN, { error: "unbekannt" }),
  entscheidung: z.enum(ENTSCHEIDUNGEN, { error: "auswahl-fehlt" }),
  grund: requiredText(1_000),
});

export async function loader({ context, params }: Route.LoaderArgs) {
  const view = await viewMelden(context.get(ctxKey), idParam<"Massnahme">(params.id));
  if (!view.may.decide) throw new NotAllowed();
  return view;
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Massnahme">(params.id);
  const form = parseForm(schema, await request.formData());
  if (!form.ok) return formAgain(form.errors, form.values, (name) => name === "entscheidung" || name === "grund");
  const { vorher, ...neu } = form.value;
  const outcome = await decideMassnahme(ctx, id, vorher, neu);
  if (!outcome.ok) return formRefused(outcome.reason, form.values);
  return redirect(localePath(ctx.locale, `/intern/massnahmen/${id}/sachstand?ok=entscheidung-gespeichert`));
}

/** What a body decided about a Maßnahme, with the reason. */
export default function Entscheidung({ loaderData, actionData }: Route.ComponentProps) {
  const { text, link } = useTexte();
  const { id, kennung, titel, stand } = loaderData;
  const here = text("sachstand.entscheiden.titel", { kennung });
  const { values = {}, fehler = {} } = actionData ?? {};
  const typed = values as Record<string, string>;
  return (
    <>
      <DocumentTitle title={here} failed={actionData !== undefined} />
      <MassnahmePfad
        kennung={kennung}
        path={`/intern/massnahmen/${id}/sachstand`}
        hier={text("sachstand.entscheidung")}
      />
      <Main>
        <NarrowColumn>
          <FehlerListe fehler={fehler} grund={actionData?.grund} />
          <PageTitle
            glyph="massnahme"
            kind={here}
            title={<span lang="de">{titel}</span>}
            lead={text("sachstand.entscheiden.vorspann", {
              entscheidung: text(`sachstand.entscheidung.${stand.entscheidung}`),
            })}
          />
          <Form>
            <HiddenField name="vorher" value={stand.entscheidung} />
            <RadioGroup
              name="entscheidung"
              label={text("sachstand.entscheiden.frage")}
              value={typed["entscheidung"] ?? stand.entscheidung}
              error={meldung((fehler as Record<string, string>)["entscheidung"], text)}
              required
              choices={ENTSCHEIDUNGEN.map((one) => ({ value: one, label: text(`sachstand.entscheidung.${one}`) }))}
            />
            <TextArea
              name="grund"
              label={text("sachstand.entscheiden.grund")}
              hint={text("sachstand.entscheiden.grund.hinweis")}
              value={typed["grund"]}
              error={meldung((fehler as Record<string, string>)["grund"], text)}
              required
              lang="de"
              maxLength={1000}
            />
            <ActionRow>
              <Button variant="primary">{text("sachstand.entscheiden")}</Button>
              <ButtonLink href={link(`/intern/massnahmen/${id}/sachstand`)}>{text("abbrechen")}</ButtonLink>
            </ActionRow>
          </Form>
        </NarrowColumn>
      </Main>
    </>
  );
}
