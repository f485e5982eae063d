import { data, redirect } from "react-router";
import { z } from "zod";
import { ctxKey } from "#src/platform/http/context.ts";
import { parseForm, requiredText, textField } from "#src/platform/http/form.ts";
import {
  optionalDatum,
  optionalEmail,
  optionalPhone,
  optionalWebAddress,
  optionalWhole,
  revField,
} from "#src/platform/http/form-fields.ts";
import { usePage } from "#src/platform/http/page.tsx";
import { localePath } from "#src/shared/locale.ts";
import { DateField } from "#src/ui/date-field/date-field.tsx";
import { Fieldset } from "#src/ui/fieldset/fieldset.tsx";
import { SelectField } from "#src/ui/select-field/select-field.tsx";
import { TextField } from "#src/ui/text-field/text-field.tsx";
import { changeProfil } from "../../commands/change-profil.ts";
import { LAENDER, LAND_KEYS } from "../../rules/laender.ts";
import type { Landkreis } from "../../rules/profil.ts";
import { landkreisTexts } from "../../texts/index.ts";
import { viewEinstellungen } from "../../views/einstellungen.ts";
import { useFieldMessage } from "../form-problems.tsx";
import type { Route } from "./+types/name";
import { EinstellungSeite } from "./einstellung-seite.tsx";

const MILLION = 10_000_000;
const profilSchema = z.strictObject({
  rev: revField(),
  name: requiredText(120),
  kurzname: requiredText(60),
  verwaltungsname: requiredText(120),
  leitung: textField(80),
  land: z.enum(LAND_KEYS, { error: "auswahl-fehlt" }),
  kreisschluessel: requiredText(5),
  einwohner: optionalWhole(MILLION),
  einwohnerStichtag: optionalDatum(),
  auslaendischeBevoelkerung: optionalWhole(MILLION),
  mottoDe: textField(120),
  mottoEn: textField(120),
  mottoAr: textField(120),
  strasse: textField(120),
  plz: textField(10),
  ort: textField(80),
  postfach: textField(120),
  telefon: optionalPhone(),
  email: optionalEmail(),
  website: optionalWebAddress(),
  kontaktName: textField(120),
  kontaktTelefon: optionalPhone(),
  kontaktEmail: optionalEmail(),
});
type FieldName = Exclude<keyof z.infer<typeof profilSchema>, "rev">;

export async function loader({ context }: Route.LoaderArgs) {
  return viewEinstellungen(context.get(ctxKey));
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxKey);
  const form = parseForm(profilSchema, await request.formData());
  if (!form.ok) return data({ errors: form.errors, values: form.values, reason: null }, 422);
  const { rev, mottoDe, mottoEn, mottoAr, ...profil } = form.value;
  const motto = {
    ...(mottoDe ? { de: mottoDe } : {}),
    ...(mottoEn ? { en: mottoEn } : {}),
    ...(mottoAr ? { ar: mottoAr } : {}),
  };
  const outcome = await changeProfil(ctx, rev, { ...profil, motto });
  if (!outcome.ok) return data({ errors: {}, values: form.values, reason: outcome.reason }, 409);
  return redirect(localePath(ctx.locale, "/intern/einstellungen?ok=profil-gespeichert"));
}

/** What stands in the form before anybody typed. */
function present(landkreis: Landkreis, date: (datum: NonNullable<Landkreis["einwohnerStichtag"]>) => string) {
  const { motto, einwohner, einwohnerStichtag, auslaendischeBevoelkerung } = landkreis;
  return {
    ...landkreis,
    mottoDe: motto.de ?? "",
    mottoEn: motto.en ?? "",
    mottoAr: motto.ar ?? "",
    einwohner: einwohner === null ? "" : String(einwohner),
    einwohnerStichtag: einwohnerStichtag ? date(einwohnerStichtag) : "",
    auslaendischeBevoelkerung: auslaendischeBevoelkerung === null ? "" : String(auslaendischeBevoelkerung),
  } satisfies Record<FieldName, string> & Record<string, unknown>;
}

const GROUPS = [
  ["name", "kurzname", "verwaltungsname", "leitung"],
  ["mottoDe", "mottoEn", "mottoAr"],
  ["strasse", "plz", "ort", "postfach", "telefon", "email", "website"],
  ["kontaktName", "kontaktTelefon", "kontaktEmail"],
] as const;

export default function Name({ loaderData, actionData }: Route.ComponentProps) {
  const { t, f } = usePage();
  const text = t(landkreisTexts);
  const message = useFieldMessage(actionData);
  const stored = present(loaderData.landkreis, f.date);
  const value = (name: FieldName) => actionData?.values[name] ?? stored[name];
  const names = Object.keys(profilSchema.shape).filter((name): name is FieldName => name !== "rev");
  const field = (name: FieldName) => (
    <TextField
      key={name}
      name={name}
      label={text(`name.${name}`)}
      value={value(name)}
      error={message(name)}
      {...(name === "mottoAr" ? { lang: "ar", dir: "rtl" as const } : {})}
    />
  );
  return (
    <EinstellungSeite
      title={text("name.titel")}
      lead={text("name.vorspann")}
      path="/intern/einstellungen/name"
      rev={loaderData.landkreis.rev}
      state={actionData}
      fields={names.map((name) => ({ name, label: text(`name.${name}`), current: stored[name] }))}
      reasons={{ "schluessel-passt-nicht": text("name.schluessel-passt-nicht") }}
      submit={text("name.speichern")}
    >
      <Fieldset name="gruppe-name" legend={text("name.gruppe.name")} look="fields">
        {GROUPS[0].map(field)}
        <SelectField
          name="land"
          label={text("name.land")}
          hint={text("name.land.hinweis")}
          value={value("land")}
          error={message("land")}
          options={LAND_KEYS.map((key) => ({ value: key, label: LAENDER[key].name }))}
        />
        <TextField
          name="kreisschluessel"
          label={text("name.kreisschluessel")}
          hint={text("name.kreisschluessel.hinweis")}
          value={value("kreisschluessel")}
          error={message("kreisschluessel")}
          inputMode="numeric"
          dir="ltr"
        />
      </Fieldset>
      <Fieldset name="gruppe-motto" legend={text("name.gruppe.motto")} hint={text("name.motto.hinweis")} look="fields">
        {GROUPS[1].map(field)}
      </Fieldset>
      <Fieldset name="gruppe-menschen" legend={text("name.gruppe.menschen")} look="fields">
        {(["einwohner", "auslaendischeBevoelkerung"] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            label={text(`name.${name}`)}
            value={value(name)}
            error={message(name)}
            inputMode="numeric"
            dir="ltr"
          />
        ))}
        <DateField
          name="einwohnerStichtag"
          label={text("name.einwohnerStichtag")}
          hint={text("datum.hinweis")}
          value={value("einwohnerStichtag")}
          error={message("einwohnerStichtag")}
        />
      </Fieldset>
      <Fieldset name="gruppe-anschrift" legend={text("name.gruppe.anschrift")} look="fields">
        {GROUPS[2].map(field)}
      </Fieldset>
      <Fieldset
        name="gruppe-kontakt"
        legend={text("name.gruppe.kontakt")}
        hint={text("name.kontakt.hinweis")}
        look="fields"
      >
        {GROUPS[3].map(field)}
      </Fieldset>
    </EinstellungSeite>
  );
}
