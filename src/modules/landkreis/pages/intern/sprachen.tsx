import { data, redirect } from "react-router";
import { z } from "zod";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm } from "#src/platform/http/form.ts";
import { revField, tick } from "#src/platform/http/form-fields.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { COMPLETE_LOCALES, LOCALE_NAMES, LOCALES, localePath } from "#src/shared/locale.ts";
import { Checkbox } from "#src/ui/checkbox/checkbox.tsx";
import { Fieldset } from "#src/ui/fieldset/fieldset.tsx";
import { changeSprachen } from "../../commands/change-profil.ts";
import { landkreisTexts } from "../../texts/index.ts";
import { viewEinstellungen } from "../../views/einstellungen.ts";
import type { Route } from "./+types/sprachen";
import { EinstellungSeite } from "./einstellung-seite.tsx";

const WAEHLBAR = LOCALES.filter((locale) => locale !== "de");
const sprachenSchema = z.strictObject({
  rev: revField(),
  ...Object.fromEntries(WAEHLBAR.map((locale) => [`sprache-${locale}`, tick()])),
});

export async function loader({ context }: Route.LoaderArgs) {
  return viewEinstellungen(context.get(ctxKey));
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const form = parseForm(sprachenSchema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const chosen = WAEHLBAR.filter((locale) => form.values[`sprache-${locale}`] !== undefined);
  const outcome = await changeSprachen(ctx, form.value.rev, chosen);
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, "/intern/einstellungen?ok=sprachen-gespeichert"));
}

/** German always stays; a language that is not complete says so. */
export default function Sprachen({ loaderData, actionData }: Route.ComponentProps) {
  const text = usePage().t(landkreisTexts);
  const complete: readonly string[] = COMPLETE_LOCALES;
  const { landkreis } = loaderData;
  return (
    <EinstellungSeite
      title={text("sprachen.titel")}
      lead={text("sprachen.vorspann")}
      path="/intern/einstellungen/sprachen"
      rev={landkreis.rev}
      state={actionData}
      fields={WAEHLBAR.map((locale) => ({
        name: `sprache-${locale}`,
        label: LOCALE_NAMES[locale],
        current: landkreis.sprachen.includes(locale) ? "ja" : "",
      }))}
      submit={text("sprachen.speichern")}
    >
      <Fieldset name="sprachen" legend={text("sprachen.welche")}>
        <Checkbox name="sprache-de" label={LOCALE_NAMES.de} checked disabled hint={text("sprachen.deutsch")} />
        {WAEHLBAR.map((locale) => (
          <Checkbox
            key={locale}
            name={`sprache-${locale}`}
            label={LOCALE_NAMES[locale]}
            lang={locale}
            checked={
              actionData ? actionData.values[`sprache-${locale}`] !== undefined : landkreis.sprachen.includes(locale)
            }
            hint={complete.includes(locale) ? undefined : text("sprachen.unvollstaendig")}
          />
        ))}
      </Fieldset>
    </EinstellungSeite>
  );
}
