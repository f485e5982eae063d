import { data, redirect } from "react-router";
import { z } from "zod";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm, requiredText, textField } from "#src/platform/http/form.ts";
import { optionalEmail, tick, trapShape } from "#src/platform/http/form-fields.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { HiddenField } from "#src/ui/field/field.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { SmallPrint } from "#src/ui/section/section.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { TrapField } from "#src/ui/trap-field/trap-field.tsx";
import { AehnlichesHinweis } from "../../../angebote/pages/teile/aehnliches.tsx";
import { type Aehnliches, hatAehnliches, viewAehnliches } from "../../../angebote/views/aehnliches.ts";
import { FehlerListe } from "../../../pages/teile/fehler-liste.tsx";
import { meldung } from "../../../pages/teile/feldmeldung.ts";
import { useTexte } from "../../../pages/teile/sprache.ts";
import { submitIdee } from "../../commands/submit-idee.ts";
import { IDEE_MAX, LOESCHFRIST_TAGE } from "../../rules/frist.ts";
import type { Route } from "./+types/idee-neu";

const schema = z.strictObject({
  titel: requiredText(200),
  idee: requiredText(IDEE_MAX),
  fuerWen: textField(500),
  werKoennte: textField(500),
  organisation: textField(200),
  email: optionalEmail(),
  einwilligung: tick(),
  ...trapShape(),
  gesehen: z.string().max(4).default(""),
});

export function loader({ context }: Route.LoaderArgs) {
  return { gestartet: String(context.get(ctxKey).now) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const form = parseForm(schema, await request.formData());
  const again = (
    fehler: Record<string, string>,
    grund: string | null,
    status: number,
    aehnliches: Aehnliches | null = null,
  ) => data({ values: form.values, fehler, grund, aehnliches }, status);
  if (!form.ok) {
    const known = Object.keys(form.errors).every((name) => Object.hasOwn(schema.shape, name));
    return known ? again(form.errors, null, 422) : again({}, "unbekannt", 422);
  }
  const { telefax: falle, gesehen, ...eingabe } = form.value;
  if (eingabe.email !== "" && !eingabe.einwilligung) return again({ einwilligung: "einwilligung-fehlt" }, null, 422);
  const aehnliches = gesehen === "" ? await viewAehnliches(ctx, eingabe.titel, "oeffentlich") : null;
  if (aehnliches && hatAehnliches(aehnliches)) return again({}, null, 200, aehnliches);
  const outcome = await submitIdee(ctx, { ...eingabe, falle });
  if (!outcome.ok) return again({}, outcome.reason, 409);
  return redirect(localePath(ctx.locale, `/konzept/ideen/danke?nr=${outcome.value.nummer}`));
}

/** Anybody may propose something. No account, no script, no picture puzzle. */
export default function IdeeNeu({ loaderData, actionData }: Route.ComponentProps) {
  const { text, link } = useTexte();
  const values: Readonly<Record<string, string | undefined>> = actionData?.values ?? {};
  const fehler = actionData?.fehler ?? {};
  const failed = Object.keys(fehler).length > 0 || Boolean(actionData?.grund);
  const aehnliches = actionData?.aehnliches ?? null;
  const field = (name: string) => ({ name, value: values[name], error: meldung(fehler[name], text) });
  return (
    <>
      <DocumentTitle title={text("idee.neu.titel")} failed={failed} />
      <Breadcrumb
        label={text("pfad")}
        items={[
          { text: text("konzept.kurz"), href: link("/konzept") },
          { text: text("idee.titel"), href: link("/konzept/ideen") },
          { text: text("idee.neu.titel") },
        ]}
      />
      <Main>
        <NarrowColumn>
          <FehlerListe fehler={fehler} grund={actionData?.grund} />
          <PageTitle title={text("idee.neu.titel")} lead={text("idee.neu.vorspann")} />
          <Form action={link("/konzept/ideen/neu")}>
            <TextField
              {...field("titel")}
              label={text("idee.feld.titel")}
              hint={text("idee.feld.titel.hinweis")}
              required
              maxLength={200}
            />
            <TextArea
              {...field("idee")}
              label={text("idee.feld.idee")}
              hint={text("idee.feld.idee.hinweis")}
              rows={6}
              required
              maxLength={IDEE_MAX}
            />
            <TextField
              {...field("fuerWen")}
              label={text("idee.feld.fuerWen")}
              optional={text("freiwillig")}
              maxLength={500}
            />
            <TextField
              {...field("werKoennte")}
              label={text("idee.feld.werKoennte")}
              hint={text("idee.feld.werKoennte.hinweis")}
              optional={text("freiwillig")}
              maxLength={500}
            />
            <TextField
              {...field("organisation")}
              label={text("idee.feld.organisation")}
              hint={text("idee.feld.organisation.hinweis")}
              optional={text("freiwillig")}
              autoComplete="organization"
              maxLength={200}
            />
            <TextField
              {...field("email")}
              label={text("idee.feld.email")}
              hint={text("idee.feld.email.hinweis")}
              optional={text("freiwillig")}
              type="email"
              autoComplete="email"
              dir="ltr"
              maxLength={254}
            />
            <Checkbox
              name="einwilligung"
              label={text("idee.feld.einwilligung", { tage: LOESCHFRIST_TAGE })}
              checked={values["einwilligung"] === "ja"}
              error={meldung(fehler["einwilligung"], text)}
            />
            <TrapField label={text("idee.falle")} startedAt={values["gestartet"] || loaderData.gestartet} />
            {aehnliches ? (
              <>
                <HiddenField name="gesehen" value="ja" />
                <div role="status">
                  <AehnlichesHinweis aehnliches={aehnliches} />
                </div>
              </>
            ) : null}
            <SmallPrint>
              {text("idee.datenschutz", { tage: LOESCHFRIST_TAGE })}{" "}
              <TextLink href={link("/datenschutz")}>{text("idee.datenschutz.link")}</TextLink>
            </SmallPrint>
            <ActionRow>
              <Button variant="primary">{text(aehnliches ? "idee.trotzdem" : "idee.senden")}</Button>
            </ActionRow>
          </Form>
        </NarrowColumn>
      </Main>
    </>
  );
}
