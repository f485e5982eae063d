import { data, redirect } from "react-router";
import { z } from "zod";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm, requiredText, textField } from "#src/platform/http/form.ts";
import { trapShape } from "#src/platform/http/form-fields.ts";
import { DocumentTitle, usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { SmallPrint } from "#src/ui/section/section.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { TrapField } from "#src/ui/trap-field/trap-field.tsx";
import { reportBarriere } from "../../commands/report-barriere.ts";
import { LOESCHFRIST_TAGE, MELDUNG_MAX } from "../../rules/barriere-melden.ts";
import { landkreisTexts } from "../../texts/index.ts";
import { FormProblems, useFieldMessage } from "../form-problems.tsx";
import type { Route } from "./+types/barriere-melden";

const meldungSchema = z.strictObject({
  text: requiredText(MELDUNG_MAX),
  seite: textField(500),
  antwortAn: textField(200),
  ...trapShape(),
});

export function loader({ context, url }: Route.LoaderArgs) {
  const seite = url.searchParams.get("seite") ?? "";
  return { gestartet: String(context.get(ctxKey).now), seite: seite.slice(0, 500) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const form = parseForm(meldungSchema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const { telefax, ...meldung } = form.value;
  const outcome = await reportBarriere(ctx, { ...meldung, falle: telefax });
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, "/barriere-melden/danke"));
}

/** Anybody may say what does not work. No account, no script, no picture puzzle. */
export default function BarriereMelden({ loaderData, actionData }: Route.ComponentProps) {
  const { t, link, landkreis } = usePage();
  const text = t(landkreisTexts);
  const message = useFieldMessage(actionData);
  const title = text("barriere.titel");
  const values = actionData?.values;
  const kontakt = [landkreis.fachstelle?.telefon, landkreis.fachstelle?.email].filter(Boolean).join(", ");
  return (
    <>
      <DocumentTitle title={title} failed={actionData !== undefined} />
      <Breadcrumb label={text("pfad")} items={[{ text: landkreis.name, href: link("/") }, { text: title }]} />
      <Main>
        <NarrowColumn>
          <FormProblems
            state={actionData}
            fields={[
              { name: "text", label: text("barriere.text") },
              { name: "seite", label: text("barriere.seite") },
              { name: "antwortAn", label: text("barriere.antwort") },
            ]}
            reasons={{
              "wie-maschine": text("barriere.wie-maschine"),
              "zu-viele": text("barriere.zu-viele", { kontakt }),
            }}
          />
          <PageTitle title={title} lead={text("barriere.vorspann")} />
          <Form action={link("/barriere-melden")}>
            <TextArea
              name="text"
              label={text("barriere.text")}
              hint={text("barriere.text.hinweis")}
              value={values?.text}
              error={message("text")}
              rows={6}
              required
            />
            <TextField
              name="seite"
              label={text("barriere.seite")}
              hint={text("barriere.seite.hinweis")}
              optional={text("freiwillig")}
              value={values?.seite ?? loaderData.seite}
              error={message("seite")}
              dir="ltr"
            />
            <TextField
              name="antwortAn"
              label={text("barriere.antwort")}
              hint={text("barriere.antwort.hinweis")}
              optional={text("freiwillig")}
              value={values?.antwortAn}
              error={message("antwortAn")}
              autoComplete="email"
              dir="ltr"
            />
            <TrapField label={text("barriere.falle")} startedAt={values?.gestartet ?? loaderData.gestartet} />
            <SmallPrint>
              {text("barriere.datenschutz", { tage: LOESCHFRIST_TAGE })}{" "}
              <TextLink href={link("/datenschutz")}>{text("datenschutz.titel")}</TextLink>
            </SmallPrint>
            <ActionRow>
              <Button variant="primary">{text("barriere.senden")}</Button>
            </ActionRow>
          </Form>
        </NarrowColumn>
      </Main>
    </>
  );
}
