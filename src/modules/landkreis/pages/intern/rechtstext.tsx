import { data, redirect } from "react-router";
import { z } from "zod";
import { NotFound } from "#src/platform/errors.ts";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm, textField } from "#src/platform/http/form.ts";
import { requiredDatum, revField } from "#src/platform/http/form-fields.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { dirOf, isLocale, LOCALE_NAMES, localePath } from "#src/shared/locale.ts";
import { DateField } from "#src/ui/date-field/date-field.tsx";
import { Notice } from "#src/ui/notice/notice.tsx";
import { TextArea } from "#src/ui/text-area/text-area.tsx";
import { changeRechtstext } from "../../commands/change-rechtstext.ts";
import { isRechtstext, RECHTSTEXT_MAX } from "../../rules/rechtstexte.ts";
import { landkreisTexts } from "../../texts/index.ts";
import { viewRechtstextForm } from "../../views/einstellungen.ts";
import { useFieldMessage } from "../form-problems.tsx";
import type { Route } from "./+types/rechtstext";
import { EinstellungSeite } from "./einstellung-seite.tsx";

const textSchema = z.strictObject({ rev: revField(), text: textField(RECHTSTEXT_MAX), stand: requiredDatum() });

function place({ art, locale }: Route.LoaderArgs["params"]) {
  if (!isRechtstext(art) || !isLocale(locale)) throw new NotFound();
  return { art, locale };
}

export async function loader({ context, params }: Route.LoaderArgs) {
  const { art, locale } = place(params);
  return { art, sprache: locale, ...(await viewRechtstextForm(context.get(ctxKey), art, locale)) };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const form = parseForm(textSchema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const outcome = await changeRechtstext(ctx, { ...place(params), ...form.value });
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, "/intern/einstellungen?ok=text-gespeichert"));
}

/** One text in one language. Plain text: an empty line starts a paragraph. */
export default function RechtstextForm({ loaderData, actionData }: Route.ComponentProps) {
  const { t, f } = usePage();
  const text = t(landkreisTexts);
  const message = useFieldMessage(actionData);
  const { art, sprache } = loaderData;
  const stand = f.date(loaderData.stand);
  return (
    <EinstellungSeite
      title={text("rechtstexte.bearbeiten", { text: text(`rechtstext.${art}`), sprache: LOCALE_NAMES[sprache] })}
      path={`/intern/einstellungen/texte/${art}/${sprache}`}
      rev={loaderData.rev}
      state={actionData}
      fields={[
        { name: "text", label: text("rechtstexte.text"), current: loaderData.text },
        { name: "stand", label: text("rechtstexte.stand"), current: stand },
      ]}
      reasons={{
        "zu-lang": text("fehler.zu-lang"),
        "stand-in-der-zukunft": text("rechtstexte.zukunft"),
      }}
      submit={text("rechtstexte.speichern")}
      before={
        <Notice>
          <p>{text(`rechtstexte.hinweis.${art}`)}</p>
        </Notice>
      }
    >
      <TextArea
        name="text"
        label={text("rechtstexte.text")}
        hint={text("rechtstexte.text.hinweis")}
        value={actionData?.values.text ?? loaderData.text}
        error={message("text")}
        rows={20}
        lang={sprache}
        dir={dirOf(sprache)}
      />
      <DateField
        name="stand"
        label={text("rechtstexte.stand")}
        hint={text("datum.hinweis")}
        value={actionData?.values.stand ?? stand}
        error={message("stand")}
      />
    </EinstellungSeite>
  );
}
