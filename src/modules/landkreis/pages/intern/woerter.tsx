import { data, redirect } from "react-router";
import { z } from "zod";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm, requiredText } from "#src/platform/http/form.ts";
import { revField } from "#src/platform/http/form-fields.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { LOCALE_NAMES, localePath } from "#src/shared/locale.ts";
import { Fieldset } from "#src/ui/fieldset/fieldset.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { changeWoerter } from "../../commands/change-profil.ts";
import { WORT_ARTEN, WORT_LOCALES, type WortArt, type WortLocale } from "../../rules/woerter.ts";
import { landkreisTexts } from "../../texts/index.ts";
import { viewEinstellungen } from "../../views/einstellungen.ts";
import { useFieldMessage } from "../form-problems.tsx";
import type { Route } from "./+types/woerter";
import { EinstellungSeite } from "./einstellung-seite.tsx";

const ZAHLEN = ["einzahl", "mehrzahl"] as const;
type FieldName = `${WortLocale}-${WortArt}-${(typeof ZAHLEN)[number]}`;
const NAMES = WORT_LOCALES.flatMap((locale) =>
  WORT_ARTEN.flatMap((art) => ZAHLEN.map((zahl) => ({ locale, art, zahl, name: `${locale}-${art}-${zahl}` as const }))),
);
const wort = () => requiredText(40);
const woerterSchema = z.strictObject({
  rev: revField(),
  "de-handlungsfeld-einzahl": wort(),
  "de-handlungsfeld-mehrzahl": wort(),
  "de-massnahme-einzahl": wort(),
  "de-massnahme-mehrzahl": wort(),
  "en-handlungsfeld-einzahl": wort(),
  "en-handlungsfeld-mehrzahl": wort(),
  "en-massnahme-einzahl": wort(),
  "en-massnahme-mehrzahl": wort(),
} satisfies { rev: z.ZodType } & Record<FieldName, z.ZodType>);

export async function loader({ context }: Route.LoaderArgs) {
  return viewEinstellungen(context.get(ctxKey));
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const form = parseForm(woerterSchema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const { value } = form;
  const words = (locale: WortLocale, art: WortArt) => ({
    einzahl: value[`${locale}-${art}-einzahl`],
    mehrzahl: value[`${locale}-${art}-mehrzahl`],
  });
  const both = (locale: WortLocale) => ({
    handlungsfeld: words(locale, "handlungsfeld"),
    massnahme: words(locale, "massnahme"),
  });
  const outcome = await changeWoerter(ctx, value.rev, { de: both("de"), en: both("en") });
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, "/intern/einstellungen?ok=woerter-gespeichert"));
}

/** Handlungsfeld or Themenfeld, Maßnahme or Projekt: the county's word stands on every page. */
export default function WoerterSeite({ loaderData, actionData }: Route.ComponentProps) {
  const text = usePage().t(landkreisTexts);
  const message = useFieldMessage(actionData);
  const { landkreis } = loaderData;
  const labelOf = (art: WortArt, zahl: (typeof ZAHLEN)[number]) => text(`woerter.${art}.${zahl}`);
  return (
    <EinstellungSeite
      title={text("woerter.titel")}
      lead={text("woerter.vorspann")}
      path="/intern/einstellungen/woerter"
      rev={landkreis.rev}
      state={actionData}
      fields={NAMES.map(({ locale, art, zahl, name }) => ({
        name,
        label: `${labelOf(art, zahl)} (${LOCALE_NAMES[locale]})`,
        current: landkreis.woerter[locale][art][zahl],
      }))}
      submit={text("woerter.speichern")}
    >
      {WORT_LOCALES.map((locale) => (
        <Fieldset key={locale} name={`gruppe-${locale}`} legend={LOCALE_NAMES[locale]} look="fields">
          {NAMES.filter((one) => one.locale === locale).map(({ art, zahl, name }) => (
            <TextField
              key={name}
              name={name}
              label={labelOf(art, zahl)}
              lang={locale}
              value={actionData?.values[name] ?? landkreis.woerter[locale][art][zahl]}
              error={message(name)}
            />
          ))}
        </Fieldset>
      ))}
    </EinstellungSeite>
  );
}
