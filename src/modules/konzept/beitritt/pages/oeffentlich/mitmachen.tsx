import { data, redirect } from "react-router";
import { z } from "zod";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm, requiredText, textField } from "#src/platform/http/form.ts";
import { optionalEmail, tick, trapShape } from "#src/platform/http/form-fields.ts";
import { DocumentTitle } from "#src/platform/http/page.tsx";
import { idParam } from "#src/platform/http/params.ts";
import { localePath } from "#src/shared/locale.ts";
import { Breadcrumb } from "#src/ui/breadcrumb/breadcrumb.tsx";
import { ActionRow, Button } from "#src/ui/button/button.tsx";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Main, NarrowColumn } from "#src/ui/main/main.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { PageTitle } from "#src/ui/page-title/page-title.tsx";
import { SmallPrint } from "#src/ui/section/section.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { TrapField } from "#src/ui/trap-field/trap-field.tsx";
import { FehlerListe } from "../../../pages/teile/fehler-liste.tsx";
import { meldung } from "../../../pages/teile/feldmeldung.ts";
import { useInhaltSprache, useTexte } from "../../../pages/teile/sprache.ts";
import { requestBeitritt } from "../../commands/beitritte.ts";
import { LOESCHFRIST_TAGE, NACHRICHT_MAX } from "../../rules/beitritt.ts";
import { viewMitmachen } from "../../views/beitritte.ts";
import type { Route } from "./+types/mitmachen";

const schema = z.strictObject({
  name: requiredText(120),
  organisation: textField(200),
  email: optionalEmail().refine((one) => one !== "", { error: "fehlt" }),
  nachricht: textField(NACHRICHT_MAX),
  einwilligung: tick(),
  ...trapShape(),
});

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const gruppe = await viewMitmachen(ctx, idParam<"Prozessgruppe">(params.gruppe));
  return { gruppe, danke: url.searchParams.get("danke") === "ja", gestartet: String(ctx.now) };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const id = idParam<"Prozessgruppe">(params.gruppe);
  await viewMitmachen(ctx, id);
  const form = parseForm(schema, await request.formData());
  const again = (fehler: Record<string, string>, grund: string | null, status: number) =>
    data({ values: form.values, fehler, grund }, status);
  if (!form.ok) {
    const known = Object.keys(form.errors).every((name) => Object.hasOwn(schema.shape, name));
    return known ? again(form.errors, null, 422) : again({}, "unbekannt", 422);
  }
  const { telefax: falle, ...typed } = form.value;
  if (!typed.einwilligung) return again({ einwilligung: "beitritt-einwilligung" }, null, 422);
  const outcome = await requestBeitritt(ctx, id, { ...typed, falle });
  if (!outcome.ok) return again({}, outcome.reason, 409);
  return redirect(localePath(ctx.locale, `/konzept/prozess/mitmachen/${id}?danke=ja`));
}

/** Anybody may ask to join a working group. No account, no script, no picture puzzle. */
export default function Mitmachen({ loaderData, actionData }: Route.ComponentProps) {
  const { text, link } = useTexte();
  const inhalt = useInhaltSprache();
  const { gruppe } = loaderData;
  const values: Readonly<Record<string, string | undefined>> = actionData?.values ?? {};
  const fehler: Readonly<Record<string, string>> = actionData?.fehler ?? {};
  const field = (name: string) => ({ name, value: values[name], error: meldung(fehler[name], text) });
  return (
    <>
      <DocumentTitle title={`${text("beitritt.titel")}: ${gruppe.name}`} failed={actionData !== undefined} />
      <Breadcrumb
        label={text("pfad")}
        items={[
          { text: text("konzept.kurz"), href: link("/konzept") },
          { text: text("prozess.kurz"), href: link("/konzept/prozess") },
          { text: text("beitritt.titel") },
        ]}
      />
      <Main>
        <NarrowColumn>
          <FehlerListe fehler={fehler} grund={actionData?.grund} />
          <PageTitle
            kind={text("beitritt.titel")}
            title={<span {...inhalt}>{gruppe.name}</span>}
            lead={gruppe.auftrag ? <span {...inhalt}>{gruppe.auftrag}</span> : undefined}
          />
          {loaderData.danke ? (
            <Notice title={text("beitritt.danke")}>
              <p>{text("beitritt.danke.text")}</p>
            </Notice>
          ) : null}
          {gruppe.mitmachen ? (
            <p className="kern-body" {...inhalt}>
              {gruppe.mitmachen}
            </p>
          ) : null}
          {!gruppe.offen && !actionData ? (
            <Notice title={text("beitritt.geschlossen")} />
          ) : loaderData.danke && !actionData ? (
            <p className="kern-body">
              <TextLink href={link("/konzept/prozess#gruppen")}>{text("beitritt.zurueck")}</TextLink>
            </p>
          ) : (
            <Form action={link(`/konzept/prozess/mitmachen/${gruppe.id}`)}>
              <TextField
                {...field("name")}
                label={text("beitritt.name")}
                maxLength={120}
                autoComplete="name"
                required
              />
              <TextField
                {...field("organisation")}
                label={text("idee.feld.organisation")}
                optional={text("freiwillig")}
                maxLength={200}
                autoComplete="organization"
              />
              <TextField
                {...field("email")}
                label={text("beitritt.email")}
                hint={text("beitritt.email.hinweis")}
                type="email"
                autoComplete="email"
                dir="ltr"
                maxLength={254}
                required
              />
              <TextArea
                {...field("nachricht")}
                label={text("beitritt.nachricht")}
                optional={text("freiwillig")}
                rows={4}
                maxLength={NACHRICHT_MAX}
              />
              <Checkbox
                name="einwilligung"
                label={text("beitritt.einwilligung", { tage: LOESCHFRIST_TAGE })}
                checked={values["einwilligung"] !== undefined}
                error={meldung(fehler["einwilligung"], text)}
                required
              />
              <TrapField label={text("idee.falle")} startedAt={values["gestartet"] || loaderData.gestartet} />
              <SmallPrint>
                {text("beitritt.datenschutz")}{" "}
                <TextLink href={link("/datenschutz")}>{text("idee.datenschutz.link")}</TextLink>
              </SmallPrint>
              <ActionRow>
                <Button variant="primary">{text("beitritt.senden")}</Button>
              </ActionRow>
            </Form>
          )}
        </NarrowColumn>
      </Main>
    </>
  );
}
