import { data, redirect } from "react-router";
import { z } from "zod";
import { FormProblems, useFieldMessage } from "#src/modules/landkreis/ui.ts";
import { German, useGerman } from "#src/modules/netzwerk/ui.ts";
import { NotFound } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm, requiredText, textField } from "#src/platform/http/form.ts";
import { optionalEmail, tick, trapShape } from "#src/platform/http/form-fields.ts";
import { localePath } from "#src/shared/locale.ts";
import { ActionRow, Button, ButtonLink } from "#src/ui/button/button.tsx";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { Form } from "#src/ui/form/form.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { Quote } from "#src/ui/quote/quote.tsx";
import { Section, SmallPrint } from "#src/ui/section/section.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { TextLink } from "#src/ui/text-link/text-link.tsx";
import { Thread } from "#src/ui/thread/thread.tsx";
import { TrapField } from "#src/ui/trap-field/trap-field.tsx";
import { submitKommentar } from "../../commands/kommentare.ts";
import { KOMMENTAR_MAX, LOESCHFRIST_TAGE } from "../../rules/entwurf.ts";
import { viewEntwurf } from "../../views/entwuerfe.ts";
import { EntwurfRahmen, KommentarInhalt, useBeteiligung, useZeitraum } from "../teile/teile.tsx";
import type { Route } from "./+types/absatz";

const schema = z.strictObject({
  text: requiredText(KOMMENTAR_MAX),
  name: textField(80),
  email: optionalEmail(),
  einwilligung: tick(),
  ...trapShape(),
});

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const ctx = context.get(ctxKey);
  const { entwurf, absaetze, kommentare } = await viewEntwurf(ctx, params.slug);
  const absatz = absaetze.find((one) => one.anker === params.anker);
  if (!absatz) throw new NotFound();
  const nr = url.searchParams.get("danke") ?? "";
  return {
    entwurf,
    absatz,
    kommentare: kommentare.filter((one) => one.absatz.nummer === absatz.nummer),
    danke: /^[1-9]\d{0,8}$/.test(nr) ? Number(nr) : null,
    gestartet: String(ctx.now),
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const form = parseForm(schema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const { telefax: falle, ...eingabe } = form.value;
  if (eingabe.email !== "" && !eingabe.einwilligung) {
    return data({ errors: { einwilligung: "einwilligung-fehlt" }, values: form.values, reason: null }, 422);
  }
  const outcome = await submitKommentar(ctx, params.slug, params.anker, { ...eingabe, falle });
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  const here = `/mitmachen/entwurf/${params.slug}/${params.anker}`;
  return redirect(localePath(ctx.locale, `${here}?danke=${outcome.value.nummer}`));
}

/** One paragraph with its comments, and the form for another. No account, no script, no picture puzzle. */
export default function AbsatzSeite({ loaderData, actionData }: Route.ComponentProps) {
  const { text, link } = useBeteiligung();
  const zeitraum = useZeitraum();
  const { entwurf, absatz, kommentare, danke } = loaderData;
  const here = `/mitmachen/entwurf/${entwurf.slug}`;
  const lang = useGerman();
  const kurz = text("absatz", { nummer: absatz.nummer });
  return (
    <EntwurfRahmen
      kurz={kurz}
      titel={text("absatz.titel", { nummer: absatz.nummer })}
      vorspann={zeitraum(entwurf)}
      pfad={[{ text: <German>{entwurf.titel}</German>, href: link(here) }]}
      failed={actionData !== undefined}
      before={<Probleme state={actionData} />}
    >
      <Section first id="absatz">
        {danke === null ? null : (
          <Notice tone="info" title={text("danke", { nummer: danke })}>
            <p>{text("danke.text")}</p>
          </Notice>
        )}
        <Quote lang={lang} source={<German>{[absatz.kennung, absatz.feld].filter(Boolean).join(", ")}</German>}>
          {absatz.text || absatz.titel}
        </Quote>
        <ActionRow>
          <ButtonLink variant="tertiary" href={link(`${here}#${absatz.anker}`)}>
            {text("absatz.zurueck")}
          </ButtonLink>
        </ActionRow>
      </Section>
      <Section id="kommentare" heading={text("kommentare", { anzahl: kommentare.length })}>
        {kommentare.length === 0 ? null : (
          <Thread
            level={3}
            entries={kommentare.map((one) => ({
              key: String(one.nummer),
              margin: text("kommentar", { nummer: one.nummer }),
              content: <KommentarInhalt kommentar={one} />,
            }))}
          />
        )}
      </Section>
      <Section close id="schreiben" heading={text("schreiben")}>
        {entwurf.phase === "offen" || actionData ? (
          <Formular state={actionData} gestartet={loaderData.gestartet} to={link(`${here}/${absatz.anker}`)} />
        ) : (
          <p className="kern-body">{text(`schreiben.${entwurf.phase}`)}</p>
        )}
      </Section>
    </EntwurfRahmen>
  );
}

type State = Route.ComponentProps["actionData"];

function Probleme({ state }: { state: State }) {
  const { text } = useBeteiligung();
  const codes = ["noch-nicht-offen", "vorbei", "wie-maschine", "zu-viele", "einwilligung-fehlt"] as const;
  return (
    <FormProblems
      state={state}
      fields={(["text", "name", "email", "einwilligung"] as const).map((name) => ({
        name,
        label: text(`feld.${name}.kurz`),
      }))}
      reasons={Object.fromEntries(codes.map((code) => [code, text(`grund.${code}`)]))}
      messages={{ "einwilligung-fehlt": text("grund.einwilligung-fehlt") }}
    />
  );
}

function Formular({ state, gestartet, to }: { state: State; gestartet: string; to: string }) {
  const { text, link } = useBeteiligung();
  const message = useFieldMessage(state, { "einwilligung-fehlt": text("grund.einwilligung-fehlt") });
  const values: Readonly<Record<string, string | undefined>> = state?.values ?? {};
  const field = (name: string) => ({ name, value: values[name] ?? "", error: message(name) });
  return (
    <Form action={to}>
      <TextArea
        {...field("text")}
        label={text("feld.text")}
        hint={text("feld.text.hinweis")}
        rows={6}
        maxLength={KOMMENTAR_MAX}
        required
      />
      <TextField
        {...field("name")}
        label={text("feld.name")}
        hint={text("feld.name.hinweis", { tage: LOESCHFRIST_TAGE })}
        optional={text("freiwillig")}
        maxLength={80}
        autoComplete="name"
      />
      <TextField
        {...field("email")}
        label={text("feld.email")}
        hint={text("feld.email.hinweis")}
        optional={text("freiwillig")}
        type="email"
        autoComplete="email"
        dir="ltr"
        maxLength={254}
      />
      <Checkbox
        name="einwilligung"
        label={text("feld.einwilligung", { tage: LOESCHFRIST_TAGE })}
        checked={values["einwilligung"] !== undefined}
        error={message("einwilligung")}
      />
      <TrapField label={text("falle")} startedAt={values["gestartet"] || gestartet} />
      <SmallPrint>
        {text("datenschutz")} <TextLink href={link("/datenschutz")}>{text("datenschutz.link")}</TextLink>
      </SmallPrint>
      <ActionRow>
        <Button variant="primary">{text("senden")}</Button>
      </ActionRow>
    </Form>
  );
}
