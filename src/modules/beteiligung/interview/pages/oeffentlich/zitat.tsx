import { data, redirect } from "react-router";
import { z } from "zod";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm, textField } from "#src/platform/http/form.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { Button } from "#src/ui/button/button.tsx";
import { ErrorSummary } from "#src/ui/error-summary/error-summary.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { Origin } from "#src/ui/origin/origin.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { Quote } from "#src/ui/quote/quote.tsx";
import { RadioGroup } from "#src/ui/radio-group/radio-group.tsx";
import { Section } from "#src/ui/section/section.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { answerZitat } from "../../commands/zitate.ts";
import { viewZitatDurchLink } from "../../views/interviews.ts";
import { Wirkungsfolgen } from "../../../wirkung/pages/teile/folgen.tsx";
import { useInterview } from "../teile/texte.ts";
import type { Route } from "./+types/zitat";

const schema = z.strictObject({ antwort: z.enum(["ja", "nein"]).optional(), bemerkung: textField(500) });

/** Opening changes nothing: mail scanners open links. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const view = await viewZitatDurchLink(context.get(ctxKey), params.token);
  return view ? data({ view, token: params.token }) : data(null, 404);
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  if (!(await viewZitatDurchLink(ctx, params.token))) return data(null, 404);
  const form = parseForm(schema, await request.formData());
  if (!form.ok) return data({ values: form.values, grund: "formular" as const }, 422);
  const { antwort = null, bemerkung } = form.value;
  const outcome = await answerZitat(ctx, params.token, { antwort, bemerkung });
  if (outcome.ok) return redirect(localePath(ctx.locale, `/zitat/${encodeURIComponent(params.token)}`));
  if (outcome.reason === "link-ungueltig") return data(null, 404);
  const grund = outcome.reason === "ohne-antwort" ? ("ohne-antwort" as const) : ("falscher-stand" as const);
  return data({ values: form.values, grund }, grund === "ohne-antwort" ? 422 : 409);
}

/** What the person who was interviewed sees through the link: her words, her say, and what came of them. */
export default function ZitatFreigabe({ loaderData, actionData }: Route.ComponentProps) {
  const { text, link, f } = useInterview();
  if (!loaderData) {
    return (
      <Main>
        <DocumentTitle title={text("ungueltig.titel")} />
        <PageTitle title={text("ungueltig.titel")} lead={text("ungueltig.text")} />
      </Main>
    );
  }
  const { view, token } = loaderData;
  const grund = actionData?.grund ?? null;
  const offen = view.stand === "angefragt";
  const title = text(`link.titel.${view.stand}`);
  return (
    <Main>
      <DocumentTitle title={title} failed={grund !== null} />
      <NarrowColumn>
        {grund ? (
          <ErrorSummary
            title={text("fehler.titel")}
            errors={[{ message: text(`grund.${grund}`), ...(grund === "ohne-antwort" ? { name: "antwort" } : {}) }]}
          />
        ) : null}
        <PageTitle title={title} lead={text(`link.text.${view.stand}`)} />
        <Section first id="worte">
          <Quote lang="de" source={view.nennung === "namentlich" ? view.partner : text("zitierweise.anonym")}>
            {view.text}
          </Quote>
        </Section>
        {view.folgen.length > 0 ? <Wirkungsfolgen folgen={view.folgen} /> : null}
        {view.stand === "zurueckgezogen" ? null : (
          <Form action={link(`/zitat/${encodeURIComponent(token)}`)}>
            <RadioGroup
              name="antwort"
              label={text("link.frage")}
              value={actionData?.values["antwort"] ?? null}
              choices={[
                ...(offen ? [{ value: "ja", label: text(`link.ja.${view.nennung}`, { partner: view.partner }) }] : []),
                { value: "nein", label: text(offen ? "link.nein" : "link.widerruf") },
              ]}
              required
            />
            <TextArea
              name="bemerkung"
              label={text("link.bemerkung")}
              optional={text("freiwillig")}
              value={actionData?.values["bemerkung"] ?? ""}
              rows={2}
              maxLength={500}
            />
            <Button variant="primary">{text("link.senden")}</Button>
          </Form>
        )}
        <Origin>
          {text("link.gueltig", {
            bis: f.date(view.gueltigBis),
            thema: view.thema,
            tag: view.tag ? f.date(view.tag) : "–",
          })}
        </Origin>
      </NarrowColumn>
    </Main>
  );
}
