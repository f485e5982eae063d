import { redirect } from "react-router";
import { z } from "zod";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm, textField } from "#src/platform/http/form.ts";
import { revField } from "#src/platform/http/form-fields.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { DescriptionList } from "#src/ui/description-list/description-list.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { FehlerListe } from "../../../pages/teile/fehler-liste.tsx";
import { formAgain, formRefused } from "../../../pages/teile/form-fehler.ts";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { useFelder } from "../../../prozess/pages/teile/prozess-felder.tsx";
import { answerBeitritt } from "../../commands/beitritte.ts";
import { viewBeitritt } from "../../views/beitritte.ts";
import type { Route } from "./+types/beitritt";

const schema = z.strictObject({
  aktion: z.enum(["bestaetigen", "ablehnen"], { error: "unbekannt" }),
  rev: revField(),
  antwort: textField(2_000),
});

export async function loader({ context, params }: Route.LoaderArgs) {
  return viewBeitritt(context.get(ctxKey), idParam<"Beitritt">(params.id));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Beitritt">(params.id);
  await viewBeitritt(ctx, id);
  const form = parseForm(schema, await request.formData());
  if (!form.ok) return formAgain(form.errors, form.values, (name) => name === "antwort");
  const { aktion, rev, antwort } = form.value;
  const outcome = await answerBeitritt(ctx, id, rev, aktion === "bestaetigen", antwort);
  if (outcome.ok) throw redirect(localePath(ctx.locale, `/intern/beitritte?ok=beitritt-${aktion}`));
  if (outcome.reason === "ohne-grund") return formAgain({ antwort: "ohne-grund" }, form.values, () => true);
  return formRefused(outcome.reason, form.values);
}

/** One request: confirmed or declined, with a mail. */
export default function Beitritt({ loaderData: one, actionData }: Route.ComponentProps) {
  const { text, link, f } = useTexte();
  const feld = useFelder(actionData?.values ?? {}, actionData?.fehler ?? {});
  const name = one.name || text("beitritt.geloescht");
  const fact = (term: string, words: string | null) =>
    words ? [{ term, details: <span lang="de">{words}</span> }] : [];
  return (
    <>
      <DocumentTitle title={`${text("beitritt.wort")}: ${one.gruppe}`} failed={actionData !== undefined} />
      <Breadcrumb
        label={text("pfad")}
        items={[{ text: text("beitritt.mehrzahl"), href: link("/intern/beitritte") }, { text: text("beitritt.wort") }]}
      />
      <Main>
        <NarrowColumn>
          <FehlerListe fehler={actionData?.fehler ?? {}} grund={actionData?.grund} />
          <PageTitle
            kind={<span lang="de">{one.gruppe}</span>}
            title={<span lang="de">{name}</span>}
            lead={text(`beitritt.stand.${one.stand}`)}
          />
          <DescriptionList
            look="facts"
            items={[
              { term: text("beitritt.am"), details: f.moment(one.am) },
              ...fact(text("idee.feld.organisation"), one.organisation),
              ...fact(text("beitritt.email"), one.email),
              ...fact(text("beitritt.nachricht"), one.nachricht),
              ...fact(text("beitritt.antwort"), one.stand === "eingegangen" ? null : one.antwort),
              ...(one.loeschenAm ? [{ term: text("beitritt.loeschen"), details: f.date(one.loeschenAm) }] : []),
            ]}
          />
          {one.stand === "eingegangen" ? (
            <Section id="antworten" heading={text("beitritt.antworten")}>
              <Form defaultSubmit={{ name: "aktion", value: "bestaetigen" }}>
                <HiddenField name="rev" value={String(one.rev)} />
                <TextArea
                  {...feld("antwort")}
                  label={text("beitritt.antwort")}
                  hint={text("beitritt.antwort.hinweis")}
                  rows={4}
                  maxLength={2000}
                />
                <ActionRow>
                  <Button variant="primary" name="aktion" value="bestaetigen">
                    {text("beitritt.bestaetigen")}
                  </Button>
                  <Button name="aktion" value="ablehnen">
                    {text("beitritt.ablehnen")}
                  </Button>
                </ActionRow>
              </Form>
            </Section>
          ) : null}
        </NarrowColumn>
      </Main>
    </>
  );
}
